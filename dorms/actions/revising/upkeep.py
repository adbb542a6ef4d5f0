"""Tickets from a sheet: what was reported, what it cost, and the days of its steps."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.actions.revising.subjects import Occasion, Subject, Values, chosen
from dorms.actions.tickets import ticket_status, withdraw_ticket
from dorms.db.queries.records import ticket_records
from dorms.db.tables import TicketRow, TicketStepRow, live
from dorms.domain.identity import new_id
from dorms.domain.imports import Kind
from dorms.domain.revisions import Obstacle

SHOWN = (
    "ticket_no", "reported_on", "unit", "reporter", "category", "description", "urgency", "assigned_on",
    "arrived_on", "finished_on", "material_cost", "labour_cost", "payer", "accepted_by", "overdue",
)  # fmt: skip
COLUMNS = {
    name: name
    for name in (
        "reporter", "category", "description", "urgency", "material_cost", "labour_cost", "payer", "accepted_by",
        "reported_on",
    )
}  # fmt: skip
STEPS = {"assigned_on": "派工", "arrived_on": "到场", "finished_on": "完工"}
DAYS = ("reported_on", *STEPS)


def _current(session: Session, on: Occasion) -> Mapping[UUID, Values]:
    return {ticket.id: {n: getattr(ticket, n) for n in SHOWN} for ticket in ticket_records(session)}


def _objects(session: Session, ticket: UUID, field: str, values: Values, on: Occasion) -> Obstacle | None:
    if ticket_status(session, ticket) == "作废":
        return Obstacle.ENDED
    if field not in DAYS:
        return None
    days = [day for name in DAYS if isinstance(day := values.get(name), date)]
    in_order = days == sorted(days) and all(day <= on.today for day in days)
    return None if in_order else Obstacle.ORDER


def _write(session: Session, ticket_id: UUID, values: Values, on: Occasion) -> None:
    ticket = row_of(session, TicketRow, ticket_id)
    for name, value in chosen(values, COLUMNS).items():
        setattr(ticket, name, clean(name, value) or None if isinstance(value, str) else value)
    for name, step in STEPS.items():
        if isinstance(day := values.get(name), date):
            _set_day(session, ticket_id, step, day)
    session.flush()


def _set_day(session: Session, ticket: UUID, step: str, day: date) -> None:
    """The last step of this kind has this day; one that was never taken is taken then."""
    taken = session.scalar(
        select(TicketStepRow)
        .where(TicketStepRow.ticket_id == ticket, TicketStepRow.step == step, live(TicketStepRow))
        .order_by(TicketStepRow.day.desc(), TicketStepRow.id.desc())
        .limit(1)
    )
    if taken is not None:
        taken.day = day
    else:
        session.add(TicketStepRow(id=new_id(), ticket_id=ticket, step=step, day=day))


def _end(session: Session, ticket: UUID, on: Occasion) -> None:
    withdraw_ticket(session, ticket, day=on.today, note=on.reason)


TICKETS = Subject(
    kind=Kind.TICKETS,
    current=_current,
    label=lambda values: f"{values.get('ticket_no', '')} {values.get('unit', '')}".strip(),
    fields=frozenset({*COLUMNS, *STEPS}),
    needed=frozenset({"category", "description", "urgency", *DAYS}),
    objects=_objects,
    write=_write,
    end=_end,
    closed={
        "ticket_no": Obstacle.NUMBER,
        "unit": Obstacle.PLACE,
        "overdue": Obstacle.OVERDUE,
        "stage": Obstacle.HERE,
        "cost": Obstacle.HERE,
    },
)
