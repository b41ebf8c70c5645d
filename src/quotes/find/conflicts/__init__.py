"""Two candidates that claim the same words: who wins."""
