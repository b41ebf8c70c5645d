"""Whom a pronoun stands for: the chance of each candidate and of nobody among them, learned from coreference."""
