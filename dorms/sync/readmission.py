"""Changes that were refused and count now: their author became known, or the bureau hands them down."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.tables import SYNCED, ChangeRow, OperationRow, PackageRow, ReplicaRow, table_of
from dorms.sync import lives
from dorms.sync.authority import ADMISSION, APPLIED, EXCLUDED, QUARANTINED, REFUSE
from dorms.sync.bulk import update_many
from dorms.sync.issues import refresh_issues
from dorms.sync.rejudging import judged_again
from dorms.sync.rows import ODD, Refreshed, refold
from dorms.sync.rulings import hand_again

UNKNOWN = "replica"  # the refusal of a change whose author's replica is not known
_CHANGE = table_of(ChangeRow)
Rows = dict[str, set[UUID]]


@dataclass(slots=True)
class Again:
    """What became of older changes when a packet told of their authors."""

    done: Refreshed = field(default_factory=Refreshed)
    issues: list[str] = field(default_factory=list)  # opened


def authors_known(
    session: Session,
    learnt: Sequence[UUID],
    names: Collection[str],
    sender: UUID,
    *,
    trusted: bool,
    hub_restored: bool,
) -> Again:
    """Bring older changes to what is known of their authors now that a packet has told of some.

    At the bureau (not `trusted`) what was refused only because nobody knew its author is judged again, and travels
    down again. `names`: changes that are here and came again with the present packet of the office `sender`; others
    are judged as from the office that brought them first. With an author `learnt` just now his rank is known.
    """
    rows = _rows_of(session, learnt)
    for carrier, own in _refused(session, names, sender).items() if not trusted else ():
        _judge(session, own, carrier, hub_restored)
        found: Rows = defaultdict(set)
        for row in own:
            found[row.entity].add(row.row)
            rows[row.entity].add(row.row)
        _folded(session, found)  # the next carrier's are judged by the owners these rows have now
        hand_again(session, {row.row for row in own})
    return _folded(session, rows)


def _rows_of(session: Session, authors: Sequence[UUID]) -> Rows:
    rows: Rows = defaultdict(set)
    query = select(ChangeRow.entity, ChangeRow.row).join(OperationRow, OperationRow.id == ChangeRow.operation)
    for part in in_parts(authors):
        for entity, row in session.execute(query.where(OperationRow.replica.in_(part))):
            rows[entity].add(row)
    return rows


def _folded(session: Session, rows: Rows) -> Again:
    known = {entity: ids for entity, ids in rows.items() if entity in SYNCED}
    if not known:
        return Again()
    done = refold(session, known)
    return Again(
        done, refresh_issues(session, {(entity, row) for entity, own in known.items() for row in own})
    )


def _refused(session: Session, names: Collection[str], sender: UUID) -> dict[UUID, list[Any]]:
    """By the office that brought them: in order of arrival, but those a person refused for good."""
    package = and_(PackageRow.id == OperationRow.package, PackageRow.direction == "received")
    query = (
        select(
            ChangeRow.id, ChangeRow.raw, ChangeRow.entity, ChangeRow.row, ChangeRow.state,
            OperationRow.raw.label("operation"), PackageRow.office, ChangeRow.arrived,
        )
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .join(ReplicaRow, and_(ReplicaRow.id == OperationRow.replica, ReplicaRow.office.is_not(None)))
        .outerjoin(PackageRow, package)
    )  # fmt: skip
    # asked by name: together with the rest SQLite would read the whole journal, in its order
    unknown = session.scalars(select(ChangeRow.id).where(ODD, ChangeRow.refusal == UNKNOWN)).all()
    found: list[Any] = []
    for part in in_parts(unknown):
        found += session.execute(query.where(ChangeRow.id.in_(part)))
    found.sort(key=lambda row: row.arrived)
    ruled = lives.rulings(session, ADMISSION) if found else {}
    groups: dict[UUID, list[Any]] = defaultdict(list)
    for row in found:
        if ruled.get(row.id, ("",))[0] != REFUSE:
            groups[sender if row.id in names else row.office or sender].append(row)
    return groups


def _judge(session: Session, own: Sequence[Any], carrier: UUID, hub_restored: bool) -> None:
    """What a packet with just these would have made of them; what is excluded stays so."""
    again = judged_again(session, own, carrier, hub_restored=hub_restored)
    standings = [
        (EXCLUDED if row.state == EXCLUDED else one.state, one.refusal, one.id)
        for row, one in zip(own, again, strict=True)
    ]
    update_many(session.connection(), _CHANGE, ("state", "refusal"), standings)


def readmit(session: Session, known: Collection[str]) -> Rows:
    """At an office: what the bureau hands down counts, even if it was refused before."""
    refused = session.execute(
        select(ChangeRow.id, ChangeRow.entity, ChangeRow.row).where(ODD, ChangeRow.state == QUARANTINED)
    ).all()
    rows: Rows = {}
    admitted = []
    for name, entity, row in refused:
        if name in known:
            rows.setdefault(entity, set()).add(row)
            admitted.append((APPLIED, None, name))
    update_many(session.connection(), _CHANGE, ("state", "refusal"), admitted)
    return rows
