"""Changes that wait for parents which never come: told with what they miss, and adopted by a person (sync.md 5.8)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.naming import name_of
from dorms.db.parts import in_parts
from dorms.db.store import Outcome, Store
from dorms.db.tables import ActorRow, ChangeRow, OperationRow
from dorms.domain.changes import Change
from dorms.errors.bureau import NotWaiting
from dorms.errors.sync import BureauAlone
from dorms.sync import lives
from dorms.sync.authority import EXCLUDED, QUARANTINED, WAITING
from dorms.sync.rulings import ADOPT, ADOPTION, rederive


class Missing(StrEnum):
    """Why a parent does not count."""

    ABSENT = "absent"  # never came: a packet is late, or it was on a disk that died
    EXCLUDED = "excluded"  # its packet was taken back
    REFUSED = "refused"  # its author may not write it
    WAITING = "waiting"  # it waits itself


@dataclass(frozen=True, slots=True)
class WaitingChange:
    """A change that does not count yet, and why."""

    id: str
    entity: str
    row: UUID
    label: str
    office: str
    actor: str
    command: str
    claimed_at: int
    package: str
    fields: tuple[str, ...]
    missing: tuple[tuple[str, Missing], ...]  # parents


def waiting_changes(session: Session) -> list[WaitingChange]:
    """Every change that waits, in the order they came."""
    query = (
        select(
            ChangeRow.entity, ChangeRow.row, ChangeRow.raw, OperationRow.replica, OperationRow.command,
            OperationRow.hlc, OperationRow.package, ActorRow.name,
        )
        .join(OperationRow, OperationRow.id == ChangeRow.operation)
        .outerjoin(ActorRow, ActorRow.id == OperationRow.actor)
        .where(ChangeRow.state == WAITING)
        .order_by(ChangeRow.arrived)
    )  # fmt: skip
    rows = session.execute(query).all()
    changes = [Change.from_line(row.raw) for row in rows]
    standing = _standings(session, [parent for change in changes for parent in change.parents])
    offices = lives.offices_of(session)
    return [
        WaitingChange(
            id=change.id,
            entity=row.entity,
            row=row.row,
            label=name_of(session, row.entity, row.row),
            office=lives.office_label(session, offices[str(row.replica)])
            if str(row.replica) in offices
            else "",
            actor=row.name or "",
            command=row.command,
            claimed_at=row.hlc,
            package=row.package or "",
            fields=tuple(sorted(change.patch)),
            missing=_missing(change.parents, standing),
        )
        for change, row in zip(changes, rows, strict=True)
    ]


def _standings(session: Session, parents: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in in_parts(sorted(set(parents))):
        query = select(ChangeRow.id, ChangeRow.state).where(ChangeRow.id.in_(part))
        found.update({row.id: row.state for row in session.execute(query)})
    return found


_WHY = {EXCLUDED: Missing.EXCLUDED, QUARANTINED: Missing.REFUSED, WAITING: Missing.WAITING}


def _missing(parents: Sequence[str], standing: dict[str, str]) -> tuple[tuple[str, Missing], ...]:
    told = [(one, Missing.ABSENT if one not in standing else _WHY.get(standing[one])) for one in parents]
    return tuple((one, why) for one, why in told if why is not None)


def adopt(store: Store, change: str, *, note: str = "") -> Outcome[frozenset[str]]:
    """The change counts from now on, though what it was made upon exists nowhere; undo takes that back."""
    outcome = store.run(adopt_change, change, note=note)
    return replace(outcome, tables=outcome.tables | outcome.result)


def adopt_change(session: Session, change: str, *, note: str = "") -> frozenset[str]:
    """A person decides that a waiting change counts beside whatever is there."""
    if meta.recall(session, meta.OFFICE) != meta.recall(session, meta.BUREAU):
        raise BureauAlone
    standing = session.scalar(select(ChangeRow.state).where(ChangeRow.id == change))
    if standing != WAITING:
        raise NotWaiting(change)
    lives.rule(session, ADOPTION, change, ADOPT, note=note)
    return rederive(session)
