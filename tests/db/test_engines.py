"""Every setting of the two engines, on a real file."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from dorms.db.engines import APPLICATION_ID, VERSION, open_engines, url_of
from tests.builders import County

WRITER = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "foreign_keys": 0,
    "busy_timeout": 5000,
    "query_only": 0,
    "cache_size": -262144,
    "cache_spill": 0,
}
READER = {"query_only": 1, "busy_timeout": 50, "trusted_schema": 0, "cell_size_check": 1}


@pytest.mark.parametrize("name", WRITER)
def test_the_writer_runs_with(county: County, name: str) -> None:
    engines = open_engines(url_of(county.path))
    with engines.writer.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == WRITER[name]
    engines.close()


@pytest.mark.parametrize("name", READER)
def test_the_reader_runs_with(county: County, name: str) -> None:
    engines = open_engines(url_of(county.path))
    with engines.reader.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == READER[name]
    engines.close()


def test_the_file_says_whose_it_is(county: County) -> None:
    with county.store.reading() as session:
        assert session.scalar(text("PRAGMA application_id")) == APPLICATION_ID
        assert session.scalar(text("PRAGMA user_version")) == VERSION


def test_the_writer_holds_the_file_from_its_first_statement(county: County) -> None:
    one, other = open_engines(url_of(county.path)), open_engines(url_of(county.path))
    with one.writer.begin() as first:
        first.exec_driver_sql("SELECT 1")
        with other.writer.connect() as second:
            second.connection.execute("PRAGMA busy_timeout=10")
            second.rollback()
            with pytest.raises(OperationalError, match="locked"):
                second.exec_driver_sql("SELECT 1")
    one.close()
    other.close()


def test_ddl_rolls_back_with_its_transaction(tmp_path: Path) -> None:
    engines = open_engines(url_of(tmp_path / "x.db"))
    with engines.writer.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        connection.rollback()
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar() == 0
    engines.close()
