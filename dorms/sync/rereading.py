"""After an update of the program: lines it could not read before count now, fields it did not know get columns."""

from collections import defaultdict
from typing import cast
from uuid import UUID

from sqlalchemy import Table, and_, or_, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.filled import filled
from dorms.db.readable import KNOWN, known_here
from dorms.db.store import Store
from dorms.db.tables import SYNCED, ChangeRow, OperationRow
from dorms.domain.changes import READER, Operation, change_fields
from dorms.sync.authority import QUARANTINED, UNREAD, Judge
from dorms.sync.issues import refresh_issues
from dorms.sync.reading import News
from dorms.sync.rows import ODD, refold

_CHANGE = cast(Table, ChangeRow.__table__)
# A sealed reason is no text to version 2; nobody but the bureau writes rulings, so no other's word is judged here.
_UNOPENED = and_(ChangeRow.state == QUARANTINED, ChangeRow.refusal == "value", ChangeRow.entity == "ruling")


def reread_once(store: Store) -> frozenset[str]:
    """After an update; the tables that changed."""
    with store.noting() as session:
        tables = reread(session) if meta.recall(session, meta.BUREAU) else frozenset[str]()
        meta.remember(session, KNOWN, known_here())
    return tables


def reread(session: Session) -> frozenset[str]:
    """Judge anew what was kept unread, and fold anew the rows that hold fields nobody knew."""
    rows = _with_extra(session)
    news, operations = _readable(session)
    if news.names:
        trusted = meta.recall(session, meta.OFFICE) != meta.recall(session, meta.BUREAU)
        judge = Judge(session, trusted=trusted, hub_restored=True)
        judge.judged(news, operations, UUID(meta.recall(session, meta.OFFICE) or ""))
        for one in judge.in_order:
            values = {"state": one.state, "refusal": one.refusal}
            session.connection().execute(update(_CHANGE).where(_CHANGE.c.id == one.id).values(values))
        for fields, row in zip(news.fields, news.rows, strict=True):
            rows[fields["entity"]].add(UUID(hex=row))
    if rows:
        refold(session, rows)
        refresh_issues(session, {(entity, row) for entity, own in rows.items() for row in own})
    return frozenset(rows)


def _with_extra(session: Session) -> defaultdict[str, set[UUID]]:
    found: defaultdict[str, set[UUID]] = defaultdict(set)
    for entity in filled(session):
        row_type = SYNCED[entity]
        own = set(session.scalars(select(row_type.id).where(row_type.extra.is_not(None))))
        if own:
            found[entity] = own
    return found


def _readable(session: Session) -> tuple[News, dict[str, Operation]]:
    """The unread changes that this program can read, with their operations."""
    rows = session.execute(
        select(ChangeRow.id, ChangeRow.raw, OperationRow.raw)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .where(ODD, or_(ChangeRow.state == UNREAD, _UNOPENED))
        .order_by(ChangeRow.arrived)
    ).all()
    fields = change_fields([line for _, line, _ in rows])
    kept = [
        (name, line, one, Operation.from_line(raw))
        for (name, line, raw), one in zip(rows, fields, strict=True)
        if one["entity"] in SYNCED and one["min_reader"] <= READER
    ]
    news = News.of([one[0] for one in kept], [one[1] for one in kept], [one[2] for one in kept])
    return news, {operation.id: operation for *_, operation in kept}
