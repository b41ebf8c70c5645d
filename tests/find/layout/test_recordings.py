"""Recordings in scripts of broadcasts: a line that opens one, what is played, a line that ends it."""

import pytest

from quotes.analyze.conllu import read_conllu
from readings import rows_of


def line(zone, text, *words):
    """Return a paragraph in CoNLL-U; each word is `form tag head relation`."""
    rows = [
        f"{number}\t{form}\t{form.lower()}\t{'PROPN' if tag == 'NNP' else 'X'}\t{tag}\t_\t{head}\t{relation}\t_\t_"
        for number, (form, tag, head, relation) in enumerate((word.split() for word in words), 1)
    ]
    return "\n".join(("# newpar", f"# zone = {zone}", f"# text = {text}", *rows)) + "\n"


def act(name):
    words = (f"{name} NNP 3 compound",) if name else ()
    text = f"/// {name} ACT ///" if name else "/// ACT ///"
    head = 2 + len(words)
    return line("headline", text, f"/// NFP {head} punct", *words, "ACT NNP 0 root", f"/// NFP {head} punct")


END = line("headline", "/// END ACT ///", "/// NFP 3 punct", "END NNP 3 compound", "ACT NNP 0 root", "/// NFP 3 punct")
PAID = line("body", "We paid.", "We PRP 2 nsubj", "paid VBD 0 root", ". . 2 punct")
LEFT = line("body", "We left.", "We PRP 2 nsubj", "left VBD 0 root", ". . 2 punct")


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param((act("ALDER"), PAID, END, LEFT), [("ALDER", "ACT", "We paid.")], id="down to its end"),
        pytest.param(
            (act("ALDER"), PAID, LEFT, END),
            [("ALDER", "ACT", "We paid."), ("ALDER", "ACT", "We left.")],
            id="two paragraphs",
        ),
        pytest.param((act("ALDER"), PAID, LEFT), [("ALDER", "ACT", "We paid.")], id="no end: one paragraph"),
        pytest.param((act(""), PAID, END), [], id="of nobody"),
        pytest.param((END, PAID), [], id="behind an end"),
    ],
)
def test_what_is_played_is_said_by_whom_its_line_names(lines, rows):
    assert rows_of(read_conllu("\n".join(lines))) == rows
