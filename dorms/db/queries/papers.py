"""What papers say beside the records the pages show: when received, who was sent, what was agreed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import (
    AgreementRow,
    ApplicationRow,
    StayRow,
    TeacherRow,
    TermRow,
    TicketRow,
    TicketStepRow,
    UnitRow,
    live,
)


@dataclass(frozen=True, slots=True)
class RepairFacts:
    """Of a ticket: whom to call, who was sent, and the note the work ended with."""

    phone: str = ""
    worker: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class AgreedFacts:
    """Of an agreement: its party, who lives with them, the newest term (`until` is its last day), the unit."""

    agreement: UUID
    agreement_no: str
    party_id: UUID | None
    party: str
    id_number: str
    phone: str
    others: tuple[str, ...]
    start: date | None
    until: date | None
    rule_set: str
    signed_on: date | None
    unit_type: str
    equipment: str


def received_at(session: Session, applications: Sequence[UUID]) -> dict[UUID, int]:
    """When each application was taken in, in UTC milliseconds."""
    rows = session.execute(
        select(ApplicationRow.id, ApplicationRow.received_at).where(ApplicationRow.id.in_(applications))
    )
    return {row: at for row, at in rows if at is not None}


def repair_facts(session: Session, tickets: Sequence[UUID]) -> dict[UUID, RepairFacts]:
    """What the work order of each ticket needs beside its record."""
    steps: dict[UUID | None, dict[str, tuple[str, str]]] = {}
    for ticket, step, person, note in session.execute(
        select(TicketStepRow.ticket_id, TicketStepRow.step, TicketStepRow.person, TicketStepRow.note)
        .where(TicketStepRow.ticket_id.in_(tickets), live(TicketStepRow))
        .order_by(TicketStepRow.day, TicketStepRow.id)
    ):
        steps.setdefault(ticket, {})[step or ""] = (person or "", note or "")
    phones = session.execute(select(TicketRow.id, TicketRow.phone).where(TicketRow.id.in_(tickets)))
    nothing = ("", "")
    return {
        row: RepairFacts(
            phone=phone or "",
            worker=steps.get(row, {}).get("派工", nothing)[0],
            result=steps.get(row, {}).get("完工", nothing)[1],
        )
        for row, phone in phones
    }


def agreed_facts(session: Session, stays: Sequence[UUID]) -> dict[UUID, AgreedFacts]:
    """The agreement under each of these stays; a stay without one is left out."""
    rows = session.execute(
        select(StayRow.id, AgreementRow, TeacherRow, UnitRow.unit_type, UnitRow.equipment)
        .join(AgreementRow, StayRow.agreement_id == AgreementRow.id)
        .outerjoin(TeacherRow, AgreementRow.teacher_id == TeacherRow.id)
        .outerjoin(UnitRow, AgreementRow.unit_id == UnitRow.id)
        .where(StayRow.id.in_(stays), live(AgreementRow))
    ).all()
    agreements = {agreement.id for _, agreement, _, _, _ in rows}
    terms, residents = _last_terms(session, agreements), _residents(session, agreements)
    found = {}
    for stay, agreement, party, unit_type, equipment in rows:
        start, until, rule_set = terms.get(agreement.id, (None, None, ""))
        found[stay] = AgreedFacts(
            agreement=agreement.id,
            agreement_no=agreement.number or "",
            party_id=agreement.teacher_id,
            party=(party.name or "") if party else "",
            id_number=(party.id_number or "") if party else "",
            phone=(party.phone or "") if party else "",
            others=tuple(
                name for row, name in residents.get(agreement.id, []) if row != agreement.teacher_id
            ),
            start=start,
            until=until,
            rule_set=rule_set or agreement.rule_set or "",
            signed_on=agreement.signed_on,
            unit_type=unit_type or "",
            equipment=equipment or "",
        )
    return found


def _last_terms(
    session: Session, agreements: Iterable[UUID]
) -> dict[UUID | None, tuple[date | None, date | None, str]]:
    """Of each agreement the term that ends last: first night, last day agreed, rule set."""
    rows = session.execute(
        select(TermRow.agreement_id, TermRow.start, TermRow.until, TermRow.rule_set)
        .where(TermRow.agreement_id.in_(agreements), live(TermRow))
        .order_by(TermRow.until)
    )
    return {
        agreement: (start, until - timedelta(1) if until else None, rule_set or "")
        for agreement, start, until, rule_set in rows
    }


def _residents(
    session: Session, agreements: Iterable[UUID]
) -> dict[UUID | None, list[tuple[UUID | None, str]]]:
    found: dict[UUID | None, list[tuple[UUID | None, str]]] = {}
    for agreement, teacher, name in session.execute(
        select(StayRow.agreement_id, StayRow.teacher_id, TeacherRow.name)
        .join(TeacherRow, StayRow.teacher_id == TeacherRow.id)
        .where(StayRow.agreement_id.in_(agreements), StayRow.until.is_(None), live(StayRow))
        .order_by(StayRow.start, StayRow.id)
    ):
        found.setdefault(agreement, []).append((teacher, name or ""))
    return found
