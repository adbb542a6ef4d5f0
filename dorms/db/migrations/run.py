"""Running the steps through Alembic on a connection that is already in a transaction."""

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection

from dorms.db.engines import APPLICATION_ID, VERSION
from dorms.db.migrations.versions import STEPS
from dorms.db.server import note_version


def create_tables(connection: Connection) -> None:
    """All tables of the current version, made by the same steps an old store goes through."""
    migrate(connection, 0)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def migrate(connection: Connection, version: int) -> None:
    """Every step after `version`, in the running transaction: all of them or none."""
    context = MigrationContext.configure(connection)
    with Operations.context(context) as operations:
        for step in STEPS[version:]:
            step(operations)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
    else:
        note_version(connection, VERSION)
