"""The SHA-256 of each file of the weights, written by export.py; never by hand."""

HASHES: dict[str, str] = {
    "model.safetensors": "a12d0a1ee45e2cb5457ced63a64f5a8f1b2294d888f4e21c20a339be9b775512",
    "tables.json": "41be166ae04fcaef07e7c72e3ea9119382c2b02d264256c817f354e21fa3f664",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
