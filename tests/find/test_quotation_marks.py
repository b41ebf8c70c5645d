import pytest

from quotes.find.quotation_marks import Quotation, quotations
from quotes.types import Span


def quoted_in(text):
    return tuple(text[found.inner.start : found.inner.end] for found in quotations(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "text",
    [
        '"We won," he said.',
        "“We won,” he said.",
        "''We won,'' he said.",
        "``We won,'' he said.",
        "‘‘We won,’’ he said.",
        "«We won,» he said.",
        "»We won,« he said.",
        "„We won,“ he said.",
        "‹We won,› he said.",
        "‚We won,‘ he said.",
        "「We won,」 he said.",
        '"""We won,""" he said.',
        '""We won,"" he said.',
        "‘We won,’ he said.",
        "'We won,' he said.",
        '“We won," he said.',
        '"We won,” he said.',
        "He said (“We won,” to be exact).",
        "He said—“We won,”—and left.",
    ],
)
def test_marks_of_every_kind_pair(text):
    assert quoted_in(text) == ("We won,",)


def test_outer_holds_the_marks_and_inner_the_words():
    text = "He said “we won” twice."

    assert quotations(text, Span(0, len(text))) == (Quotation(Span(8, 16), Span(9, 15)),)


def test_doubled_apostrophes_are_two_code_points():
    text = "''We won,'' he said."

    assert quotations(text, Span(0, len(text))) == (Quotation(Span(0, 11), Span(2, 9)),)


def test_offsets_behind_an_emoji_count_code_points():
    text = "😀 He said “we won” twice."

    assert quotations(text, Span(0, len(text))) == (Quotation(Span(10, 18), Span(11, 17)),)


def test_two_quotations():
    assert quoted_in("“The talks,” he said, “failed.”") == ("The talks,", "failed.")


def test_inner_marks_stay_in_the_outer_quotation():
    assert quoted_in("“He told me ‘never’ twice,” she said.") == ("He told me ‘never’ twice,",)


def test_inner_marks_that_close_with_the_outer():
    assert quoted_in("She said: “He told me ‘never.’”") == ("He told me ‘never.’",)


@pytest.mark.parametrize(
    "text",
    [
        "'He told me \"never\" twice,' she said.",
        "‘He told me “never” twice,’ she said.",
        "«He told me “never” twice,» she said.",
        "“He told me «never» twice,” she said.",
        '“He told me "never" twice,” she said.',
        '"He told me “never” twice," she said.',
        "„He told me ‚never‘ twice,“ she said.",
    ],
)
def test_inner_marks_of_another_kind(text):
    (found,) = quoted_in(text)

    assert (found[:11], found[-6:]) == ("He told me ", "twice,")


@pytest.mark.parametrize(
    "text",
    [
        "The forces’ advance stopped at the villages’ edge.",
        "The Workers' Party met at the Kims' house.",
        "It’s the army’s war, and they’re losing it.",
        "Rock ’n’ roll came in the ’50s.",
    ],
)
def test_apostrophes_are_no_marks(text):
    assert quoted_in(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘The forces’ advance has stopped,’ he said.", "The forces’ advance has stopped,"),
        ("'The forces' advance has stopped,' he said.", "The forces' advance has stopped,"),
        ("‘We don’t know,’ he said.", "We don’t know,"),
        ("'Rock 'n' roll is over,' he said.", "Rock 'n' roll is over,"),
        ("'It's the workers' rights that we won't give up.'", "It's the workers' rights that we won't give up."),
        ("In the ’90s he said ‘never’ twice.", "never"),
    ],
)
def test_apostrophes_beside_single_marks(text, words):
    assert quoted_in(text) == (words,)


@pytest.mark.parametrize("text", ['A 6" pipe burst.', 'The 6" pipe and the 8" pipe burst.'])
def test_inches_are_no_marks(text):
    assert quoted_in(text) == ()


@pytest.mark.parametrize("text", ['A run of "" marks.', 'A run of """ marks.'])
def test_marks_around_nothing(text):
    assert quoted_in(text) == ()


def test_feet_and_inches_inside_a_quotation():
    assert quoted_in('"A 6\'2" man ran out," he said.') == ("A 6'2\" man ran out,",)


def test_inches_beside_a_quotation():
    assert quoted_in('The 6" pipe "burst twice," he said.') == ("burst twice,",)


