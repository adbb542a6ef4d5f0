"""Repair tickets: reported, checked, assigned, arrived, finished, accepted, rechecked, reopened, withdrawn."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.attaching import attach_files
from dorms.actions.common import clean, need_reason, next_number, not_after, row_of
from dorms.actions.money.entries import Charge, charge
from dorms.db.tables import TicketRow, TicketStepRow, UnitRow, live
from dorms.domain.attachments import NewFile
from dorms.domain.codes import Cause, Payer, Urgency
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import Item
from dorms.errors.living import BadNumber, DaysOutOfOrder, UnknownCode, WrongStep
from dorms.errors.upkeep import NotAccepted, QuoteNotAgreed, UnderWarranty

ENDED = frozenset({"完工", "作废"})
MOST_MONEY = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Report:
    """What is broken where, and who says so."""

    unit_id: UUID
    category: str
    description: str
    reported_on: date
    urgency: str = "一般"
    reporter: str = ""
    phone: str = ""
    teacher_id: UUID | None = None
    files: tuple[NewFile, ...] = ()
    same_as: UUID | None = None  # an open ticket about the same fault: both are done when that one is


def report_ticket(session: Session, report: Report, *, today: date) -> UUID:
    """Open a ticket with its number."""
    row_of(session, UnitRow, report.unit_id)
    not_after(report.reported_on, today)
    if report.urgency not in set(Urgency):
        raise UnknownCode("urgency", report.urgency, tuple(Urgency))
    row = TicketRow(
        id=new_id(),
        number=next_number(session, TicketRow.number, "WX", report.reported_on.year),
        unit_id=report.unit_id,
        teacher_id=report.teacher_id,
        reporter=clean("reporter", report.reporter) or None,
        phone=clean("phone", report.phone) or None,
        category=clean("category", report.category, required=True),
        description=clean("description", report.description, required=True),
        urgency=report.urgency,
        reported_on=report.reported_on,
        group_id=_first_of(session, report.same_as),
    )
    session.add(row)
    session.flush()
    attach_files(session, "ticket", row.id, report.files)
    return row.id


def _first_of(session: Session, same_as: UUID | None) -> UUID | None:
    """The first report of a fault stands for all of them."""
    if same_as is None:
        return None
    first = row_of(session, TicketRow, same_as)
    _refuse_ended(session, first)
    return first.group_id or first.id


def agree_quote(session: Session, ticket_id: UUID, *, quote: Decimal, agreed_on: date, today: date) -> None:
    """报价: what the resident signed to pay, before the work begins (domain.md 8.2)."""
    ticket = row_of(session, TicketRow, ticket_id)
    _refuse_ended(session, ticket)
    if not 0 < quote <= MOST_MONEY:
        raise BadNumber("quote", str(quote), "0", str(MOST_MONEY))
    ticket.quote, ticket.quote_agreed_on = quote, not_after(agreed_on, today)


def assign_ticket(session: Session, ticket_id: UUID, *, day: date, worker: str, note: str = "") -> None:
    """Send somebody (派工); again if another one is to go."""
    ticket = row_of(session, TicketRow, ticket_id)
    _refuse_ended(session, ticket)
    _step(session, ticket, "派工", day, clean("worker", worker, required=True), note)


def arrive_at_ticket(session: Session, ticket_id: UUID, *, day: date, worker: str = "") -> None:
    """The worker was there (到场)."""
    ticket = row_of(session, TicketRow, ticket_id)
    _refuse_ended(session, ticket)
    _step(session, ticket, "到场", day, worker, "")


@dataclass(frozen=True, slots=True)
class Repair:
    """How a ticket ended: when, at what cost, who pays, who accepted the work."""

    finished_on: date
    material_cost: Decimal = Decimal(0)
    labour_cost: Decimal = Decimal(0)
    payer: str = "学校"
    accepted_by: str = ""
    result: str = ""
    cause: str = ""
    parts: str = ""
    warranty_until: date | None = None  # whoever did the repair puts it right again until then
    agreed: bool = False  # the resident signed to pay this sum before the work began

    @property
    def total(self) -> Decimal:
        return self.material_cost + self.labour_cost


def close_ticket(session: Session, ticket_id: UUID, repair: Repair, *, today: date) -> None:
    """The work is done (完工) and, if somebody accepted it, accepted (验收); reports of the same fault with it.

    What the resident pays must have been agreed to; it goes to the ledger of whoever the ticket is about. Done once
    more, the repair keeps the warranty of the time before unless another is named; its costs and parts come on top
    of those of the time before, since both were spent, and each time has its own payer.
    """
    ticket = row_of(session, TicketRow, ticket_id)
    _refuse_ended(session, ticket)
    not_after(repair.finished_on, today)
    if repair.warranty_until is not None and repair.warranty_until < repair.finished_on:
        raise DaysOutOfOrder("完工", repair.finished_on, "保修到", repair.warranty_until)
    _check_repair(ticket, repair)
    _count_costs(session, ticket, repair)
    ticket.payer, ticket.cause = str(repair.payer), str(repair.cause) or None
    ticket.warranty_until = repair.warranty_until or ticket.warranty_until
    ticket.accepted_by = clean("accepted_by", repair.accepted_by) or None
    done = _step(session, ticket, "完工", repair.finished_on, "", repair.result)
    done.payer, done.material_cost, done.labour_cost = ticket.payer, repair.material_cost, repair.labour_cost
    if ticket.accepted_by:
        _step(session, ticket, "验收", repair.finished_on, ticket.accepted_by, "")
    for other in _same_fault(session, ticket):
        day = max(repair.finished_on, other.reported_on or repair.finished_on)
        _step(session, other, "完工", day, "", repair.result)
    _charge_resident(session, ticket, repair)


def _count_costs(session: Session, ticket: TicketRow, repair: Repair) -> None:
    """What was spent the times before stays counted; parts named again are not written twice."""
    before = was_finished(session, ticket.id)
    material, labour = (ticket.material_cost, ticket.labour_cost) if before else (None, None)
    ticket.material_cost = (material or Decimal(0)) + repair.material_cost
    ticket.labour_cost = (labour or Decimal(0)) + repair.labour_cost
    known = (ticket.parts or "").split("；") if before else []
    named = clean("parts", "；".join(dict.fromkeys(one for one in (*known, repair.parts.strip()) if one)))
    ticket.parts = named or ticket.parts


def was_finished(session: Session, ticket: UUID) -> bool:
    """Whether the work was done once already and the ticket opened again, so that it has costs behind it."""
    return any(step == "完工" for step, _ in _steps(session, ticket))


def _check_repair(ticket: TicketRow, repair: Repair) -> None:
    if repair.payer not in set(Payer):
        raise UnknownCode("payer", repair.payer, tuple(Payer))
    if repair.cause and repair.cause not in set(Cause):
        raise UnknownCode("cause", repair.cause, tuple(Cause))
    for field, amount in (("material_cost", repair.material_cost), ("labour_cost", repair.labour_cost)):
        if not 0 <= amount <= MOST_MONEY:
            raise BadNumber(field, str(amount), "0", str(MOST_MONEY))
    if repair.payer != Payer.OCCUPANT or not repair.total:
        return
    _refuse_under_warranty(ticket, repair)
    if repair.agreed:
        ticket.quote, ticket.quote_agreed_on = repair.total, repair.finished_on
    if ticket.quote is None:
        raise QuoteNotAgreed(ticket.number or "")


def _refuse_under_warranty(ticket: TicketRow, repair: Repair) -> None:
    """Done again while its warranty runs, a repair costs the resident nothing unless somebody spoilt it."""
    until = ticket.warranty_until
    if until is not None and repair.finished_on <= until and repair.cause != Cause.USER:
        raise UnderWarranty(ticket.number or "", until)


def _charge_resident(session: Session, ticket: TicketRow, repair: Repair) -> None:
    """At most what was agreed: what it cost beyond that is the office's."""
    if repair.payer != Payer.OCCUPANT or ticket.teacher_id is None or not ticket.quote:
        return
    amount = min(repair.total, ticket.quote)
    if amount > 0:
        charge(
            session,
            Charge(
                teacher_id=ticket.teacher_id, item=Item.REPAIR, amount=amount, day=repair.finished_on,
                unit_id=ticket.unit_id, note=ticket.number or "",
            ),
        )  # fmt: skip


