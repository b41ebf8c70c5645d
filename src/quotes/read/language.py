"""Which language a text is in, where that can be told."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

ADDRESS = re.compile(r"https?://\S+|www\.\S+")
MIN_LETTERS = 200  # fewer are too few for the identifier to be relied on
MAX_CHARACTERS = 20_000  # from the start; more changes no decision and costs time
MIN_PROBABILITY = 0.9


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language, or `und` where the text is short or the decision unsure."""
    sample = ADDRESS.sub(" ", text[:MAX_CHARACTERS])
    if sum(letter.isalpha() for letter in sample) < MIN_LETTERS:
        return "und"
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= MIN_PROBABILITY else "und"


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # a second to import and load

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
