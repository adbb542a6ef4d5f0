"""Departures with where they are from and what the ledger of the person says."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.db.queries.living import unit_names
from dorms.db.queries.money import by_person, ledger
from dorms.db.queries.residence import Departure, departures
from dorms.db.tables import LedgerEntryRow
from dorms.domain.money.ledger import Balance, balance


@dataclass(frozen=True, slots=True)
class DepartureLine:
    """A departure with where it is from and what the ledger of the person says."""

    one: Departure
    unit: str
    balance: Balance

    @property
    def id(self) -> UUID:
        return self.one.id


def departure_lines(session: Session) -> list[DepartureLine]:
    """Those still living there first, by the day they must leave; then those who have left, the newest first."""
    found = departures(session)
    labels = unit_names(session) if found else {}
    people = [one.teacher_id for one in found]
    ledgers = by_person(ledger(session, LedgerEntryRow.teacher_id.in_(people))) if people else {}
    lines = [
        DepartureLine(
            one, labels.get(one.unit_id, "") if one.unit_id else "", balance(ledgers.get(one.teacher_id, ()))
        )
        for one in found
    ]
    return sorted(lines, key=leaving_order)


def leaving_order(line: DepartureLine) -> tuple[bool, int]:
    """Who still lives there first, the most pressing on top."""
    left = line.one.left
    if left is not None:
        return True, -left.toordinal()
    return False, (line.one.leave_by or date.max).toordinal()
