"""Whom a noun takes up: the chance of each somebody named before and of nobody among them, learned from coreference."""
