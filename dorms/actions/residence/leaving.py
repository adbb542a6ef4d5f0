"""退房: the settlement as it would be, and giving back from keys to make-ready as one operation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, not_after, row_of
from dorms.actions.money.entries import (
    Charge,
    Money,
    charge,
    deduct_deposit,
    pay_back,
    pay_back_deposit,
    put_charges,
    reverse,
    whole_cents,
)
from dorms.actions.money.meters import NewReading, ReadPlan, plan_readings, write_readings
from dorms.actions.money.rent import RentDue, rent_to_the_day
from dorms.actions.residence.arriving import record_handover
from dorms.actions.residence.keys import take_back_keys
from dorms.actions.rulebook import cited, rulebook
from dorms.actions.stays import move_out
from dorms.db.queries.cases import facts_of_stays
from dorms.db.queries.money import ledger_of, meters
from dorms.db.queries.residence import departures, handed_over
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import DepartureRow, MeterRow, StayRow, TaskRow, TeacherRow, live
from dorms.domain.handing import LeaveReason
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import ZERO, Item, Method, Why, balance
from dorms.domain.money.settlement import Doubt, SettledLine, Settlement, SettlementQuestion, lines_value
from dorms.domain.residence import Loss, Occasion, Thing, losses
from dorms.errors.living import AlreadyEnded
from dorms.errors.policy import NoRuleSet
from dorms.errors.residence import UnpricedLoss
from dorms.rules.charges import refund

MAKE_READY = "整理待分配"  # the kind of task a move-out leaves behind


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOut:
    """Everything that happens when a unit is given back.

    `things` None: nobody looked. `losses_at` says what each loss costs where the list does not, or where less is asked;
    `extra` are further charges. `final`: the people on these stays leave the agreement empty.
    """

    stay_ids: tuple[UUID, ...]
    day: date
    reason: LeaveReason = LeaveReason.OTHER
    note: str = ""
    readings: tuple[NewReading, ...] = ()
    things: tuple[Thing, ...] | None = None
    losses_at: tuple[tuple[str, Decimal], ...] = ()
    extra: tuple[tuple[str, Decimal, str], ...] = ()  # item, amount, why
    keys: int = 0
    key_numbers: str = ""
    inspector: str = ""
    make_ready: bool = True
    refund: Method | None = None  # the money that goes back is handed over at once
    charge_missed: bool = False  # months that no run charged are charged now


@dataclass(frozen=True, slots=True)
class Plan:
    """What giving back would write; `settlement` is what the clerk is shown, and what is written is exactly that."""

    settlement: Settlement
    losses: tuple[Loss, ...]
    readings: ReadPlan
    rent: RentDue
    charges: tuple[Charge, ...]
    payer: UUID
    unit: UUID


def plan_check_out(session: Session, one: CheckOut) -> Plan:
    """The settlement as it would be, nothing written.

    UnpricedLoss where something is missing and neither the list nor `losses_at` says what it costs.
    """
    stays = [row_of(session, StayRow, stay) for stay in one.stay_ids]
    first = stays[0]
    for stay in stays:
        if stay.until is not None:
            raise AlreadyEnded(_name(session, stay.teacher_id), stay.until)
    payer, unit = first.teacher_id, first.unit_id
    if payer is None or unit is None:
        raise AlreadyEnded("", one.day)
    readings = plan_readings(session, one.readings, day=one.day, occasion=Occasion.MOVE_OUT.value)
    rent = _rent(session, stays, one)
    found, charges = _losses(session, one, first)
    before = balance(ledger_of(session, payer))
    lines = [*_reading_lines(readings, payer), *_rent_lines(rent, one), *map(_line, charges)]
    refund_by, forfeited, clause = _refund(session, first, one)
    doubts = (*_missed(rent, one), *_unread(session, unit, one))
    settlement = Settlement(tuple(lines), before, refund_by, forfeited, clause, doubts)
    return Plan(settlement, tuple(found), readings, rent, tuple(charges), payer, unit)


def _missed(rent: RentDue, one: CheckOut) -> Iterator[SettlementQuestion]:
    """Months nobody charged, unless they are charged now, and what agreement and rule set leave open."""
    if rent.missed and not one.charge_missed:
        total = sum((row["amount"] for row in rent.missed), ZERO)
        yield SettlementQuestion(code=Doubt.MISSED, about=tuple(rent.months_missed), amount=total)
    for question in rent.questions:
        yield SettlementQuestion(code=Doubt.RENT, about=(question.code.value, question.what))


def _unread(session: Session, unit: UUID, one: CheckOut) -> Iterator[SettlementQuestion]:
    """Meters that somebody pays by and nobody read on the last day."""
    read = {reading.kind for reading in one.readings if reading.unit_id == unit}
    for meter in meters(session, one.day, MeterRow.unit_id == unit):
        if meter.prepaid or meter.kind in read or meter.last_day == one.day:
            continue
        last = meter.last_day.isoformat() if meter.last_day is not None else ""
        yield SettlementQuestion(code=Doubt.UNREAD, about=(meter.kind, meter.number, last))


def _rent(session: Session, stays: Sequence[StayRow], one: CheckOut) -> RentDue:
    """Rent to the day, once nobody is left on the agreement."""
    agreement = stays[0].agreement_id
    if agreement is None:
        return RentDue()
    left = select(StayRow.id).where(
        live(StayRow),
        StayRow.agreement_id == agreement,
        StayRow.until.is_(None),
        StayRow.id.not_in(list(one.stay_ids)),
    )
    if session.scalar(left.limit(1)) is not None:
        return RentDue()
    return rent_to_the_day(session, agreement, one.day)


def _losses(session: Session, one: CheckOut, stay: StayRow) -> tuple[list[Loss], list[Charge]]:
    """What is missing or spoilt, priced, and whatever else is asked."""
    assert stay.teacher_id is not None
    assert stay.unit_id is not None
    told = dict(one.losses_at)
    before = handed_over(session, stay.unit_id, stay.teacher_id)
    found = losses(before, one.things) if one.things is not None else []
    charges = []
    for loss in found:
        amount = told.get(loss.name, loss.amount)
        if amount is None:
            raise UnpricedLoss(loss.name)
        if amount > 0:
            why = Why(
                code="damage",
                figures={"name": loss.name, "count": str(loss.count), "price": f"{loss.price or amount:f}"},
            )
            charges.append(
                _charge(stay, Item.DAMAGE, amount, one.day, why if loss.name not in told else None, loss.name)
            )
    for item, amount, reason in one.extra:
        charges.append(
            _charge(stay, item, whole_cents("extra", amount), one.day, None, need_reason("extra", reason))
        )
    return found, charges


def _charge(stay: StayRow, item: str, amount: Decimal, day: date, why: Why | None, note: str) -> Charge:
    assert stay.teacher_id is not None
    return Charge(
        teacher_id=stay.teacher_id, item=item, amount=amount, day=day, agreement_id=stay.agreement_id,
        unit_id=stay.unit_id, why=why, note=note,
    )  # fmt: skip


def _reading_lines(plan: ReadPlan, payer: UUID) -> list[SettledLine]:
    return [
        SettledLine(row["item"], row["amount"], _why(row["why"]))
        for row in plan.charges
        if row["teacher_id"] == payer
    ]


def _rent_lines(rent: RentDue, one: CheckOut) -> list[SettledLine]:
    back = [SettledLine(entry.item, -entry.amount, entry.why) for entry in rent.replaced]
    missed = rent.missed if one.charge_missed else ()
    late = [
        SettledLine(row["item"], row["amount"], _why(row["why"]), f"{row['day']:%Y-%m}") for row in missed
    ]
    return [*late, *back, *(SettledLine(row["item"], row["amount"], _why(row["why"])) for row in rent.rows)]


def _why(kept: dict[str, Any]) -> Why:
    return Why(code=kept["code"], figures=kept["figures"], clause=kept["clause"])


def _line(one: Charge) -> SettledLine:
    return SettledLine(one.item, one.amount, one.why, one.note)


def _refund(session: Session, stay: StayRow, one: CheckOut) -> tuple[date | None, bool, str]:
    """By when the deposit goes back, whether an overstay loses it, and the clause that says so."""
    case = facts_of_stays(session, one.day, [stay.id]).get(stay.id)
    if case is None:
        return None, False, ""
    try:
        rules = rulebook(session).of_term(case, one.day)
    except NoRuleSet:
        return None, False, ""
    told = departures(session, DepartureRow.stay_id == stay.id, DepartureRow.settled_on.is_(None))
    decision = refund(
        rules, case.facts, one.day, left=one.day, inspected=one.day,
        leave_by=told[0].leave_by if told else None, calendar=work_calendar(session),
    )  # fmt: skip
    clause = cited(rules, decision.findings[0]) if decision.findings else ""
    return decision.date_given("refund_by"), bool(decision.refusals), clause


def check_out(session: Session, one: CheckOut, *, today: date) -> UUID:
    """退房 as one operation: readings, rent to the day, losses, deposit set off, keys, list, stays ended, make-ready.

    Returns the departure's id.
    """
    not_after(one.day, today)
    plan = plan_check_out(session, one)
    write_readings(session, plan.readings)
    for entry in plan.rent.replaced:
        reverse(session, entry.id, day=one.day, today=today, note="退房结清：按实住天数重算")
    put_charges(session, [*(plan.rent.missed if one.charge_missed else ()), *plan.rent.rows])
    for extra in plan.charges:
        charge(session, extra)
    session.flush()
    if plan.settlement.deducted > ZERO:
        money = Money(teacher_id=plan.payer, amount=plan.settlement.deducted, day=one.day, note="退房结清")
        deduct_deposit(session, money, today=today)
    _pay_back(session, one, plan, today)
    return _give_back(session, one, plan, today)


def _pay_back(session: Session, one: CheckOut, plan: Plan, today: date) -> None:
    """Deposit and advance money handed over at the door; otherwise another entry, on the day the money goes."""
    if one.refund is None:
        return
    session.flush()
    advance = max(-plan.settlement.owed, ZERO)
    deposit = plan.settlement.to_pay_back - advance
    for amount, action in ((deposit, pay_back_deposit), (advance, pay_back)):
        if amount > ZERO:
            money = Money(
                teacher_id=plan.payer, amount=amount, day=one.day, method=one.refund, note="退房结清"
            )
            action(session, money, today=today)


def _give_back(session: Session, one: CheckOut, plan: Plan, today: date) -> UUID:
    first = row_of(session, StayRow, one.stay_ids[0])
    if one.keys:
        take_back_keys(
            session, plan.unit, plan.payer, count=one.keys, numbers=one.key_numbers, day=one.day, today=today
        )
    if one.things is not None and first.agreement_id is not None:
        record_handover(
            session, first.agreement_id, Occasion.MOVE_OUT, one.things,
            day=one.day, inspector=one.inspector, today=today,
        )  # fmt: skip
    why = "：".join(part for part in (one.reason.value, one.note) if part)
    for stay in one.stay_ids:
        move_out(session, stay, day=one.day, today=today, note=why)
    if one.make_ready:
        session.add(
            TaskRow(
                id=new_id(), kind=MAKE_READY, subject="unit", subject_id=plan.unit, due=one.day, details={}
            )
        )
    return _settle(session, one, plan.settlement)


def _settle(session: Session, one: CheckOut, settlement: Settlement) -> UUID:
    """The departure told before is settled; without notice one is written with the day itself."""
    stay = row_of(session, StayRow, one.stay_ids[0])
    row = session.scalar(
        select(DepartureRow).where(
            live(DepartureRow),
            DepartureRow.stay_id == stay.id,
            DepartureRow.settled_on.is_(None),
            DepartureRow.cancelled_on.is_(None),
        )
    )
    if row is None:
        row = DepartureRow(
            id=new_id(),
            stay_id=stay.id,
            teacher_id=stay.teacher_id,
            trigger=one.reason.value,
            event_on=one.day,
        )
        session.add(row)
    row.settled_on = one.day
    row.refund_by = settlement.refund_by
    row.lines = lines_value(settlement.lines)
    row.inspector = clean("inspector", one.inspector) or None
    return row.id


def _name(session: Session, teacher: UUID | None) -> str:
    return session.scalar(select(TeacherRow.name).where(TeacherRow.id == teacher)) or ""
