"""Judge whom nouns take up: python tools/judge_nominals.py --gum DIR

Runs the line over the plain text of GUM and asks of each noun with `the` that may take somebody up (the company, the
Kenyan) which of those named before is the right one, by GUM's coreference, or none. Prints each noun where somebody is
named or should be, and how often the likeliest is right, by its chance.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from fit_antecedents import Asked, Example, Key, judged, of_gum, report
from quotes.find import find_quotes
from quotes.lexicon import Lexicon, load_lexicon
from quotes.models.antecedents.model import Weights, chances
from quotes.models.nominals.model import load_weights
from quotes.resolve import resolve
from quotes.resolve.cast.gather import cast_of
from quotes.resolve.coreference.nominal_features import features_of
from quotes.resolve.coreference.nominal_phrases import phrase_of
from quotes.resolve.coreference.nominals import SURE, candidates_of
from quotes.resolve.coreference.pronouns import likeliest
from quotes.resolve.forms.speakers import speaker_of
from quotes.resolve.page import page_of
from quotes.resolve.reference import Antecedent, Context, Reference, ResolvedMention
from quotes.trees import subtree
from quotes.types import Sentence, Span, Token

KINDS = ("body", "person")


@frozen
class Found:
    """A noun that was asked for: its kind, its words, the sentence, the candidates, and the example it makes."""

    kind: str
    words: str
    sentence: str
    names: tuple[str | None, ...]
    example: Example


def nominals_of(asked: Asked, lexicon: Lexicon) -> Iterator[Found]:
    """Yield the nouns of a text of GUM that are annotated and have candidates, in order."""
    assert isinstance(asked.answers, Key)
    analysis = asked.analysis
    quotes = find_quotes(analysis, lexicon, scope="all")
    page = page_of(analysis, quotes)
    context = Context(page, cast_of(page, lexicon), lexicon, speaker_of, likeliest)
    spoken = [(each.quote.source, each.speaker) for each in resolve(quotes, analysis, lexicon) if each.quote.source]
    for sentence in page.sentences:
        for token in sentence.tokens:
            span = _phrase(sentence, token)
            past = tuple(
                ResolvedMention(source, at.index, "", speaker, is_source=True)
                for source, speaker in sorted(spoken, key=lambda pair: pair[0])
                if source.end <= span.start and (at := page.sentence_at(source.start)) is not None
            )
            reference = Reference(context, sentence, span, token, past)
            found = _asked(reference, asked, page.words(sentence.span))
            if found is not None:
                yield found


def _phrase(sentence: Sentence, token: Token) -> Span:
    own = [t for t in subtree(sentence, token) if t.deprel != "case" or t.head != token.index]
    return Span(own[0].span.start, own[-1].span.end)


def _asked(reference: Reference, asked: Asked, words: str) -> Found | None:
    assert isinstance(asked.answers, Key)
    phrase = phrase_of(reference) if reference.head.upos in ("NOUN", "ADJ", "PROPN") else None
    entity = next((e for e in asked.answers.document.entities if e.head == reference.head.span), None)
    if phrase is None or entity is None:
        return None
    candidates = candidates_of(reference, phrase)
    right = tuple(asked.answers.names(entity.id, _printed(each)) for each in candidates)
    example = Example(asked.answers.document.id, features_of(reference, phrase, candidates), (*right, not any(right)))
    return Found(phrase.kind, reference.words, words, tuple(each.speaker.name for each in candidates), example)


def _printed(each: Antecedent) -> Antecedent:
    """Return a candidate with the mentions by its name alone: those are annotated."""
    return Antecedent(each.speaker, tuple(m for m in each.mentions if m.form == "name"), each.person)


def main() -> None:
    """Print the nouns of GUM with whom the weights that ship name, and how often that is right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gum", type=Path, required=True, help="the folder of GUM's CoNLL-U files")
    given = parser.parse_args()
    lexicon, weights = load_lexicon(), load_weights()
    for part in ("train", "dev"):
        every = _all(of_gum(given.gum / f"en_gum-ud-{part}.conllu", lexicon), lexicon)
        for kind in KINDS:
            examples = [each.example for each in every if each.kind == kind]
            print("\n".join(filter(None, (line_of(each, weights[kind]) for each in every if each.kind == kind))))
            print(report(f"GUM {part}, {kind}", judged(examples, weights[kind])))


def line_of(found: Found, weights: Weights) -> str | None:
    """Return a noun with whom the weights name and who is right; None where nobody is named, nor should be."""
    names = (*found.names, None)
    ranked = zip(chances(found.example.features, weights), names, strict=True)
    chance, name = max(ranked, key=lambda pair: pair[0])
    right = {each for each, is_right in zip(names, found.example.right, strict=True) if is_right}
    if right == {None} and (name is None or chance < SURE):
        return None
    return f"{chance:.2f}  {found.words!r}: {name}, right: {right}"


def _all(texts: Iterable[Asked], lexicon: Lexicon) -> tuple[Found, ...]:
    return tuple(found for asked in texts for found in nominals_of(asked, lexicon))


if __name__ == "__main__":
    main()
