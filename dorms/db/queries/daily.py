"""What is known of a stay besides agreement and term: keys, hand-over, who lives along, a bed lent, conduct."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.journal.naming import unit_label
from dorms.db.queries.residence import CoResident, Violation, co_residents, key_hands, violations
from dorms.db.tables import (
    AgreementRow,
    HandoverRow,
    StayRow,
    TeacherFactRow,
    TemporaryHomeRow,
    ViolationRow,
    live,
)
from dorms.domain.residence import Occasion, Way


@dataclass(frozen=True, slots=True)
class Lodging:
    """A bed lent for a time, not yet given back."""

    id: UUID
    unit: str
    start: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Away:
    """An absence without an end; an empty reason counts."""

    since: date
    reason: str


@dataclass(frozen=True, slots=True)
class StayDaily:
    """One stay in its daily life."""

    keys: int
    key_numbers: tuple[str, ...]
    handover_id: UUID | None
    handed_over: date | None
    living_along: tuple[CoResident, ...]  # those who still do
    lodging: Lodging | None
    violations: tuple[Violation, ...]
    away: Away | None


def stay_daily(session: Session, stay_id: UUID) -> StayDaily | None:
    """All of it; None where the stay is not there."""
    stay = session.get(StayRow, stay_id)
    if stay is None or stay.unit_id is None or stay.teacher_id is None:
        return None
    out, numbers = _keys(session, stay.unit_id, stay.teacher_id)
    handover, handed_over = _handover(session, stay.unit_id, stay.teacher_id)
    return StayDaily(
        keys=out,
        key_numbers=numbers,
        handover_id=handover,
        handed_over=handed_over,
        living_along=tuple(one for one in co_residents(session, stay_id) if one.until is None),
        lodging=_lodging(session, stay_id),
        violations=tuple(violations(session, ViolationRow.teacher_id == stay.teacher_id)),
        away=_away(session, stay.teacher_id),
    )


def _keys(session: Session, unit: UUID, teacher: UUID) -> tuple[int, tuple[str, ...]]:
    out, numbers = 0, dict[str, None]()
    for hand in key_hands(session, unit):
        if hand.teacher_id != teacher:
            continue
        out += hand.count if hand.way == Way.OUT else -hand.count
        for number in filter(None, hand.numbers.split("、")):
            if hand.way == Way.OUT:
                numbers[number] = None
            else:
                numbers.pop(number, None)
    return out, tuple(numbers)


def _handover(session: Session, unit: UUID, teacher: UUID) -> tuple[UUID | None, date | None]:
    """The list of moving in that counts: the one entered last."""
    row = session.execute(
        select(HandoverRow.id, HandoverRow.day)
        .where(
            live(HandoverRow), HandoverRow.unit_id == unit, HandoverRow.teacher_id == teacher,
            HandoverRow.occasion == Occasion.MOVE_IN.value,
        )
        .order_by(HandoverRow.day.desc(), HandoverRow.id.desc())
        .limit(1)
    ).first()  # fmt: skip
    return (row.id, row.day) if row is not None else (None, None)


def _lodging(session: Session, stay: UUID) -> Lodging | None:
    row = session.scalar(
        select(TemporaryHomeRow)
        .where(live(TemporaryHomeRow), TemporaryHomeRow.stay_id == stay, TemporaryHomeRow.until.is_(None))
        .limit(1)
    )
    if row is None or row.unit_id is None:
        return None
    return Lodging(row.id, unit_label(session, row.unit_id), row.start, row.reason or "")


def _away(session: Session, teacher: UUID) -> Away | None:
    row = session.scalar(
        select(TeacherFactRow)
        .where(
            live(TeacherFactRow), TeacherFactRow.teacher_id == teacher, TeacherFactRow.kind == "absence",
            TeacherFactRow.until.is_(None), TeacherFactRow.start.is_not(None),
        )
        .order_by(TeacherFactRow.start)
        .limit(1)
    )  # fmt: skip
    if row is None or row.start is None:
        return None
    return Away(row.start, "" if row.value == "不明" else row.value or "")


def stay_of_paper(session: Session, number: str) -> UUID | None:
    """The stay that an agreement's number on paper stands for; of two on one agreement the party's."""
    return session.scalar(
        select(StayRow.id)
        .join(AgreementRow, StayRow.agreement_id == AgreementRow.id)
        .where(live(StayRow), live(AgreementRow), AgreementRow.number.in_((number, number.upper())))
        .order_by(StayRow.teacher_id != AgreementRow.teacher_id, StayRow.id)
        .limit(1)
    )
