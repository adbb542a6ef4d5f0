"""Changes that are here, judged once more as on the day they came: what they would become, and why."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.parts import in_parts
from dorms.db.tables import ChangeRow, OperationRow, PackageRow, table_of
from dorms.domain.changes import Operation, change_fields
from dorms.sync import lives
from dorms.sync.authority import Fresh, Judge
from dorms.sync.bulk import update_many
from dorms.sync.reading import News

OWNER = "owner"  # the refusal of a change to a row of another office


def judged_again(session: Session, rows: Sequence[Any], carrier: UUID, *, hub_restored: bool) -> list[Fresh]:
    """What a packet of this office with just these would have made of them; rows of `id, raw, operation` (its line)."""
    names, lines = [row.id for row in rows], [row.raw for row in rows]
    operations = [Operation.from_line(row.operation) for row in rows]
    judge = Judge(session, trusted=False, hub_restored=hub_restored)
    judge.judged(News.of(names, lines, change_fields(lines)), {one.id: one for one in operations}, carrier)
    return judge.in_order


def name_refusals(session: Session, changes: Sequence[str]) -> None:
    """Note by which rule these are refused: what the rules say now, else that the row was another office's.

    The rules may find nothing any more: the very change that was let in made its author the owner.
    """
    if not changes:
        return
    package = and_(PackageRow.id == OperationRow.package, PackageRow.direction == "received")
    query = (
        select(ChangeRow.id, ChangeRow.raw, OperationRow.raw.label("operation"), PackageRow.office)
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .outerjoin(PackageRow, package)
    )
    by_office: dict[UUID, list[Any]] = defaultdict(list)
    here = UUID(meta.recall(session, meta.OFFICE) or "")
    for part in in_parts(changes):
        for row in session.execute(query.where(ChangeRow.id.in_(part)).order_by(ChangeRow.arrived)):
            by_office[row.office or here].append(row)
    restored = lives.epoch_of(session)[0] > 1
    refusals = [
        (one.refusal or OWNER, one.id)
        for carrier, rows in by_office.items()
        for one in judged_again(session, rows, carrier, hub_restored=restored)
    ]
    update_many(session.connection(), table_of(ChangeRow), ("refusal",), refusals)
