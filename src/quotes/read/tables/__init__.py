"""Tables and dumps: a document a row. Which field serves as what is told in fields.py."""
