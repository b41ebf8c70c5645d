"""One sentence to learn from, and pieces to spell it with, for the tests of models/english."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import Lowercase

from quotes.models.english.pieces import WordPieces
from quotes.models.english.training.corpora import Corpus, Tagged, treebank

TREEBANK = """# newdoc id = d
# sent_id = d-1
# text = Kim said it won't fail.
1	Kim	Kim	PROPN	NNP	_	2	nsubj	_	_
2	said	say	VERB	VBD	_	0	root	_	_
3	it	it	PRON	PRP	_	5	nsubj	_	_
4-5	won't	_	_	_	_	_	_	_	_
4	wo	will	AUX	MD	_	6	aux	_	_
5	n't	not	PART	RB	_	6	advmod	_	_
6	fail	fail	VERB	VB	_	2	ccomp	_	SpaceAfter=No
7	.	.	PUNCT	.	_	2	punct	_	_

"""


def letters() -> WordPieces:
    """Return pieces for the words of the treebank, and letters."""
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "said", "kim", "it", "wo", "fail", *letters]
    tokenizer = Tokenizer(WordPiece({name: number for number, name in enumerate(names)}, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    return WordPieces(tokenizer)


def corpus_in(folder: Path) -> Corpus:
    """Return one sentence as all three tasks have it."""
    (folder / "t.conllu").write_text(TREEBANK, encoding="utf-8")
    trees = treebank(folder / "t.conllu")
    words = trees[0].words
    names = Tagged(words, ("S-Person", *["O"] * 6))
    runs = Tagged(words, ("B-source", "B-cue", "B-content", *["I-content"] * 3, "O"), (1, 1, 1, 1, 1, 1, 0))
    return Corpus(trees, ((names,),), ((runs,),))
