"""Clocks that cannot be right: told beside a change, never a reason to refuse it (sync.md 5.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.tables import OperationRow, PackageRow, ReplicaRow
from dorms.sync import lives

AHEAD_BY = 10 * 60 * 1000  # claimed so much after it was received
BEHIND_BY = 24 * 60 * 60 * 1000  # claimed so much before the PC's packet before


class Doubt(StrEnum):
    """Why a claimed time is not believed."""

    AHEAD = "ahead"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """A claimed time that cannot be right, beside the time it was received."""

    operation: str
    doubt: Doubt
    claimed_at: int
    received_at: int


@dataclass(frozen=True, slots=True)
class PcClock:
    """How far a PC's clock was from this one's when its last packet was written, at least."""

    replica: UUID
    office: str
    letter: str
    made_at: int
    received_at: int
    doubt: Doubt | None


def doubt_of(claimed: int, received: int, before: int | None) -> Doubt | None:
    """`before`: when the PC's packet before this one was received, by this store's clock."""
    if claimed > received + AHEAD_BY:
        return Doubt.AHEAD
    if before is not None and claimed < before - BEHIND_BY:
        return Doubt.BEHIND
    return None


def clock_doubts(session: Session, operations: Iterable[str] | None = None) -> dict[str, ClockDoubt]:
    """The operations from elsewhere whose claimed time cannot be right, of these or of all."""
    came = _came(session)
    columns = select(OperationRow.id, OperationRow.hlc, OperationRow.package)
    found: dict[str, ClockDoubt] = {}
    parts = [None] if operations is None else in_parts(sorted(operations))
    for part in parts:
        query = columns.where(OperationRow.package.is_not(None))
        if part is not None:
            query = query.where(OperationRow.id.in_(part))
        for name, claimed, package in session.execute(query):
            if package in came and (doubt := doubt_of(claimed, *came[package])):
                found[name] = ClockDoubt(name, doubt, claimed, came[package][0])
    return found


def _came(session: Session) -> dict[str, tuple[int, int | None]]:
    """When each packet was received, and the one before it of the same PC."""
    query = (
        select(PackageRow.id, PackageRow.replica, PackageRow.at)
        .where(PackageRow.direction == "received")
        .order_by(PackageRow.serial)
    )
    found: dict[str, tuple[int, int | None]] = {}
    last: dict[UUID, int] = {}
    for package, replica, at in session.execute(query):
        found[package] = (at, last.get(replica))
        last[replica] = at
    return found


def pc_clocks(session: Session) -> list[PcClock]:
    """Every PC whose packets came here, by office: was its clock right when it wrote its last one?"""
    rows = session.execute(
        select(PackageRow.replica, PackageRow.made_at, PackageRow.at, ReplicaRow.office, ReplicaRow.letter)
        .join(ReplicaRow, ReplicaRow.id == PackageRow.replica)
        .where(PackageRow.direction == "received")
        .order_by(PackageRow.serial)
    )
    newest = {row.replica: row for row in rows}
    earlier = _before_last(session)
    found = [
        PcClock(
            row.replica,
            lives.office_label(session, row.office) if row.office else "",
            row.letter,
            row.made_at,
            row.at,
            doubt_of(row.made_at, row.at, earlier.get(row.replica)),
        )
        for row in newest.values()
    ]
    return sorted(found, key=lambda one: (one.office, one.letter))


def _before_last(session: Session) -> dict[UUID, int]:
    query = (
        select(PackageRow.replica, PackageRow.at)
        .where(PackageRow.direction == "received")
        .order_by(PackageRow.serial)
    )
    times: dict[UUID, list[int]] = {}
    for replica, at in session.execute(query):
        times.setdefault(replica, []).append(at)
    return {replica: own[-2] for replica, own in times.items() if len(own) > 1}
