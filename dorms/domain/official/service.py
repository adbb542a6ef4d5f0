"""维修台账, 费用台账, 安全检查台账, 违规台账: what happened in a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dorms.domain.ledgers import Cover, Ledger, Line, LineKind, grouped
from dorms.domain.official.columns import CHARGES, INSPECTIONS, TICKETS, VIOLATIONS
from dorms.domain.official.facts import Facts, by_town, line
from dorms.domain.records import TicketRecord


def ticket_ledger(facts: Facts, cover: Cover) -> Ledger:
    """维修台账: what was reported in the period, as far as it had come by its last day."""
    tickets = [
        ticket
        for ticket in facts.tickets
        if cover.scope.covers(ticket.town, ticket.school)
        and (cover.since is None or cover.since < ticket.reported_on)
        and ticket.reported_on <= cover.as_of
    ]
    rows = [_ticket_line(ticket, cover.as_of) for ticket in tickets]
    pieces = [
        piece
        for ticket, row in zip(tickets, rows, strict=True)
        for piece in _pieces(ticket, row, cover.as_of)
    ]
    lines = grouped(TICKETS, rows, [""] * len(rows), word="单", kinds=[one for one, _ in pieces],
                    pieces=[one for _, one in pieces])  # fmt: skip
    notes = ("统计日之后才完工的，费用不计入本表。",)
    return Ledger("tickets", "维修台账", cover, "元", TICKETS, lines, period=True, notes=notes)


def _ticket_line(ticket: TicketRecord, day: date) -> Line:
    """The ticket as it stood that day: later steps, and what is known only at the end, are left out."""
    done = ticket.finished_on is None or ticket.finished_on <= day
    steps = {name: getattr(ticket, name) for name in ("assigned_on", "arrived_on", "finished_on")}
    known = {name: step if step and step <= day else None for name, step in steps.items()}
    if not done:
        known |= {"material_cost": None, "labour_cost": None, "accepted_by": None}
    return line(LineKind.ROW, TICKETS, ticket, ticket.id, **known)


def _pieces(ticket: TicketRecord, row: Line, day: date) -> Iterator[tuple[str, Line]]:
    """The ticket by who bore it: done more than once, each time may have been another's."""
    if not ticket.borne or (ticket.finished_on is not None and ticket.finished_on > day):
        yield ticket.payer, row
        return
    for one in ticket.shares:
        costs = {"material_cost": one.material_cost, "labour_cost": one.labour_cost}
        yield one.payer, line(LineKind.ROW, TICKETS, ticket, ticket.id, **costs)


def charge_ledger(facts: Facts, cover: Cover) -> Ledger:
    """费用台账: what was charged in the period, and paid of it."""
    wanted = [one for one in facts.charges if _in_period(one.day, one.town, one.school, cover)]
    wanted = by_town((one.town, one) for one in wanted)
    rows = [line(LineKind.ROW, CHARGES, one, one.id) for one in wanted]
    lines = grouped(CHARGES, rows, [one.town for one in wanted], word="笔")
    notes = ("欠缴＝金额＋租金－已缴。",)
    return Ledger("charges", "费用台账", cover, "元", CHARGES, lines, period=True, notes=notes)


def inspection_ledger(facts: Facts, cover: Cover) -> Ledger:
    """安全检查台账: what was checked in the period, and what became of the hazards."""
    wanted = [one for one in facts.inspections if _in_period(one.day, one.town, one.school, cover)]
    rows = [line(LineKind.ROW, INSPECTIONS, one, one.id) for one in wanted]
    lines = grouped(INSPECTIONS, rows, [""] * len(rows), word="项", kinds=[one.state for one in wanted])
    notes = ("按检查日期列入本期；整改、复查以统计日为准。",)
    return Ledger("inspections", "安全检查台账", cover, "项", INSPECTIONS, lines, period=True, notes=notes)


def violation_ledger(facts: Facts, cover: Cover) -> Ledger:
    """违规台账: what was found in the period, and its consequence."""
    wanted = [one for one in facts.violations if _in_period(one.day, one.town, one.school, cover)]
    rows = [line(LineKind.ROW, VIOLATIONS, one, one.id) for one in wanted]
    lines = grouped(VIOLATIONS, rows, [""] * len(rows), word="起")
    notes = ("按发现日期列入本期。",)
    return Ledger("violations", "违规台账", cover, "起", VIOLATIONS, lines, period=True, notes=notes)


def _in_period(day: date, town: str, school: str, cover: Cover) -> bool:
    is_later = cover.since is None or cover.since < day
    return is_later and day <= cover.as_of and cover.scope.covers(town, school)
