"""How the weights were made: run by hand, nothing of it runs in the line."""
