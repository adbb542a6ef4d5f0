"""The papers about applications, tickets and stays: what the store knows, put where a paper wants it.

What nobody entered stays empty and is printed as a blank for a pen; nothing is guessed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.papers.handing import complaint_replies, move_in_slips
from dorms.actions.papers.money import MONEY
from dorms.actions.papers.registers import BUILDERS as REGISTERS
from dorms.actions.papers.registers import Build, Made, code_of
from dorms.actions.papers.regulations import regulation_texts
from dorms.actions.reviewing.papers import REVIEWING, receipt_facts
from dorms.db.queries.offices import office_name
from dorms.db.queries.operations import actor_name
from dorms.db.queries.papers import AgreedFacts, agreed_facts, received_at, repair_facts
from dorms.db.queries.people import application_lines
from dorms.db.queries.records import stay_records, ticket_records
from dorms.db.store import Store
from dorms.db.tables import StayRow, TicketRow
from dorms.domain.papers import (
    Agreement,
    ApplicationReceipt,
    ComplaintReply,
    MoveInSlip,
    Paper,
    Proof,
    RegulationText,
    ResidenceProof,
    Unmade,
    WorkOrder,
)
from dorms.domain.records import StayRecord, TicketRecord
from dorms.errors.papers import LeftAlready


def papers_of(store: Store, kind: type[Paper], rows: Sequence[UUID], *, today: date) -> list[Paper | Unmade]:
    """The papers of this kind about these applications, tickets or stays, in their order; KeyError: no such kind."""
    return store.ask(_papers_of, BUILDERS[kind], rows, store.office, store.actor, today)


def _papers_of(
    session: Session,
    build: Build,
    rows: Sequence[UUID],
    office: UUID | None,
    actor: UUID | None,
    today: date,
) -> list[Paper | Unmade]:
    return list(build(session, rows, office_name(session, office), actor_name(session, actor), today))


def receipts(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """申请受理回执: under which number since when the office has the application."""
    received, facts = received_at(session, rows), receipt_facts(session, rows, today)
    nothing: tuple[tuple[Proof, ...], str, date | None] = ((), "", None)
    lines = {line.id: line for line in application_lines(session, today)}
    return [
        ApplicationReceipt(
            number=line.number,
            received=_local(received.get(line.id)),
            office=office,
            applicant="、".join(name for name in (line.name, line.partner) if name),
            employer=line.school,
            category=line.category,
            kind=line.kind,
            wishes="；".join(f"{at}.{wish}" for at, wish in enumerate(line.wishes, start=1)),
            proofs=facts.get(line.id, nothing)[0],
            lacking=facts.get(line.id, nothing)[1],
            answer_by=facts.get(line.id, nothing)[2],
            clerk=clerk,
        )
        for line in (lines[row] for row in rows if row in lines)
    ]


def _local(at: int | None) -> datetime | None:
    """Wall-clock time of the office."""
    return datetime.fromtimestamp(at / 1000).astimezone() if at is not None else None


def work_orders(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """维修派工单: goes out with the worker, comes back with what was done."""
    facts = repair_facts(session, rows)
    tickets = {one.id: one for one in ticket_records(session, TicketRow.id.in_(rows))}
    found: Made = []
    for row in rows:
        if (ticket := tickets.get(row)) is not None:
            more = facts[row]
            found.append(
                WorkOrder(
                    number=ticket.ticket_no,
                    office=ticket.school or office,
                    reported=ticket.reported_on,
                    reporter=ticket.reporter,
                    phone=more.phone,
                    unit=ticket.unit,
                    category=ticket.category,
                    description=ticket.description,
                    urgency=ticket.urgency,
                    taken_by=clerk,
                    worker=more.worker,
                    dispatched=ticket.assigned_on,
                    arrived=ticket.arrived_on,
                    finished=ticket.finished_on,
                    material_cost=ticket.material_cost,
                    labour_cost=ticket.labour_cost,
                    total_cost=_total(ticket),
                    payer=ticket.payer,
                    result=more.result,
                    code=code_of("ticket", ticket.id),
                )
            )
    return found


def _total(ticket: TicketRecord) -> Decimal | None:
    costs = [cost for cost in (ticket.material_cost, ticket.labour_cost) if cost is not None]
    return sum(costs, Decimal(0)) if costs else None


def agreements(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """入住协议: one for each agreement, whichever of its residents was chosen; 甲方 is the school of the unit."""
    facts = agreed_facts(session, rows)
    parties = _parties(session, facts.values(), today)
    found: dict[UUID, Paper | Unmade] = {}
    for stay in _stays(session, rows, today):
        agreed = facts.get(stay.id)
        if agreed is None:
            found[stay.id] = _agreement(stay, None, office)
        elif agreed.agreement not in found:
            found[agreed.agreement] = _agreement(parties.get(agreed.agreement, stay), agreed, office)
    return list(found.values())


def _parties(session: Session, facts: Iterable[AgreedFacts], today: date) -> dict[UUID, StayRecord]:
    """The stay of the person each agreement was made with; the chosen one may be the spouse's."""
    of_party = {(one.agreement_no, one.party_id): one.agreement for one in facts}
    agreements = set(of_party.values())
    found: dict[UUID, StayRecord] = {}
    for stay in stay_records(session, today, StayRow.agreement_id.in_(agreements)):
        agreement = of_party.get((stay.agreement_no, stay.teacher_id))
        if agreement is not None:
            found[agreement] = stay
    return found


def _agreement(stay: StayRecord, agreed: AgreedFacts | None, office: str) -> Paper:
    return Agreement(
        number=stay.agreement_no,
        office=stay.host_school or office,
        person=agreed.party if agreed else stay.name,
        id_number=agreed.id_number if agreed else stay.id_number,
        phone=agreed.phone if agreed else stay.phone,
        employer=stay.school,
        category=stay.category,
        unit=stay.unit,
        unit_type=agreed.unit_type if agreed else "",
        area=stay.floor_area_m2,
        co_residents="、".join(agreed.others) if agreed else "",
        start=agreed.start if agreed else None,
        until=agreed.until if agreed else None,
        deposit=stay.deposit or None,
        rent=stay.monthly_rent or None,
        rules_version=agreed.rule_set if agreed else "",
        signed=agreed.signed_on if agreed else None,
    )


def residence_proofs(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """住宿证明: that this teacher lives there since that day; of somebody who has left there is none."""
    return [
        Unmade(f"{ResidenceProof.title} {stay.name}", LeftAlready(stay.name, stay.move_out))
        if stay.move_out is not None and stay.move_out <= today
        else ResidenceProof(
            person=stay.name,
            sex=stay.sex,
            id_number=stay.id_number,
            employer=stay.school,
            unit=stay.unit,
            since=stay.move_in,
            office=office,
            day=today,
        )
        for stay in _stays(session, rows, today)
    ]


def _stays(session: Session, rows: Sequence[UUID], today: date) -> list[StayRecord]:
    found = {stay.id: stay for stay in stay_records(session, today, StayRow.id.in_(rows))}
    return [found[row] for row in rows if row in found]


BUILDERS: Mapping[type[Paper], Build] = {
    ApplicationReceipt: receipts,
    WorkOrder: work_orders,
    Agreement: agreements,
    MoveInSlip: move_in_slips,
    ComplaintReply: complaint_replies,
    ResidenceProof: residence_proofs,
    RegulationText: regulation_texts,
    **MONEY,
    **REGISTERS,
    **REVIEWING,
}
