"""What changed between two prints and is worth a look: a module a kind, or two that look at the same words."""
