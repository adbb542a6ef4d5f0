"""The migration steps make exactly the tables the program maps."""

from pathlib import Path

import pytest
import zstandard
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dorms.actions.money.rent import charge_month
from dorms.actions.opening import open_store
from dorms.db.checks import check_store
from dorms.db.engines import VERSION, open_engines, url_of
from dorms.db.migrations import create_tables
from dorms.db.migrations.versions import STEPS
from dorms.db.opening import version_of
from dorms.db.queries.records import stay_records, ticket_records
from dorms.db.tables import Base
from dorms.domain.findings import Severity
from tests.builders import TODAY


def test_the_steps_make_the_mapped_tables(tmp_path: Path) -> None:
    engines = open_engines(url_of(tmp_path / "x.db"))
    with engines.writer.begin() as connection:
        create_tables(connection)
    with engines.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engines.close()


def test_the_version_is_the_number_of_steps() -> None:
    assert len(STEPS) == VERSION


def test_a_failed_step_leaves_nothing(tmp_path: Path) -> None:
    engines = open_engines(url_of(tmp_path / "x.db"))
    with engines.writer.connect() as connection:
        create_tables(connection)
        connection.rollback()
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar() == 0
    engines.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store that version 1 of the program made: a teacher who lives in 101, a promise, a ticket."""
    path = tmp_path / "old.dorms"
    packed = Path(__file__).with_name("stores") / "version-1.dorms.zst"
    path.write_bytes(zstandard.ZstdDecompressor().decompress(packed.read_bytes()))
    return path


def test_a_store_of_version_1_opens_with_everything_in_it(old: Path) -> None:
    assert version_of(old) == 1
    store = open_store(old)
    try:
        assert version_of(old) == VERSION
        assert [stay.name for stay in store.ask(stay_records, TODAY)] == ["张三丰"]
        assert [ticket.description for ticket in store.ask(ticket_records)] == ["灯不亮"]
        assert [one for one in check_store(store, today=TODAY) if one.severity is Severity.FAULT] == []
        store.run(charge_month, TODAY, today=TODAY)
    finally:
        store.close()


def test_an_upgraded_store_has_the_tables_of_a_new_one(old: Path) -> None:
    open_store(old).close()
    engines = open_engines(url_of(old))
    with engines.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    engines.close()
