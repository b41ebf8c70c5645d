"""One speaker, one id, over all documents."""

from attrs import evolve

from conftest import attribution_of, document_of
from quotes.identify import identify
from quotes.types import Attribution, Speaker


def spoken(name: str | None, document: str, *, id: str | None = "s_1", kind: str = "person") -> Attribution:
    """Return an attribution to somebody in a document."""
    attribution = attribution_of(document_of("“The talks,” he said, “failed.”\n", document))
    return evolve(attribution, speaker=Speaker(name, kind, id=id), relays=())


def test_a_speaker_of_the_run_has_rows_and_documents() -> None:
    (identity,) = identify([spoken("Ada Roy", "b.txt"), spoken("Ada Roy", "a.txt")]).identities

    assert (identity.id, identity.name, identity.rows) == ("s_1", "Ada Roy", 2)
    assert identity.names[0].documents == ("a.txt", "b.txt")


def test_who_has_no_name_is_no_identity() -> None:
    assert identify([spoken(None, "a.txt", id=None)]).identities == ()
