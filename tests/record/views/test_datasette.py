"""metadata.json: what is there of other databases stays, and what is no metadata is not touched."""

import json
import sqlite3
from pathlib import Path

import pytest

from quotes.errors import RecordError
from quotes.record import view_sink
from quotes.record.views.datasette import TABLES, metadata_json
from viewed import hard, view_of


def test_what_is_said_of_other_databases_stays(tmp_path: Path) -> None:
    mine = {"title": "All my data", "databases": {"taxes": {"title": "Taxes"}}}
    (tmp_path / "metadata.json").write_text(json.dumps(mine))
    view_of(hard(), tmp_path / "hard.db")
    now = json.loads((tmp_path / "metadata.json").read_bytes())

    assert now["title"] == "All my data"
    assert now["databases"]["taxes"] == {"title": "Taxes"}
    assert list(now["databases"]) == ["hard", "taxes"]
    assert metadata_json(tmp_path / "hard.db") == (tmp_path / "metadata.json").read_bytes()


@pytest.mark.parametrize("found", ["[]", "{", '{"databases": []}', "\udc80"])
def test_another_file_of_that_name_is_told_before_the_work(found: str, tmp_path: Path) -> None:
    (tmp_path / "metadata.json").write_bytes(found.encode("utf-8", "surrogateescape"))

    with pytest.raises(RecordError) as error:
        view_sink(tmp_path / "hard.db")
    assert str(error.value) == (
        f"{tmp_path}/metadata.json: is there, and is no metadata of Datasette, which goes under this name beside a "
        "database; name the database in another folder, or move that file"
    )


def test_every_table_has_a_title(tmp_path: Path) -> None:
    with sqlite3.connect(view_of(hard(), tmp_path / "hard.db")) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}

    assert {name for name in names if not name.startswith("quotes_fts")} == set(TABLES)
