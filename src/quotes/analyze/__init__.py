"""Articles to analyses: words, trees, names and attribution tags. The only room that imports stanza."""
