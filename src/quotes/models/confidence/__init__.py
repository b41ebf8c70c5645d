"""How sure a row is: the chance that content, cue and source are all right, learned from PolNeAR."""