def _same_fault(session: Session, ticket: TicketRow) -> list[TicketRow]:
    """The open reports that say the same; none of them is dropped."""
    others = session.scalars(select(TicketRow).where(live(TicketRow), TicketRow.group_id == ticket.id)).all()
    return [one for one in others if ticket_status(session, one.id) not in ENDED]


def check_ticket(session: Session, ticket_id: UUID, *, day: date, person: str, note: str = "") -> None:
    """核实: somebody looked what is broken before a worker is sent."""
    ticket = row_of(session, TicketRow, ticket_id)
    _refuse_ended(session, ticket)
    _step(session, ticket, "核实", day, clean("worker", person, required=True), note)


def accept_ticket(session: Session, ticket_id: UUID, *, day: date, person: str) -> None:
    """验收 of work finished earlier: who accepted it signed."""
    ticket = row_of(session, TicketRow, ticket_id)
    status = ticket_status(session, ticket_id)
    if status != "完工" or ticket.accepted_by:
        raise WrongStep(ticket.number or "", status, "验收")
    ticket.accepted_by = clean("accepted_by", person, required=True)
    _step(session, ticket, "验收", day, ticket.accepted_by, "")


def recheck_ticket(session: Session, ticket_id: UUID, *, day: date, person: str, note: str = "") -> None:
    """复检: the manager looks again after the resident accepted; without acceptance nothing is closed."""
    ticket = row_of(session, TicketRow, ticket_id)
    status = ticket_status(session, ticket_id)
    if status != "完工":
        raise WrongStep(ticket.number or "", status, "复检")
    if not ticket.accepted_by:
        raise NotAccepted(ticket.number or "")
    _step(session, ticket, "复检", day, clean("worker", person, required=True), note)


