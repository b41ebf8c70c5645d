from quotes.models.confidence.features import is_passed_on
from quotes.rule_names import RelayRule
from quotes.types import Quote, Span, StatedRelay


def through(rule: RelayRule) -> Quote:
    """Return a quote with one relay, which stands there by a rule."""
    relay = StatedRelay(Span(0, 4), (Span(5, 9),), rule)
    return Quote(
        content=(Span(9, 12),), cue=(), source=None, type="indirect", rule="by hand", sentence=0, relays=(relay,)
    )


def test_a_row_under_a_cue_inside_another_one_is_not_held_against_what_the_tagger_sees() -> None:
    inner = {rule for rule in RelayRule if is_passed_on(through(rule))}

    hearers = {RelayRule.TOLD_TO, RelayRule.INTERVIEW, RelayRule.COMMENTS_TO, RelayRule.SEEN_BY, RelayRule.WRITTEN_IN}
    assert inner == set(RelayRule) - hearers
