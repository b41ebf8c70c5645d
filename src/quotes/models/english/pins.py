"""The SHA-256 of each file of the weights, written by export.py; never by hand."""

HASHES: dict[str, str] = {
    "model.safetensors": "28a0712071b9b006aff1c41aabfb7099d9460b6c0fdc23c6a5e5bc9731544117",
    "tables.json": "52e6db34a658a29b3a25e7d8df470f49fd0568b1fbc7f6f28812eb5fa438efd7",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
