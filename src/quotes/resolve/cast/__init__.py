"""The cast of a document: who is who."""
