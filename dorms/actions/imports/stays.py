"""入住花名册: agreements, their running term, and the stays under them."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.applications import status_of
from dorms.actions.imports.beds import Beds
from dorms.actions.imports.people import People
from dorms.actions.imports.plan import NEW, Held, Plan, differs, text
from dorms.db.queries.known import unit_keys
from dorms.db.tables import AgreementRow, ApplicationStepRow, StayRow, TermRow, live
from dorms.domain.imports import Code, RowResult, SheetReport

MOVING = frozenset({"已分配", "待签约"})  # steps that moving in ends


@dataclass(frozen=True, slots=True)
class _Term:
    """The last term of an agreement."""

    until: date | None
    serial: int


@dataclass
class _Known:
    """What the store has, and what earlier rows of the sheet have added to it."""

    people: People
    beds: Beds
    units: dict[str, UUID]
    open: dict[tuple[UUID | None, UUID | None], StayRow]
    ended: dict[tuple[UUID | None, UUID | None], date]
    agreements: dict[UUID, AgreementRow]
    numbers: dict[str | None, tuple[UUID, UUID | None]]  # 协议编号: agreement, unit
    terms: dict[UUID | None, _Term]
    session: Session
    settled: set[UUID] = field(default_factory=set)

    def status(self, application: UUID) -> str:
        """Where an application stands."""
        return "已入住" if application in self.settled else status_of(self.session, application)


def plan_stays(session: Session, report: SheetReport, today: date) -> Plan:
    """One stay a row; rows with one 协议编号 share the agreement, deposit and rent stand on its first row."""
    plan, known = Plan(), _load(session, today)

    def compare(row: RowResult) -> str:
        teacher = known.people.find(row)
        unit = known.units[text(row.values, "unit") or ""]
        _check_number(known, row, unit)
        stay, start = known.open.get((teacher, unit)), _start(row)
        if stay is not None:
            _check_term(known, row, stay)
            if start is not None and start != stay.start:
                known.beds.take(teacher, unit, start, instead=stay.id)
            return differs(_compare(plan, known, row, stay))
        _check_left(known, row, (teacher, unit))
        known.beds.take(teacher, unit, start)
        _insert(plan, known, row, teacher, unit)
        return NEW

    plan.each(report, compare)
    return plan


def _load(session: Session, today: date) -> _Known:
    units = {"-".join(part for part in key if part): row for key, row in unit_keys(session).items()}
    agreements = session.scalars(select(AgreementRow).where(live(AgreementRow))).all()
    stays = session.scalars(select(StayRow).where(live(StayRow)).order_by(StayRow.until)).all()
    terms = session.scalars(select(TermRow).where(live(TermRow)).order_by(TermRow.until))
    return _Known(
        People(session, today),
        Beds(session),
        units,
        {(stay.teacher_id, stay.unit_id): stay for stay in stays if stay.until is None},
        {(stay.teacher_id, stay.unit_id): stay.until for stay in stays if stay.until is not None},
        {row.id: row for row in agreements},
        {row.number: (row.id, row.unit_id) for row in agreements if row.number},
        {term.agreement_id: _Term(term.until, term.serial or 0) for term in terms},
        session,
    )


def _check_number(known: _Known, row: RowResult, unit: UUID) -> None:
    """A number belongs to one agreement, and that to one unit."""
    found = known.numbers.get(text(row.values, "agreement_no"))
    if found is not None and found[1] != unit:
        raise Held("agreement_no", Code.AGREEMENT_TAKEN)


def _check_term(known: _Known, row: RowResult, stay: StayRow) -> None:
    """A sheet that ends earlier than what was agreed since is an old one."""
    end, term = _end(row), known.terms.get(stay.agreement_id)
    if end is not None and term is not None and term.until is not None and end < term.until:
        raise Held("term_end", Code.TERM_SHORTER, str(term.until - timedelta(1)))


def _check_left(known: _Known, row: RowResult, where: tuple[UUID, UUID]) -> None:
    """Who has left this unit lives there again only from a later day on."""
    left, start = known.ended.get(where), _start(row)
    if left is not None and (start is None or start < left):
        raise Held("unit", Code.MOVED_OUT)


def _start(row: RowResult) -> date | None:
    day = row.values.get("move_in")
    return day if isinstance(day, date) else None


def _end(row: RowResult) -> date | None:
    """The first night no longer agreed."""
    last = row.values.get("term_end")
    return last + timedelta(1) if isinstance(last, date) else None


def _insert(plan: Plan, known: _Known, row: RowResult, teacher: UUID, unit: UUID) -> None:
    values = row.values
    number = text(values, "agreement_no")
    found = known.numbers.get(number) if number else None
    agreement = found[0] if found else _agree(plan, known, row, teacher, unit)
    promise = known.beds.promise(teacher, unit)
    if promise is not None and promise.application is not None:
        _moved_in(plan, known, promise.application, _start(row))
    plan.insert(
        StayRow,
        teacher_id=teacher,
        unit_id=unit,
        start=_start(row),
        until=None,
        agreement_id=agreement,
        category=text(values, "category"),
        assignment_id=promise.id if promise else None,
        note=text(values, "note"),
    )


def _moved_in(plan: Plan, known: _Known, application: UUID, day: date | None) -> None:
    """The step that moving in on a promise brings with it; of a couple the first one's row."""
    before = known.status(application)
    if before in MOVING:
        plan.insert(
            ApplicationStepRow, application_id=application, before=before, after="已入住", day=day, level=""
        )
        known.settled.add(application)


