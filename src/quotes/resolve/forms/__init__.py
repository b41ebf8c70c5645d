"""The forms of naming a speaker, tried in the order of FORMS (speakers.py)."""
