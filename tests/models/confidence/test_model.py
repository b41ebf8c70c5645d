"""The weights of the confidence, and the names that they go by."""

from quotes.models.confidence.features import BY_RULE, BY_SOURCE_RULE, features_of
from quotes.models.confidence.model import load_weights
from quotes.rule_names import ContentRule, SourceRule
from quotes.types import Evidence, Quote, Span


def test_the_weights_know_each_rule_by_its_name_and_no_other() -> None:
    known = set(load_weights())

    assert {name.removeprefix(BY_RULE) for name in known if name.startswith(BY_RULE)} == set(ContentRule)
    assert {name.removeprefix(BY_SOURCE_RULE) for name in known if name.startswith(BY_SOURCE_RULE)} == set(SourceRule)


def test_a_step_of_evidence_is_not_taken_for_the_rule_of_a_source() -> None:
    quote = Quote(
        content=(Span(0, 10),),
        cue=(Span(12, 16),),
        source=None,
        type="direct",
        rule=ContentRule.QUOTATION_BEFORE_CUE,
        sentence=0,
        evidence=(Evidence(ContentRule.QUOTATION_BEFORE_CUE), Evidence(SourceRule.SUBJECT)),
    )

    assert [name for name in features_of(quote, ()) if name.startswith(BY_SOURCE_RULE)] == []
