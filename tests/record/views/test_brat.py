"""brat standoff, read by a parser that follows brat's page on the format, and knows nothing of ours."""

import re
from pathlib import Path

import pytest
from attrs import evolve, frozen

from quotes.errors import RecordError
from quotes.record import Manner, read_ledger, sink, view_sink
from quotes.record.rows import Row
from quotes.record.views.brat import file_name
from viewed import HARD, hard, papers, view_of

SPAN = re.compile(r"(T\d+)\t([\w-]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\n]+)")
EVENT = re.compile(r"(E\d+)\t([\w-]+):(T\d+)((?: \w+:T\d+)*)")
NOTE = re.compile(r"(#\d+)\tAnnotatorNotes (E\d+)\t([^\n]+)")


@frozen
class Event:
    """An event of brat: its kind, and of each role the places and the words."""

    kind: str
    roles: dict[str, tuple[list[tuple[int, int]], str]]


def events(annotations: Path) -> list[Event]:
    """Return the events of a .ann, each of its spans held against the text beside it, as brat does."""
    text = annotations.with_suffix(".txt").read_bytes().decode("utf-8")
    spans: dict[str, tuple[str, list[tuple[int, int]], str]] = {}
    found = []
    for line in annotations.read_bytes().decode("utf-8").split("\n")[:-1]:
        if span := SPAN.fullmatch(line):
            places = [(int(a), int(b)) for a, b in (place.split() for place in span[3].split(";"))]
            assert " ".join(text[start:end] for start, end in places) == span[4]
            assert not any(set("\r\n") & set(text[start:end]) for start, end in places)
            spans[span[1]] = (span[2], places, span[4])
        elif event := EVENT.fullmatch(line):
            roles = dict(role.split(":") for role in event[4].split())
            assert spans[event[3]][0] == event[2]
            assert all(spans[at][0] == role for role, at in roles.items())
            found.append(Event(event[2], {role: spans[at][1:] for role, at in roles.items()}))
        else:
            assert NOTE.fullmatch(line), line
    return found


def lines_of(row: Row) -> list[tuple[int, int]]:
    """Return the places of a row's content, line by line."""
    return [
        (part.start + line.start(), part.start + line.end())
        for part in row.content
        for line in re.finditer(r"[^\r\n]+", part.text)
    ]


def test_a_folder_of_texts_with_their_annotations(tmp_path: Path) -> None:
    folder = view_of(papers(tmp_path), tmp_path / "papers.brat")
    rows = read_ledger(tmp_path / "ledger")

    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["annotation.conf", *(f"{name}.{end}" for name in "abcde" for end in ("ann", "txt"))]
    )
    for name in "abcde":
        mine = [row for row in rows if row.document == f"{name}.txt"]
        found = events(folder / f"{name}.ann")
        assert [event.roles["Content"][0] for event in found] == [lines_of(row) for row in mine]
        assert [event.roles["Cue"][1] for event in found] == [row.cue[0].text for row in mine]
        assert {event.kind for event in found} == {"Attribution"}


def test_words_over_several_lines_are_written_in_parts(tmp_path: Path) -> None:
    folder = view_of(hard(), tmp_path / "hard.brat")
    [file] = folder.glob("*.ann")
    first, second = events(file)

    assert file.with_suffix(".txt").read_bytes() == HARD.encode("utf-8")
    assert [event.roles["Content"][0] for event in (first, second)] == [lines_of(row) for row in hard().rows]
    assert len(first.roles["Content"][0]) == 3
    assert second.kind == "Attribution-no-source"


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("a.txt", "a"),
        ("page.html", "page.html"),
        ("news/a.txt", r"news_a_\w{12}"),
        ("../../etc/passwd", r"_\.__\._etc_passwd_\w{12}"),
        (".profile", r"_profile_\w{12}"),
        ("..", r"__\w{13}"),
        ("a\0b\nc", r"a_b_c_\w{12}"),
        ("é" * 300, r"é{50}_\w{12}"),
        (".txt", r"_\w{12}"),
        ("con: 1?", r"con_ 1__\w{12}"),
    ],
)
def test_a_document_may_be_called_anything(document: str, name: str) -> None:
    assert re.fullmatch(name, file_name(document, set()))


def test_no_two_documents_share_their_files() -> None:
    taken: set[str] = set()

    assert [file_name(name, taken) for name in ("a.txt", "a", "A.txt")] == ["a", "a_2", "A_3"]


def test_a_document_without_its_text_is_left_out_and_told(tmp_path: Path) -> None:
    told: list[str] = []
    sink(tmp_path / "hard.brat", Manner(tell=told.append))(evolve(hard(), texts={}), None)

    assert [path.name for path in (tmp_path / "hard.brat").iterdir()] == ["annotation.conf"]
    assert told == [f"{tmp_path}/hard.brat: 1 of the documents with quotes are left out, for their texts are not known"]


def test_words_that_are_not_in_the_text_are_told(tmp_path: Path) -> None:
    ledger = hard()
    texts = dict.fromkeys(ledger.texts, "x" * len(HARD))

    with pytest.raises(RecordError, match=r": the text has other words there than the ledger; run quotes verify"):
        evolve(ledger, texts=texts).write(tmp_path / "hard.brat")
    assert list(tmp_path.iterdir()) == []


def test_it_replaces_what_it_wrote_and_nothing_else(tmp_path: Path) -> None:
    view_of(papers(tmp_path), tmp_path / "out.brat")
    view_of(hard(), tmp_path / "out.brat")
    (tmp_path / "mine.brat").mkdir()
    (tmp_path / "mine.brat" / "thesis.txt").write_text("mine")

    assert len(list((tmp_path / "out.brat").iterdir())) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger", "mine.brat", "out.brat"]
    with pytest.raises(RecordError, match=r"mine\.brat: is a folder of something else; name another place, or move it"):
        view_sink(tmp_path / "mine.brat")