@pytest.mark.parametrize(
    "text", ["A mark ” strayed, then “we won,” he said.", 'A mark" strayed, then "we won," he said.']
)
def test_a_stray_mark_costs_nothing_but_itself(text):
    assert quoted_in(text) == ("we won,",)


def test_missing_closing_mark_is_set_at_the_end_of_the_sentence():
    assert quoted_in("“We won. “We go on,” he said.") == ("We won.", "We go on,")


OPEN = "“We won.\n\n“We go on,” he said."


def test_quotation_that_goes_on_in_the_next_paragraph_runs_to_the_end_of_its_own():
    found = quotations(OPEN, Span(0, 8), Span(10, len(OPEN)))

    assert [(q.outer, q.inner, q.closed) for q in found] == [(Span(0, 8), Span(1, 8), False)]


def test_last_paragraph_of_a_quotation_closes_it():
    found = quotations(OPEN, Span(10, len(OPEN)))

    assert [(q.outer, q.inner, q.closed) for q in found] == [(Span(10, 21), Span(11, 20), True)]


def test_quotation_that_opens_inside_a_paragraph_goes_on_too():
    text = "He said: “We won.\n\n“We go on.”"
    found = quotations(text, Span(0, 17), Span(19, len(text)))

    assert [text[q.inner.start : q.inner.end] for q in found] == ["We won."]


@pytest.mark.parametrize("text", ['He said on Friday: "We won. We go on.', "“We won. We go on."])
def test_quotation_that_never_closes_runs_to_the_end_of_its_paragraph(text):
    (found,) = quotations(text, Span(0, len(text)))

    assert (text[found.inner.start : found.inner.end], found.closed) == ("We won. We go on.", False)


def test_a_mark_inside_a_sentence_that_never_closes_is_left_out():
    assert quoted_in("He won the “cup and left.") == ()


def test_single_marks_that_go_on_in_the_next_paragraph():
    text = "‘We won,’ he said. ‘We go on.\n\n‘And on,’ he said."
    found = quotations(text, Span(0, 29), Span(31, len(text)))

    assert [(text[q.inner.start : q.inner.end], q.runs_on) for q in found] == [("We won,", False), ("We go on.", True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He said“ we won” at last.", (" we won",), id="a space on the wrong side"),
        pytest.param("It won”t rain, said “Kim is ill.”", ("Kim is ill.",), id="a slip inside a word"),
        pytest.param('A 6"x8" board broke, he said "twice" now.', ("twice",), id="inches"),
        pytest.param('He wrote "" and left "for good" now.', ("for good",), id="marks around nothing"),
        pytest.param("Get ‘em now, he said, ‘we won.’", ("we won.",), id="an elision before"),
        pytest.param("‘Get ‘em now,’ he said.", ("Get ‘em now,",), id="an elision inside"),
    ],
)
def test_a_mark_that_stands_oddly_costs_no_other(text, words):
    assert quoted_in(text) == words


@pytest.mark.parametrize("text", ['He wrote "" twice.', "It won”t rain.", "Get ‘em now, the fans’ choir sang."])
def test_a_mark_that_opens_nothing_opens_nothing_where_the_next_paragraph_is_quoted(text):
    whole = f'{text}\n\n"We won."'

    assert quotations(whole, Span(0, len(text)), Span(len(text) + 2, len(whole))) == ()


def test_a_plural_possessive_closes_where_the_next_quotation_opens():
    assert quoted_in("‘We like the fans’ he said, ‘and we won’ too.") == ("We like the fans", "and we won")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“You may write it as the media, “he said.", ("You may write it as the media, ",)),
        ("“They must respect the law “Mncwabe said.", ("They must respect the law ",)),
        ('“We are aligned, "Ana Berg said." We go on. "', ("We are aligned, ", " We go on. ")),
        ('"We saw it, "she said." But it rained."', ("We saw it, ", " But it rained.")),
        ("“He told me, “Roy said so,” and I left,” said Kim.", ("He told me,", "Roy said so,")),
    ],
    ids=["curly", "no comma", "of two kinds", "straight", "words said"],
)
def test_a_mark_turned_the_wrong_way_is_known_by_who_speaks_right_behind_it(text, quoted):
    assert quoted_in(text) == quoted
