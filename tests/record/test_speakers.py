"""Who speaks in a run, as speakers.jsonl has it."""

from quotes.record.rows import MergeRow, NameRow
from quotes.record.speakers import speaker_rows
from quotes.types import Identity, Merge, Span, SpeakerName

NAMES = (SpeakerName("Ada Roy", 2, ("a.txt", "b.txt")), SpeakerName("A. Roy", 1, ("c.txt",)))
MERGES = (Merge("initials", ("A. Roy", "Ada Roy"), "c.txt", Span(3, 9)), Merge("key", ("A. Roy", "Ada Roy")))


def test_a_speaker_has_names_and_why_they_are_one() -> None:
    (row,) = speaker_rows([Identity("s_1", "Ada Roy", "person", names=NAMES, roles=("mayor",), merges=MERGES, rows=3)])

    assert row.names == (NameRow("Ada Roy", 2, ("a.txt", "b.txt")), NameRow("A. Roy", 1, ("c.txt",)))
    assert row.merged[0] == MergeRow("initials", ("A. Roy", "Ada Roy"), "c.txt", 3, 9)
    assert row.merged[1].start is None


def test_speakers_stand_by_id() -> None:
    rows = speaker_rows([Identity("s_2", "Ben", "person"), Identity("s_1", "Ada", "person")])

    assert [row.id for row in rows] == ["s_1", "s_2"]
