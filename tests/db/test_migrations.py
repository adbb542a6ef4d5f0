"""The migration steps make exactly the tables the program maps."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dorms.db.engines import VERSION, open_engines, url_of
from dorms.db.migrations import create_tables
from dorms.db.migrations.versions import STEPS
from dorms.db.tables import Base


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
