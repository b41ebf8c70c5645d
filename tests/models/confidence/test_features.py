import pytest

from quotes.models.confidence.features import features_of, is_passed_on
from quotes.rule_names import ContentRule, RelayRule, SourceRule
from quotes.types import Evidence, Quote, Span, StatedRelay, Tag


def through(rule: RelayRule) -> Quote:
    """Return a quote with one relay, which stands there by a rule."""
    relay = StatedRelay(Span(0, 4), (Span(5, 9),), rule)
    return Quote(
        content=(Span(9, 12),), cue=(), source=None, type="indirect", rule="by hand", sentence=0, relays=(relay,)
    )


def test_a_row_under_a_cue_inside_another_one_is_not_held_against_what_the_tagger_sees() -> None:
    inner = {rule for rule in RelayRule if is_passed_on(through(rule))}

    hearers = {RelayRule.TOLD_TO, RelayRule.INTERVIEW, RelayRule.COMMENTS_TO, RelayRule.SEEN_BY, RelayRule.WRITTEN_IN}
    hearers |= {RelayRule.THROUGH}
    assert inner == set(RelayRule) - hearers


@pytest.mark.parametrize(("cue", "is_judged"), [("in the view of", False), ("per", True)])
def test_a_preposition_of_several_words_needs_no_tagger(cue: str, *, is_judged: bool) -> None:
    quote = Quote(
        content=(Span(0, 9),),
        cue=(Span(11, 25),),
        source=Span(26, 29),
        type="indirect",
        rule="by hand",
        sentence=0,
        source_rule=SourceRule.AFTER_PREPOSITION,
        evidence=(Evidence("by hand", Span(11, 25), cue),),
    )

    features = set(features_of(quote, (Tag("content", Span(0, 9), 0.9, None, 0.9),)))

    assert ("cue tagged none" in features) == is_judged


@pytest.mark.parametrize(("rule", "is_judged"), [(ContentRule.FIGURE, False), (ContentRule.CLAUSE_AFTER_CUE, True)])
def test_a_number_that_somebody_puts_on_something_needs_no_tagger(rule: ContentRule, *, is_judged: bool) -> None:
    """The tagger's annotators passed them over: `the ministry put the toll at 40`."""
    quote = Quote(
        content=(Span(17, 31),), cue=(Span(13, 16),), source=Span(0, 12), type="indirect", rule=rule, sentence=0
    )

    features = set(features_of(quote, (Tag("content", Span(40, 49), 0.9, None, 0.9),)))

    assert ("cue tagged none" in features) == is_judged
