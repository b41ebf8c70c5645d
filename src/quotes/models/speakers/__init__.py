"""How sure it is that a speaker is the one who is meant: a table of weights, and its card (README.md)."""
