from quotes.models.english.pieces import Word
from quotes.models.english.training.corpora import Tree
from quotes.models.english.training.lemmas import learn


def test_the_table_holds_what_rules_get_wrong():
    words = (Word("He"), Word("went"), Word("hoping"))
    tags = (("PRON", "VERB", "VERB"), ("PRP", "VBD", "VBG"))
    tree = Tree("1", "", 0, words, ("he", "go", "hope"), *tags, (1, -1, 1), ("nsubj", "root", "advcl"))

    assert learn([tree]).forms == {"VBD": {"went": "go"}}
