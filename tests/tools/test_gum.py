"""GUM's coreference as spans of plain text, and the labels that ship."""

from pathlib import Path

import gum
from gum import LABELS, WORLDWIDE, documents_of, labels_of, names_of

BYRON = """\
# newdoc id = GUM_bio_sample
# newpar
# text = Byron left Dr. William Glennie's school.
1\tByron\tByron\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(3-person-new-cf1-1-coref-Lord_Byron)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
3\tDr.\tDr.\tPROPN\tNNP\t_\t7\tnmod:poss\t_\tEntity=(8-place-new-nnnnn-cf2-5-sgl(9-person-new-nnnnn-cf3-1-sgl
4\tWilliam\tWilliam\tPROPN\tNNP\t_\t3\tflat\t_\t_
5\tGlennie\tGlennie\tPROPN\tNNP\t_\t3\tflat\t_\tSpaceAfter=No
6\t's\t's\tPART\tPOS\t_\t3\tcase\t_\tEntity=9)
7\tschool\tschool\tNOUN\tNN\t_\t2\tobj\t_\tEntity=8)|SpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = He was ten.
1\tHe\the\tPRON\tPRP\t_\t3\tnsubj\t_\tEntity=(3-person-giv:act-nnnnn-cf1-1-ana)
2\twas\tbe\tAUX\tVBD\t_\t3\tcop\t_\t_
3\tten\tten\tNUM\tCD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
""".replace("new-cf1", "new-nnnnn-cf1")


def test_mentions_are_spans_of_the_plain_text_with_their_entity_and_head(tmp_path: Path) -> None:
    (tmp_path / "gum.conllu").write_text(BYRON, encoding="utf-8")

    (document,) = documents_of(tmp_path / "gum.conllu")

    found = [
        (
            entity.id,
            document.text[entity.span.start : entity.span.end],
            document.text[entity.head.start : entity.head.end],
        )
        for entity in document.entities
    ]
    assert document.text == "Byron left Dr. William Glennie's school.\n\nHe was ten.\n"
    assert found == [
        ("3", "Byron", "Byron"),
        ("9", "Dr. William Glennie's", "Dr."),
        ("8", "Dr. William Glennie's school", "school"),
        ("3", "He", "He"),
    ]


def test_labels_name_the_pronoun_at_an_offset_of_an_article() -> None:
    labels = labels_of(Path(gum.__file__).with_name(LABELS))

    assert labels["breitbart_2016-02-08_lynch-no-outside-influence-on-fb"] == {
        267: frozenset({"lynch"}),
        700: frozenset({"baker"}),
    }
    assert sum(map(len, labels.values())) == 474


def test_labels_of_the_worlds_news_say_whom_words_stand_for() -> None:
    labels = names_of(Path(gum.__file__).with_name(WORLDWIDE))

    assert labels["nz_rnz_15"][3336] == frozenset({"Cameron Hockly"})
    assert labels["kr_jgdaily_3"][1448] == frozenset({"One hundred and ninety police precinct chiefs"})
    assert labels["qt_peninsula_3"][2086] == frozenset({"Mohamed Talfat", "Muhammad Talfat"})
