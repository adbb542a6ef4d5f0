"""A store from a file onto a server, table by table: the same store with the same history, in another place."""

from sqlalchemy import Connection, Table, func, insert, inspect, select, text

from dorms.db import meta
from dorms.db.journal import journal_writes
from dorms.db.migrations import create_tables
from dorms.db.server import READY, VERSION_NAME, check_encoding, shown
from dorms.db.store import Store
from dorms.db.tables import Base, MetaRow
from dorms.errors.store import StoreExists

CHUNK = 2000


def copy_onto(store: Store, server: Store) -> None:
    """Everything of a store into an empty database, in one transaction; refused where there is a store already."""
    place = shown(server.url)
    with store.reading() as source, server.noting() as session:
        connection = session.connection()
        check_encoding(connection, place)
        if inspect(connection).has_table(MetaRow.__tablename__):
            raise StoreExists(place)
        create_tables(connection)
        with journal_writes(connection):
            for table in Base.metadata.sorted_tables:
                _copy(source.connection(), connection, table)
        meta.remember(session, READY, "yes")


def _copy(source: Connection, target: Connection, table: Table) -> None:
    rows = source.execution_options(yield_per=CHUNK).execute(select(table))
    for part in rows.mappings().partitions(CHUNK):
        kept = [dict(row) for row in part]
        if table.name == MetaRow.__tablename__:
            kept = [row for row in kept if row["name"] not in {READY, VERSION_NAME}]
        if kept:
            target.execute(insert(table), kept)
    _count_on(target, table)


def _count_on(target: Connection, table: Table) -> None:
    """Counters of the server go on where those of the file stood."""
    for column in table.primary_key:
        if table.autoincrement_column is column:
            highest = target.scalar(select(func.max(column)))
            if highest is not None:
                names = {"table": f'"{table.name}"', "column": column.name, "highest": highest}
                target.execute(
                    text("SELECT setval(pg_get_serial_sequence(:table, :column), :highest)"), names
                )
