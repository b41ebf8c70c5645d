"""Stock stanza processors from a directory: models of one sentence, made here in seconds, good for nothing else."""

import json
import shutil
from pathlib import Path

import pytest

from quotes.analyze import analyzer
from quotes.errors import ModelError
from quotes.types import Article, Document, Region, Span

pytestmark = [pytest.mark.stanza, pytest.mark.slow]

TEXT = "Kim said it failed. "
BREAKS = "00100001001000000120"  # 1 ends a word, 2 a sentence
ROWS = (
    "1 Kim Kim PROPN NNP _ 2 nsubj _ _",
    "2 said say VERB VBD _ 0 root _ _",
    "3 it it PRON PRP _ 4 nsubj _ _",
    "4 failed fail VERB VBD _ 2 ccomp _ SpaceAfter=No",
    "5 . . PUNCT . _ 2 punct _ _",
)
NAMES = ("S-PERSON", "O", "O", "O", "O")
STEPS = ("tokenize", "pos", "lemma", "depparse", "ner")
SMALL = "--hidden_dim 32 --max_steps 80 --eval_interval 80 --batch_size 50 --no_pretrain"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Return a directory of five small models, laid out as stanza.download does it."""
    place = tmp_path_factory.mktemp("stanza")
    write_corpus(place)
    train(place)
    for spare in place.rglob("*_checkpoint.pt"):
        spare.unlink()
    (place / "resources.json").write_text("{}", encoding="utf-8")
    return place


def write_corpus(place: Path) -> None:
    sentence = f"# text = {TEXT}\n" + "".join("\t".join(row.split()) + "\n" for row in ROWS) + "\n"
    words = [{"text": row.split()[1], "ner": name} for row, name in zip(ROWS, NAMES, strict=True)]
    (place / "t.conllu").write_text(sentence * 8, encoding="utf-8")
    (place / "t.txt").write_text(TEXT * 8, encoding="utf-8")
    (place / "t.labels").write_text(BREAKS * 8, encoding="utf-8")
    (place / "mwt.json").write_text("{}", encoding="utf-8")
    (place / "ner.json").write_text(json.dumps([words] * 8), encoding="utf-8")


def train(place: Path) -> None:
    from stanza.models import lemmatizer, ner_tagger, parser, tagger, tokenizer

    def options(step: str, text: str, *, data: str = "") -> list[str]:
        where = f"--save_dir {place}/en/{step} --save_name small.pt --shorthand en_small --device cpu"
        files = f"--train_file {place}/{data} --eval_file {place}/{data}" if data else ""
        return f"{where} {files} {text}".split()

    trees = f"--output_file {place}/out --lang en"
    raw = f"--txt_file {place}/t.txt --label_file {place}/t.labels --mwt_json_file {place}/mwt.json"
    dev = f"--dev_txt_file {place}/t.txt --dev_label_file {place}/t.labels --dev_conll_gold {place}/t.conllu"
    steps = "--max_seqlen 50 --steps 200 --eval_steps 200 --lang en"
    tokenizer.main(options("tokenize", f"{raw} {dev} --conll_file {place}/out {steps}"))
    tagger.main(options("pos", f"{trees} {SMALL}", data="t.conllu"))
    parser.main(options("depparse", f"{trees} {SMALL} --deep_biaff_hidden_dim 16", data="t.conllu"))
    lemmatizer.main(options("lemma", f"--output_file {place}/out --dict_only", data="t.conllu"))
    ner_tagger.main(options("ner", SMALL, data="ner.json"))


def article_of(text: str) -> Article:
    body = (Region("body", Span(0, len(text))),)
    return Article(Document("a.txt", text, "", ""), body, body)


def test_stock_models_analyze(folder):
    models = analyzer(folder)
    analysis = next(models([article_of("Kim said it failed. Kim said it\u00a0failed.")]))

    assert [[token.text for token in sentence.tokens] for sentence in analysis.sentences] == [
        ["Kim", "said", "it", "failed", "."],
        ["Kim", "said", "it", "failed", "."],
    ]
    assert analysis.entities[0].kind == "Person"
    assert analysis.tags == ()
    assert sorted(models.hashes) == sorted(f"en/{step}/small.pt" for step in STEPS)


def test_the_default_package_that_the_directory_lists(folder, tmp_path):
    shutil.copytree(folder / "en", tmp_path / "en")
    listed = {step: {"small": {"md5": ""}} for step in STEPS}
    english = {"lang_name": "English", "packages": {"default": dict.fromkeys(STEPS, "small")}, **listed}
    (tmp_path / "resources.json").write_text(json.dumps({"en": english}), encoding="utf-8")

    assert len(next(analyzer(tmp_path)([article_of(TEXT.strip())])).sentences) == 1

    (tmp_path / "en" / "lemma" / "small.pt").unlink()
    with pytest.raises(ModelError, match=r"small\.pt"):
        analyzer(tmp_path)


def test_quotes_in_a_stock_pipeline(folder):
    import stanza

    import quotes.stanza  # noqa: F401  # for what it registers

    paths = {f"{step}_model_path": str(folder / "en" / step / "small.pt") for step in STEPS}
    options = {"download_method": None, "use_gpu": False, "logging_level": "ERROR", "allow_unknown_language": True}
    nlp = stanza.Pipeline("en", str(folder), processors=",".join((*STEPS, "quotes")), **options, **paths)
    document = nlp(TEXT.strip())
    (quote,) = document.quotes

    assert list(nlp.processors) == [*STEPS, "quotes"]
    assert (quote.speaker.name, quote.text) == ("Kim", "it failed")
    assert quote.content_tokens == tuple(document.sentences[0].tokens[2:4])
    assert [each.quotes for each in nlp.process_many([TEXT.strip(), TEXT.strip()])] == [(quote,), (quote,)]
