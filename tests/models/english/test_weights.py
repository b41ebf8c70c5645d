import pytest

from quotes.errors import ModelError
from quotes.models.english.pins import HASHES
from quotes.models.english.weights import hash_of, load


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"model\.safetensors: this part of the model is missing"):
        load(tmp_path, {"model.safetensors": "00"})


def test_a_changed_file_is_not_loaded(tmp_path):
    (tmp_path / "model.safetensors").write_bytes(b"not the weights")

    with pytest.raises(ModelError, match=r"model\.safetensors: SHA-256 is .*, not the pinned"):
        load(tmp_path, {"model.safetensors": hash_of(b"the weights")})


@pytest.mark.weights
def test_the_package_holds_what_is_pinned():
    assert set(HASHES) == {"model.safetensors", "tables.json", "tokenizer.json"}
    assert load().labels.attributions[0] == "O"
