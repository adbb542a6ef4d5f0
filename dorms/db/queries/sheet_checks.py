"""What an official sheet says of a person besides the row's own facts: in post, in arrears, in breach, who took money.

A blank means that nobody knows, 无 that there is nothing.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.money import by_person, ledger
from dorms.db.tables import (
    ActorRow,
    ChangeRow,
    LedgerEntryRow,
    OperationRow,
    StayRow,
    TaskRow,
    UnitRow,
    ViolationRow,
    live,
)
from dorms.domain.money.ledger import ZERO, Entry, EntryKind, balance, standing
from dorms.domain.records import VacancyNote

IN_POST, NONE = "在岗", "无"
WHETHER_LEFT = "核实是否调离"  # the kind of task an import leaves about somebody it did not find


class Standings(NamedTuple):
    """What is known of people that day, by the person."""

    owed: dict[UUID, Decimal]
    breaches: dict[UUID, tuple[int, int]]  # found, and of these put right
    doubted: frozenset[UUID]

    def in_post(self, person: UUID, facts: dict[str, str]) -> str:
        """As recorded; whoever stands in a school's register and was not missed in its sheet is there."""
        if state := facts.get("post_state", ""):
            return state
        return IN_POST if facts.get("school") and person not in self.doubted else ""

    def arrears(self, person: UUID) -> str:
        owed = self.owed.get(person, ZERO)
        return f"欠{owed.normalize():f}元" if owed > 0 else NONE

    def breached(self, person: UUID) -> str:
        found, remedied = self.breaches.get(person, (0, 0))
        if not found:
            return NONE
        return f"{found}起" if not remedied else f"{found}起(已整改{remedied})"


def standings(session: Session, day: date) -> Standings:
    """Debts and breaches by that day; whoever an import missed, as far as nobody has answered."""
    people = by_person(ledger(session, LedgerEntryRow.day <= day))
    breaches: dict[UUID, tuple[int, int]] = {}
    rows = session.execute(
        select(ViolationRow.teacher_id, ViolationRow.remedied_on).where(
            live(ViolationRow), ViolationRow.day <= day
        )
    )
    for person, remedied in rows:
        if person is not None:
            found, good = breaches.get(person, (0, 0))
            breaches[person] = found + 1, good + (remedied is not None and remedied <= day)
    return Standings({who: balance(own).owed for who, own in people.items()}, breaches, _doubted(session))


def _doubted(session: Session) -> frozenset[UUID]:
    missed = select(TaskRow.subject_id).where(
        live(TaskRow), TaskRow.kind == WHETHER_LEFT, TaskRow.done_on.is_(None)
    )
    return frozenset(one for one in session.scalars(missed) if one is not None)


def deposits_back(session: Session, day: date) -> dict[UUID, Decimal]:
    """押金退还 of every stay that ended: what went back to the person from the day of leaving until the next one's."""
    back: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in standing(ledger(session, LedgerEntryRow.day <= day)):
        if entry.kind == EntryKind.DEPOSIT_BACK and entry.teacher_id is not None:
            back[entry.teacher_id].append(entry)
    left = session.execute(
        select(StayRow.id, StayRow.teacher_id, StayRow.until)
        .where(live(StayRow), StayRow.until <= day, StayRow.teacher_id.in_(list(back)))
        .order_by(StayRow.until, StayRow.id)
    ).all()
    found: dict[UUID, Decimal] = {}
    for person, entries in back.items():
        ended = [(until, stay) for stay, who, until in left if who == person and until is not None]
        for entry in entries:
            earlier = [stay for until, stay in ended if until <= entry.day] or [stay for _, stay in ended[:1]]
            if earlier:
                found[earlier[-1]] = found.get(earlier[-1], ZERO) + entry.amount
    return found


def vacancy_notes(session: Session, day: date) -> dict[UUID, VacancyNote]:
    """What was planned for each empty unit by that day; whoever moved in since has made it void."""
    later = select(StayRow.id).where(
        live(StayRow),
        StayRow.unit_id == UnitRow.id,
        StayRow.start >= UnitRow.vacancy_planned_on,
        StayRow.start <= day,
    )
    rows = session.execute(
        select(UnitRow.id, UnitRow.vacancy_plan, UnitRow.vacancy_keeper).where(
            live(UnitRow), UnitRow.vacancy_planned_on <= day, ~later.exists()
        )
    )
    return {unit: VacancyNote("", plan or "", keeper or "") for unit, plan, keeper in rows}


def recorders(session: Session) -> dict[UUID, str]:
    """Who wrote each entry of the ledgers, by the journal; a session on the past names the one it was read from."""
    journal: Session = session.info.get("read_from", session)
    names = dict(session.execute(select(ActorRow.id, ActorRow.name)).all())
    rows = journal.execute(
        select(ChangeRow.row, OperationRow.actor)
        .join(OperationRow, ChangeRow.operation == OperationRow.id)
        .where(ChangeRow.entity == LedgerEntryRow.__tablename__)
        .order_by(ChangeRow.arrived.desc())
    )
    return {row: names.get(actor) or "" for row, actor in rows if actor is not None}


def together(words: Iterable[str]) -> str:
    """Each once, in their order."""
    return "、".join(dict.fromkeys(word for word in words if word))
