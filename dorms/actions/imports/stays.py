"""入住花名册: agreements, their running term, and the stays under them."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.plan import Plan, text, usable
from dorms.db.queries.known import unit_keys
from dorms.db.tables import AgreementRow, StayRow, TeacherRow, TermRow, live
from dorms.domain.imports import RowResult, SheetReport


@dataclass
class _Stays:
    people: dict[str | None, UUID]
    units: dict[str, UUID]
    agreements: dict[str | None, UUID]
    open: dict[tuple[UUID | None, UUID | None], StayRow]
    terms: dict[UUID | None, TermRow]


def plan_stays(session: Session, report: SheetReport) -> Plan:
    """One stay a row; rows with one 协议编号 share the agreement, deposit and rent stand on its first row."""
    plan, known = Plan(), _load(session)
    for row in usable(report):
        teacher = known.people[text(row.values, "id_number")]
        unit = known.units[text(row.values, "unit") or ""]
        stay = known.open.get((teacher, unit))
        if stay is None:
            _insert(plan, known, row, teacher, unit)
            plan.verdict(row.row, new=True)
        else:
            plan.verdict(row.row, changed=_compare(plan, known, row, stay))
    return plan


def _load(session: Session) -> _Stays:
    units = {"-".join(part for part in key if part): row for key, row in unit_keys(session).items()}
    people = session.execute(
        select(TeacherRow.id_number, TeacherRow.id).where(live(TeacherRow), TeacherRow.id_number.is_not(None))
    )
    agreements = session.execute(select(AgreementRow.number, AgreementRow.id).where(live(AgreementRow)))
    stays = session.scalars(select(StayRow).where(live(StayRow), StayRow.until.is_(None)))
    terms = session.scalars(select(TermRow).where(live(TermRow)).order_by(TermRow.until))
    return _Stays(
        dict(people.all()),
        units,
        dict(agreements.all()),
        {(stay.teacher_id, stay.unit_id): stay for stay in stays},
        {term.agreement_id: term for term in terms},
    )


def _insert(plan: Plan, known: _Stays, row: RowResult, teacher: UUID, unit: UUID) -> None:
    values = row.values
    number = text(values, "agreement_no")
    agreement = known.agreements.get(number) if number else None
    if agreement is None:
        agreement = plan.insert(
            AgreementRow,
            number=number,
            teacher_id=teacher,
            unit_id=unit,
            signed_on=values.get("move_in") or None,
            deposit=_money(values.get("deposit")),
            monthly_rent=_money(values.get("monthly_rent")),
        )
        known.agreements[number] = agreement
        _term(plan, agreement, values)
    plan.insert(
        StayRow,
        teacher_id=teacher,
        unit_id=unit,
        start=values.get("move_in") or None,
        until=None,
        agreement_id=agreement,
        category=text(values, "category"),
        note=text(values, "note"),
    )


def _term(plan: Plan, agreement: UUID, values: Any) -> None:
    end = values.get("term_end")
    if not isinstance(end, date):
        return
    renewals = values.get("renewals")
    plan.insert(
        TermRow,
        agreement_id=agreement,
        start=values.get("move_in") or None,
        until=end + timedelta(1),
        serial=0 if renewals in (None, "") else int(renewals),
    )


def _money(value: Any) -> Decimal | None:
    return None if value in (None, "") else Decimal(value)


def _compare(plan: Plan, known: _Stays, row: RowResult, stay: StayRow) -> bool:
    """Correct what a newer sheet says otherwise: beginning, category, note; a later end of term is a renewal."""
    values = row.values
    now = {"category": text(values, "category"), "note": text(values, "note")}
    was = {name: getattr(stay, name) for name in now}
    changed = plan.update(StayRow, stay.id, now, was)
    start = values.get("move_in")
    if isinstance(start, date) and start != stay.start:
        changed |= plan.update(StayRow, stay.id, {"start": start}, {"start": stay.start})
    term = known.terms.get(stay.agreement_id)
    end = values.get("term_end")
    if isinstance(end, date) and stay.agreement_id and (term is None or term.until != end + timedelta(1)):
        plan.insert(
            TermRow,
            agreement_id=stay.agreement_id,
            start=term.until if term is not None and term.until and term.until < end else stay.start,
            until=end + timedelta(1),
            serial=(term.serial or 0) + 1 if term else 0,
        )
        known.terms.pop(stay.agreement_id, None)
        changed = True
    return changed
