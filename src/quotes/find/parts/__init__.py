"""The parts of a relation: cues, sources, contents, and the relays around them."""
