"""Words by their letters: n-grams with letter case, that change nothing before something is learned."""

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from torch import Tensor

from quotes.models.english.encoder import Size
from quotes.models.english.model import Joint, Labels, batch_of
from quotes.models.english.pieces import Word, WordPieces
from quotes.models.english.spelling import Spelling, grams_of

SMALL = Size(vocabulary=40, hidden=32, inner=64, layers=2, heads=4, spellings=50)


def test_letter_case_is_spelled():
    assert grams_of("Kim", 1000) != grams_of("kim", 1000)


def test_words_that_share_letters_share_numbers():
    shared = set(grams_of("Qodousi", 10**9)) & set(grams_of("Qodous", 10**9))

    assert len(shared) > len(grams_of("Qodous", 10**9)) / 2


def test_spelling_changes_nothing_before_it_is_learned():
    vocabulary, words = WordPieces(Tokenizer(WordLevel({"[UNK]": 0, "kim": 1}, unk_token="[UNK]"))), [Word("Kim")]
    torch.manual_seed(1)
    model = Joint(SMALL, Labels()).eval()
    batch = batch_of([words], vocabulary)
    spelled = model.encode(batch)[-1]
    model.spelling = None

    assert torch.equal(model.encode(batch)[-1], spelled)


def test_a_word_has_the_mean_of_its_n_grams():
    spelling = Spelling(1000, 8)
    out: Tensor = spelling(["Kim", "left"])

    assert out.shape == (2, 8)
    assert not out.any()
