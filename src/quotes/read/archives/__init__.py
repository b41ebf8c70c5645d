"""Archives: ZIP and WARC, pages saved whole, mail and feeds. Each member is read as a file of its own would be."""
