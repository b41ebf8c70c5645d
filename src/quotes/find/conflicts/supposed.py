"""Speech that somebody's words only suppose, ask for or infer: no row of its own within them.

`Kim said the ministry should state what it did`, `... until the police guarantee that ...`, `the figures show that`,
`elders asked the mayor to start`, `the firms that report losses are small`, `the rebels demand a role, “which we will
refuse”`: these are Kim's words, whole.
"""

from __future__ import annotations

from quotes.find.candidate import Candidate
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule, SourceRule
from quotes.trees import ancestors, child, children, relation, subtree, tokens_in
from quotes.types import Token

CONDITIONS = frozenset({"if", "unless", "until", "till", "whether", "before", "once", "by"})
GOVERNED = frozenset({SourceRule.SUBJECT_OF_MAIN_CLAUSE, SourceRule.DESCRIBED_NOUN})
ORDERED = frozenset({ContentRule.INFINITIVE_AFTER_CUE, ContentRule.INFINITIVE_OF_NOUN, ContentRule.TAGGED_INFINITIVE})


def is_supposed(inner: Candidate) -> bool:
    """Return whether a candidate within somebody's words is no speech that took place, but one they think of."""
    verb = inner.cue.head
    return (
        _is_modal(inner, verb)
        or _is_condition(inner, verb)
        or _describes(inner, verb)
        or _infers(inner)
        or _tells_of_object(inner)
        or inner.rule in ORDERED
    )


def _is_modal(inner: Candidate, verb: Token) -> bool:
    return any(t.xpos == "MD" for t in children(inner.cue.sentence, verb) if relation(t) == "aux")


def _is_condition(inner: Candidate, verb: Token) -> bool:
    mark = child(inner.cue.sentence, verb, "mark")
    return mark is not None and mark.lemma.lower() in CONDITIONS and mark.index < verb.index


def _describes(inner: Candidate, verb: Token) -> bool:
    """Return whether a relative clause says which are meant, and what it is to report goes on behind it."""
    if verb.deprel != "acl:relcl" or inner.source is None:
        return False
    below = subtree(inner.cue.sentence, verb)
    return any(span.end > below[-1].span.end for span in inner.content)


def _infers(inner: Candidate) -> bool:
    """Return whether a thing shows what is said, or somebody's doing does: `the figures show`, `..., indicating`."""
    entry, source = inner.cue.entry, inner.source
    if not isinstance(entry, Verb) or not entry.shows or source is None:
        return False
    return source.head.upos == "NOUN" or source.rule in GOVERNED


def _tells_of_object(inner: Candidate) -> bool:
    """Return whether quoted words say more of a noun behind a verb: `demand a role in the army, “which we refuse”`.

    Who is told to demand it does not say them.
    """
    words = tokens_in(inner.cue.sentence, inner.content[0])
    first = next((t for t in words if t.upos != "PUNCT"), None)
    if first is None or first.xpos != "WDT" or inner.rule != ContentRule.QUOTATION_AFTER_CUE:
        return False
    clause = next((t for t in ancestors(inner.cue.sentence, first) if t.deprel == "acl:relcl"), None)
    return clause is not None and inner.cue.head.index < clause.head < first.index
