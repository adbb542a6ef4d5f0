"""Who points at a row: struck out, it leaves them pointing at nothing; come or brought back, it no longer does."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from sqlalchemy import Connection, select

from dorms.db.tables import SYNCED, IssueRow, shape, table_of
from dorms.sync.bulk import Key, Line, key_of, select_many, uuid_of_key

Rows = Mapping[str, Collection[Key]]


def references_of(entity: str) -> tuple[tuple[str, str], ...]:
    """Its columns that name another row, and of which entity; not whose it is."""
    if entity not in SYNCED:
        return ()
    return tuple(one for one in shape(SYNCED[entity]).references if one[0] != "owner_office")


@cache
def _pointing_to(entity: str) -> tuple[tuple[str, str], ...]:
    """Entities and their columns that name a row of this one."""
    return tuple((other, column) for other in SYNCED for column, to in references_of(other) if to == entity)


def pointing_at(
    connection: Connection, rows: Rows, looked: Mapping[str, Sequence[Line]], kind: str
) -> dict[str, set[Key]]:
    """The rows beside those touched whose references may be broken or mended by it.

    `looked`: what was read already of touched rows: row and whether it is void; `kind`: that of the issues on record
    about broken references.
    """
    found: dict[str, set[Key]] = defaultdict(set)
    for entity, keys in rows.items():
        gone = _struck_out(connection, entity, keys, looked.get(entity))
        for other, column in _pointing_to(entity) if gone else ():
            table = table_of(SYNCED[other])
            live = table.c["_void"].is_not(True)
            holders = select_many(connection, (table.c.id,), table.c[column], gone, live)
            found[other].update(row for (row,) in holders)
    on_record = connection.execute(
        select(IssueRow.entity, IssueRow.subject, IssueRow.participants).where(IssueRow.kind == kind)
    ).all()
    if on_record:
        touched = {str(uuid_of_key(row)) for keys in rows.values() for row in keys}
        for entity, subject, participants in on_record:
            if subject is not None and not touched.isdisjoint(participants.split()):
                found[entity].add(key_of(connection, subject))
    return {entity: keys - set(rows.get(entity, ())) for entity, keys in found.items()}


def _struck_out(
    connection: Connection, entity: str, keys: Collection[Key], looked: Sequence[Line] | None
) -> list[Key]:
    """Those touched that are void."""
    if looked is not None:
        return [line[0] for line in looked if line[1]]
    if not keys or not _pointing_to(entity):
        return []
    table = table_of(SYNCED[entity])
    return [
        row for (row,) in select_many(connection, (table.c.id,), table.c.id, keys, table.c["_void"].is_(True))
    ]