def reopen_ticket(session: Session, ticket_id: UUID, *, day: date, note: str) -> None:
    """The fault is back: the ticket runs again, to be accepted and agreed to anew; its warranty stands."""
    ticket = row_of(session, TicketRow, ticket_id)
    status = ticket_status(session, ticket_id)
    if status != "完工":
        raise WrongStep(ticket.number or "", status, "重开")
    _step(session, ticket, "重开", day, "", need_reason("reopen_ticket", note))
    ticket.accepted_by = None
    ticket.quote = ticket.quote_agreed_on = None


def withdraw_ticket(session: Session, ticket_id: UUID, *, day: date, note: str) -> None:
    """Nothing needs doing (作废); the number stays taken, with the reason."""
    ticket = row_of(session, TicketRow, ticket_id)
    _refuse_ended(session, ticket)
    _step(session, ticket, "作废", day, "", need_reason("withdraw_ticket", note))


def ticket_status(session: Session, ticket: UUID) -> str:
    """已报修, or what the last step says; acceptance leaves a ticket finished."""
    steps = [step for step, _ in _steps(session, ticket) if step not in ("验收", "复检", "核实")]
    return steps[-1] if steps else "已报修"


def _steps(session: Session, ticket: UUID) -> list[tuple[str, date | None]]:
    rows = session.execute(
        select(TicketStepRow.step, TicketStepRow.day)
        .where(TicketStepRow.ticket_id == ticket, live(TicketStepRow))
        .order_by(TicketStepRow.day, TicketStepRow.id)
    )
    return [(step or "", day) for step, day in rows]


def _refuse_ended(session: Session, ticket: TicketRow) -> None:
    status = ticket_status(session, ticket.id)
    if status in ENDED:
        raise WrongStep(ticket.number or "", status, "办理")


def _step(session: Session, ticket: TicketRow, step: str, day: date, person: str, note: str) -> TicketStepRow:
    before = [("报修", ticket.reported_on), *_steps(session, ticket.id)]
    name, latest = before[-1]
    if latest is not None and day < latest:
        raise DaysOutOfOrder(name, latest, step, day)
    row = TicketStepRow(
        id=new_id(),
        ticket_id=ticket.id,
        step=step,
        day=day,
        person=clean("worker", person) or None,
        note=clean("note", note) or None,
    )
    session.add(row)
    session.flush()
    return row
