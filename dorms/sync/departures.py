"""Rows that leave an office's scope: it gets the words with which they went, and may only look at them."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.journal.naming import name_of
from dorms.db.parts import in_parts
from dorms.db.tables import SYNCED, ChangeRow, DepartedRow, HandedRow
from dorms.domain.changes import Change

LEFT_AT = "left_at"  # in meta: the life of the bureau's store and how far the last list of departures went


@dataclass(frozen=True, slots=True)
class Departed:
    """A row this office had and no longer answers for."""

    entity: str
    row: UUID
    label: str
    office: UUID | None  # whose it is now, where that is known here


def rows_left(session: Session, scope: Set[UUID], receivers: Sequence[UUID]) -> list[UUID]:
    """At the bureau: rows that a PC of the office got and that are not in its scope now."""
    handed = set(session.scalars(select(HandedRow.row).where(HandedRow.replica.in_(receivers))))
    return sorted(handed - scope)


def last_words(session: Session, office: UUID, left: Sequence[UUID]) -> list[tuple[int, str, str, str]]:
    """The history of each row that left, up to the change that gave it to somebody else, and nothing after it."""
    found: list[tuple[int, str, str, str]] = []
    for part in in_parts(left):
        query = (
            select(ChangeRow.arrived, ChangeRow.id, ChangeRow.raw, ChangeRow.operation, ChangeRow.row)
            .where(ChangeRow.row.in_(part), ChangeRow.state.not_in(("quarantined", "excluded")))
            .order_by(ChangeRow.arrived)
        )
        own: dict[UUID, list[tuple[int, str, str, str]]] = {}
        for arrived, name, raw, operation, row in session.execute(query):
            own.setdefault(row, []).append((arrived, name, raw, operation))
        for lines in own.values():
            found += lines[: _going(lines, office)]
    return found


def _going(lines: Sequence[tuple[int, str, str, str]], office: UUID) -> int:
    """How many lines there are up to the last that took the row from the office; none if it never was its own."""
    last, owned = 0, False
    for number, (_, _, raw, _) in enumerate(lines, start=1):
        if '"owner_office":' in raw and "owner_office" in (patch := Change.from_line(raw).patch):
            is_own = patch["owner_office"] == str(office)
            last = number if owned and not is_own else last
            owned = is_own
    return last


def note_departed(session: Session, left: Iterable[str], epoch: str, until: int) -> bool:
    """At an office: the bureau's latest word on what it no longer answers for; an older word changes nothing.

    Whether rows left that were there before.
    """
    heard, _, last = (meta.recall(session, LEFT_AT) or "").partition(" ")
    if heard == epoch and until < int(last):
        return False
    before = set(session.scalars(select(DepartedRow.row)))
    meta.remember(session, LEFT_AT, f"{epoch} {until}")
    connection = session.connection()
    connection.execute(delete(DepartedRow))
    rows = [{"row": UUID(row)} for row in dict.fromkeys(left)]
    if rows:
        connection.execute(insert(DepartedRow), rows)
    return any(one["row"] not in before for one in rows)


def departed(session: Session) -> list[Departed]:
    """The rows that are shown read-only, by kind and name."""
    rows = set(session.scalars(select(DepartedRow.row)))
    found = []
    for entity, row_type in SYNCED.items() if rows else ():
        for part in in_parts(sorted(rows)):
            query = select(row_type.id, row_type.owner_office).where(row_type.id.in_(part))
            found += [
                Departed(entity, row, name_of(session, entity, row), owner)
                for row, owner in session.execute(query)
            ]
    return sorted(found, key=lambda one: (one.entity, one.label))
