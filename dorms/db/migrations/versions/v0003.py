"""Version 3: what living in the units, papers and differences need more."""

from alembic.operations import Operations

from dorms.db.migrations.steps import add_columns, create, create_synced

SYNCED: dict[str, str] = {}

# Columns that tables of earlier versions have more.
ADDED: dict[str, str] = {}

LOCAL: dict[str, str] = {}


def upgrade(op: Operations) -> None:
    """Make the new tables and add the new columns; rows that are there stay as they are."""
    for name, columns in SYNCED.items():
        create_synced(op, name, columns)
    for name, columns in LOCAL.items():
        create(op, name, columns)
    for name, columns in ADDED.items():
        add_columns(op, name, columns)
