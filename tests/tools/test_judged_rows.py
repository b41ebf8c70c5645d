import json

from judged_rows import of_cases, of_gold
from quotes.types import Span

TEXT = 'Rain\n\n"We wait," Anna Berg said. "We wait."\n'


def test_a_gold_file_gives_each_document_its_attributions_once_for_each_accepted_content(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    fact = {"document": "a.txt", "content": [[7, 15]], "cue": [[27, 31]], "source": [17, 26]}
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"facts": [fact | {"alternatives": [{"content": [[34, 42]]}]}]}), encoding="utf-8")
    (judged,) = of_gold(gold, tmp_path / "a.txt")

    assert [each.content for each in judged.relations] == [(Span(7, 15),), (Span(34, 42),)]
    assert {each.source for each in judged.relations} == {(Span(17, 26),)}


def test_a_case_gives_the_words_of_a_row_the_place_beside_its_content(tmp_path):
    row = {"content": "We wait,", "cue": "said", "source": "Anna Berg"}
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "expected": [row]}), encoding="utf-8")
    (judged,) = of_cases(path)
    (relation,) = judged.relations

    assert (relation.content, relation.cue, relation.source) == ((Span(7, 15),), (Span(27, 31),), (Span(17, 26),))


def test_a_row_whose_words_do_not_stand_in_the_text_is_left_out(tmp_path):
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "expected": [{"content": "We go"}]}), encoding="utf-8")
    (judged,) = of_cases(path)

    assert judged.relations == ()
