"""English is told by its small words, any other language by the identifier, and what is neither is und."""

import json
from itertools import chain
from pathlib import Path

import pytest

from quotes.lexicon.entries import read_tables
from quotes.read import read
from quotes.read.language import (
    SMALL_WORDS,
    has_foreign_small_words,
    is_in_other_script,
    is_surely_english,
    language_of,
    load_telling,
    seems_not_english,
)
from quotes.types import Document

ROOT = Path(__file__).parents[2]
OTHERS = read_tables(SMALL_WORDS)["language"]

ENGLISH = (
    "The minister said on Tuesday that the bridge over the river would be closed for the winter, and that the ferry "
    "company, which has carried lorries from the northern shore since May, had been asked to help. People who live in "
    "the valley said they would have preferred a second bridge. “This is the third winter with no road,” said Jan "
    "Berg, who has a farm on the far side. The council is to decide in the new year whether the work can be paid for.\n"
)
FRENCH = (
    "Le ministre a déclaré mardi que le pont sur la rivière serait fermé pour l'hiver et que la compagnie de ferries, "
    "qui transporte des camions depuis le mois de mai, avait été priée d'aider. Les habitants de la vallée disent "
    "qu'ils auraient préféré un deuxième pont. « C'est le troisième hiver sans route », a dit Jean Lefort, qui a une "
    "ferme sur l'autre rive. Le conseil doit décider l'année prochaine si les travaux peuvent être payés.\n"
)
DUTCH = (
    "De minister zei dinsdag dat de brug over de rivier voor de winter gesloten wordt en dat het veerbedrijf, dat "
    "sinds mei vrachtwagens van de noordelijke oever haalt, om hulp was gevraagd. Mensen daar zeggen dat ze liever "
    "een tweede brug hadden gehad. „Dit is de derde winter zonder weg”, zei Jan de Boer, die een boerderij heeft.\n"
)


def test_english_news_needs_no_identifier() -> None:
    assert is_surely_english(ENGLISH)
    assert language_of(ENGLISH) == "en"


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (DUTCH, "nl")])
def test_another_language_is_named(text: str, language: str) -> None:
    assert not is_surely_english(text)
    assert language_of(text) == language


def test_french_behind_an_english_summary_is_french() -> None:
    text = 6 * ENGLISH + 40 * FRENCH

    assert not is_surely_english(text)
    assert language_of(text) == "fr"


def test_english_around_a_long_passage_in_french_is_left_to_the_identifier() -> None:
    assert not is_surely_english(6 * ENGLISH + 12 * FRENCH + 6 * ENGLISH)


def test_a_table_is_left_to_the_identifier() -> None:
    """Hardly a small word stands in it."""
    assert not is_surely_english("Smith 23 Berg 17 Oduya 9 Kim 4 first round second round final result\n" * 40)


@pytest.mark.parametrize("text", ["", "Rain.", "“No comment,” she said.", "1234 5678 " * 200])
def test_what_is_too_short_to_tell_is_und(text: str) -> None:
    assert language_of(text) == "und"


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a fermé le pont. « Nous allons attendre », a dit Jean Lefort. On ne sait rien de plus.",
        "Der Minister schwieg am Dienstag. „Wir warten ab“, sagte Jan Berg. Was in der Stadt war, ist weg.",
        "El ministro no dijo nada el martes. «Vamos a esperar», dijo Juan Pérez. El puente está cerrado.",
        "Ministern sade inget i tisdags. ”Vi väntar”, sade Jan Berg. Bron är stängd för vintern.",
        "Министр молчал во вторник. «Мы подождём», сказал Иван Берг. Мост закрыт.",
        "大臣は火曜日に何も言わなかった。「待ちます」と田中は述べた。橋は閉鎖された。",
        "장관은 화요일에 말이 없었다. “기다리겠다”고 김 씨가 말했다.",
        "Vi venter, sa Ida Moe. Broen er stengt, og fergen går ikke.",
        "La ministra calló. «Esperaremos», dijo Ruiz, y el puente está cerrado.",
    ],
)
def test_a_short_text_may_seem_to_be_in_another_language(text: str) -> None:
    assert language_of(text) == "und"
    assert seems_not_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We will wait,” said Jean Lefort. The bridge over the Isère stays closed.",
        "“Vamos a ganar,” José Luis Rodríguez Zapatero said in Madrid.",
        "Jean-Claude Juncker, Emmanuel Macron, Olaf Scholz",
        "Smith 23 Berg 17 Oduya 9 Kim 4",
        "“No comment,” she said.",
        "Tokyo (東京) is quiet",
        "",
        "Real Madrid Win Copa del Rey",
        "Bayern v Borussia: Müller and Kane on target",
        "“C’est la vie,” said Anne Roy, mayor of Aix-en-Provence.",
        "Don Quixote de la Mancha, Juan del Potro, Rio de Janeiro, Sur de Chile",
        "Mette Frederiksen, Erna Solberg meet Alexander Stubb in Oslo",
    ],
)
def test_short_english_with_foreign_names_is_english(text: str) -> None:
    assert not seems_not_english(text)


@pytest.mark.parametrize("language", OTHERS, ids=[each["code"] for each in OTHERS])
def test_small_words_of_a_language_stand_in_order_and_tell_its_example(language: dict[str, str]) -> None:
    words = language["words"].split()

    assert words == sorted(set(words))
    assert load_telling().isdisjoint(words)
    assert seems_not_english(language["example"])


def test_nothing_in_the_seeds_seems_to_be_in_another_language() -> None:
    """Nor do the small words and the letters of one of their lines say so, be it a headline or a list of names."""
    texts = [each.text for each in read([ROOT / "seeds"]) if isinstance(each, Document)]
    lines = chain.from_iterable(text.splitlines() for text in texts)

    assert [text for text in texts if seems_not_english(text)] == []
    assert [line for line in lines if is_in_other_script(line) or has_foreign_small_words(line)] == []


def test_no_text_of_invented_news_seems_to_be_in_another_language() -> None:
    files = sorted((ROOT / "golden" / "news").glob("*.jsonl"))
    texts = [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    parts = [part for text in texts for part in (text, *text.splitlines())]

    assert files
    assert sum(has_foreign_small_words(part) or is_in_other_script(part) for part in parts) == 0
