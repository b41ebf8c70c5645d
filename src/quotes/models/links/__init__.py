"""How likely it is that two statements are one: a logistic regression, small enough to print."""
