"""Who said what, according to whom: quotes and their relays in English news."""

__version__ = "0.1.0"
