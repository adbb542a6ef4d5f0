"""Clocks that cannot be right: told beside what they dated, never a reason to refuse it (sync.md 5.4)."""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import PackageRow

AHEAD_BY = 10 * 60 * 1000  # claimed so much after it was received
BEHIND_BY = 24 * 60 * 60 * 1000  # claimed so much before the PC's packet before


class Doubt(StrEnum):
    """Why a claimed time is not believed."""

    AHEAD = "ahead"
    BEHIND = "behind"


def doubt_of(claimed: int, received: int, before: int | None = None) -> Doubt | None:
    """`before`: when the PC's packet before this one was received, by this store's clock."""
    if claimed > received + AHEAD_BY:
        return Doubt.AHEAD
    if before is not None and claimed < before - BEHIND_BY:
        return Doubt.BEHIND
    return None


def doubted_clocks(session: Session) -> dict[UUID, Doubt]:
    """The PCs whose clock was not right when they wrote the last packet that came here."""
    query = (
        select(PackageRow.replica, PackageRow.made_at, PackageRow.at)
        .where(PackageRow.direction == "received")
        .order_by(PackageRow.serial)
    )
    last: dict[UUID, tuple[int, int, int | None]] = {}
    for replica, made_at, at in session.execute(query):
        before = last[replica][1] if replica in last else None
        last[replica] = (made_at, at, before)
    return {replica: doubt for replica, times in last.items() if (doubt := doubt_of(*times))}
