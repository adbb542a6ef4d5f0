"""维修台账: tickets by their number, and the steps their days tell of."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.imports.plan import NEW, Numbers, Plan, differs, text
from dorms.db.queries.known import unit_keys
from dorms.db.tables import TicketRow, TicketStepRow, live
from dorms.domain.imports import RowResult, SheetReport

FAULT = ("unit_id", "reported_on", "description")
STEPS = (("派工", "assigned_on"), ("到场", "arrived_on"), ("完工", "finished_on"))


def plan_tickets(session: Session, report: SheetReport) -> Plan:
    """One ticket a row; a known one is compared and gets the steps it did not have.

    Known by its number; where the sheet has none, by unit, day and description. A new one without a number gets one.
    """
    plan, numbers = Plan(), Numbers(session, TicketRow.number, "WX")
    units = {"-".join(part for part in key if part): row for key, row in unit_keys(session).items()}
    rows = session.scalars(select(TicketRow).where(live(TicketRow))).all()
    by_number = {row.number: row for row in rows}
    by_fault = {_fault({name: getattr(row, name) for name in FAULT}): row for row in rows}
    steps = _steps(session) if rows else {}

    def compare(row: RowResult) -> str:
        now = _fields(row, units)
        ticket = by_number.get(now["number"]) if now["number"] else by_fault.get(_fault(now))
        if ticket is None:
            number = now["number"] or numbers.take(_year(now["reported_on"]))
            added = plan.insert(TicketRow, **now | {"number": number})
            _add_steps(plan, added, row, set())
            return NEW
        changed = plan.update(TicketRow, ticket.id, now, {name: getattr(ticket, name) for name in now})
        changed |= _add_steps(plan, ticket.id, row, steps.get(ticket.id, set()))
        return differs(changed)

    plan.each(report, compare)
    return plan


def _fault(values: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(values[name] for name in FAULT)


def _year(day: date | None) -> int:
    return day.year if day else 0


def _steps(session: Session) -> dict[UUID, set[str]]:
    found: dict[UUID, set[str]] = {}
    for ticket, step in session.execute(
        select(TicketStepRow.ticket_id, TicketStepRow.step).where(live(TicketStepRow))
    ):
        if ticket is not None and step is not None:
            found.setdefault(ticket, set()).add(step)
    return found


def _fields(row: RowResult, units: dict[str, UUID]) -> dict[str, Any]:
    values = row.values
    return {
        "number": text(values, "ticket_no"),
        "unit_id": units[text(values, "unit") or ""],
        "reporter": text(values, "reporter"),
        "category": text(values, "category"),
        "description": text(values, "description"),
        "urgency": text(values, "urgency"),
        "reported_on": values.get("reported_on") or None,
        "material_cost": _money(values.get("material_cost")),
        "labour_cost": _money(values.get("labour_cost")),
        "payer": text(values, "payer"),
        "accepted_by": text(values, "accepted_by"),
        "overdue": text(values, "overdue"),
    }


def _money(value: Any) -> Decimal | None:
    return None if value in (None, "") else Decimal(value)


def _add_steps(plan: Plan, ticket: UUID, row: RowResult, known: set[str]) -> bool:
    added = False
    for step, field in STEPS:
        day = row.values.get(field)
        if day and step not in known:
            plan.insert(TicketStepRow, ticket_id=ticket, step=step, day=day, person=None)
            added = True
    finished = row.values.get("finished_on")
    accepted = text(row.values, "accepted_by")
    if finished and accepted and "验收" not in known:
        plan.insert(TicketStepRow, ticket_id=ticket, step="验收", day=finished, person=accepted)
        added = True
    return added
