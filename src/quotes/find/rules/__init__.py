"""The rules that propose candidates, each on its own."""
