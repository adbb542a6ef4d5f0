"""The migration steps make exactly the tables the program maps."""

from decimal import Decimal
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
from dorms.db.queries.money import balances
from dorms.db.queries.records import stay_records, ticket_records
from dorms.db.queries.residence import departures
from dorms.db.store import Store
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


def unpacked(version: int, folder: Path) -> Path:
    """A store that this version of the program made, as it was kept."""
    path = folder / "old.dorms"
    packed = Path(__file__).with_name("stores") / f"version-{version}.dorms.zst"
    path.write_bytes(zstandard.ZstdDecompressor().decompress(packed.read_bytes()))
    return path


def faultless(store: Store) -> bool:
    return not [one for one in check_store(store, today=TODAY) if one.severity is Severity.FAULT]


def test_a_store_of_version_1_opens_with_everything_in_it(tmp_path: Path) -> None:
    """A teacher who lives in 101, a promise, a ticket."""
    old = unpacked(1, tmp_path)
    assert version_of(old) == 1
    store = open_store(old)
    try:
        assert version_of(old) == VERSION
        assert [stay.name for stay in store.ask(stay_records, TODAY)] == ["张三丰"]
        assert [ticket.description for ticket in store.ask(ticket_records)] == ["灯不亮"]
        assert faultless(store)
        store.run(charge_month, TODAY, today=TODAY)
    finally:
        store.close()


def test_a_store_of_version_2_opens_with_everything_in_it(tmp_path: Path) -> None:
    """Four people's school year with rent, meters, a departure and an inspection round."""
    old = unpacked(2, tmp_path)
    assert version_of(old) == 2
    store = open_store(old)
    try:
        assert version_of(old) == VERSION
        owed = {one.name: one.balance.charged - one.balance.paid for one in store.ask(balances)}
        assert owed["赵敏"] == Decimal("1204.93")
        assert owed["李秀英"] == 0
        assert len(store.ask(departures)) == 3
        assert faultless(store)
    finally:
        store.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_upgraded_store_has_the_tables_of_a_new_one(tmp_path: Path, version: int) -> None:
    old = unpacked(version, tmp_path)
    open_store(old).close()
    engines = open_engines(url_of(old))
    with engines.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    engines.close()