def _agree(plan: Plan, known: _Known, row: RowResult, teacher: UUID, unit: UUID) -> UUID:
    values, number = row.values, text(row.values, "agreement_no")
    agreement = plan.insert(
        AgreementRow,
        number=number,
        teacher_id=teacher,
        unit_id=unit,
        signed_on=_start(row),
        deposit=_money(values.get("deposit")),
        monthly_rent=_money(values.get("monthly_rent")),
    )
    if number:
        known.numbers[number] = (agreement, unit)
    if (end := _end(row)) is not None:
        renewals = values.get("renewals")
        plan.insert(
            TermRow,
            agreement_id=agreement,
            start=_start(row),
            until=end,
            serial=0 if renewals in (None, "") else int(renewals),  # type: ignore[arg-type]
        )
    return agreement


def _money(value: Any) -> Decimal | None:
    return None if value in (None, "") else Decimal(value)


def _compare(plan: Plan, known: _Known, row: RowResult, stay: StayRow) -> bool:
    """Correct what a newer sheet says otherwise; a later end of term is a renewal."""
    values = row.values
    now = {"category": text(values, "category"), "note": text(values, "note")}
    changed = plan.update(StayRow, stay.id, now, {name: getattr(stay, name) for name in now})
    changed |= plan.update(StayRow, stay.id, {"start": _start(row)}, {"start": stay.start})
    agreement = known.agreements.get(stay.agreement_id) if stay.agreement_id else None
    if agreement is not None:
        changed |= _compare_agreement(plan, agreement, values)
        changed |= _renew(plan, known, row, stay)
    return changed


def _compare_agreement(plan: Plan, agreement: AgreementRow, values: Any) -> bool:
    """Number and money; a nothing may be the row of the second of a couple, and takes nothing away."""
    now = {
        "number": text(values, "agreement_no"),
        "deposit": _money(values.get("deposit")) or None,
        "monthly_rent": _money(values.get("monthly_rent")) or None,
    }
    return plan.update(AgreementRow, agreement.id, now, {name: getattr(agreement, name) for name in now})


def _renew(plan: Plan, known: _Known, row: RowResult, stay: StayRow) -> bool:
    """One more term for what the sheet has beyond the last; of a couple's two rows the first adds it."""
    end, term = _end(row), known.terms.get(stay.agreement_id)
    if end is None or (term is not None and term.until is not None and end <= term.until):
        return False
    serial = term.serial + 1 if term else 0
    plan.insert(
        TermRow,
        agreement_id=stay.agreement_id,
        start=term.until if term else stay.start,
        until=end,
        serial=serial,
    )
    known.terms[stay.agreement_id] = _Term(end, serial)
    return True
