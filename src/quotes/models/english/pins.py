"""The SHA-256 of each file of the weights, written by export.py; never by hand."""

HASHES: dict[str, str] = {
    "model.safetensors": "61b387b200546a44567dbd89c97a9d1a2bfb64c7ba38f3cdc911bd6eee33e4bf",
    "tables.json": "41be166ae04fcaef07e7c72e3ea9119382c2b02d264256c817f354e21fa3f664",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
