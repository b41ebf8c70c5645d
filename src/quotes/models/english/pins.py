"""The SHA-256 of each file of the weights, written by export.py; never by hand."""

HASHES: dict[str, str] = {}
