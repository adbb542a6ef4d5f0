"""工资代扣: one sheet for each school and month goes to its pay office, and comes back as payments."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, not_after, row_of
from dorms.actions.money.entries import Money, check_receipt, take_payment, why_json
from dorms.actions.people import record_fact
from dorms.db.queries.payroll import payroll_candidates
from dorms.db.queries.records import school_places
from dorms.db.tables import LedgerEntryRow, PayrollLineRow, PayrollSheetRow, TeacherRow, live
from dorms.domain.factkinds import NO, YES
from dorms.domain.identity import new_id
from dorms.domain.money.ledger import ZERO, Method
from dorms.domain.money.payroll import CONSENT, Candidate, Outcome, OwedPiece, outcome_of
from dorms.errors.money import BadAmount, NobodyToDeduct, PayrollReturned, TakenTooMuch


def agree_to_payroll(
    session: Session, people: Sequence[UUID], *, day: date, document: str, agrees: bool = True
) -> None:
    """登记同意工资代扣, or that the consent was taken back, from this day on and by which document."""
    for teacher in people:
        record_fact(
            session, teacher, CONSENT, YES if agrees else NO, since=day, note="工资代扣", proof=document
        )


def make_payroll(
    session: Session, month: date, *, today: date, schools: Collection[UUID] | None = None
) -> list[UUID]:
    """做代扣表: of each school one sheet with whoever owes and agrees; whoever stands on an open sheet waits for it.

    NobodyToDeduct where no line would come of it.
    """
    ready = [
        one
        for one in payroll_candidates(session, today, month)
        if one.is_ready and (schools is None or one.school_id in schools)
    ]
    if not ready:
        raise NobodyToDeduct(f"{month:%Y-%m}")
    made = {}
    for one in ready:
        if one.school_id not in made:
            row = PayrollSheetRow(id=new_id(), school_id=one.school_id, month=f"{month:%Y-%m}", made_on=today)
            session.add(row)
            made[one.school_id] = row.id
        session.add(_line(made[one.school_id], one))
    return list(made.values())


def _line(sheet: UUID, one: Candidate) -> PayrollLineRow:
    return PayrollLineRow(
        id=new_id(),
        sheet_id=sheet,
        teacher_id=one.teacher_id,
        amount=one.amount,
        debts=[_kept(piece) for piece in one.pieces],
    )


def _kept(piece: OwedPiece) -> dict[str, Any]:
    return {
        "charge": str(piece.charge),
        "item": piece.item,
        "start": piece.start.isoformat() if piece.start else None,
        "until": piece.until.isoformat() if piece.until else None,
        "why": why_json(piece.why),
        "note": piece.note,
        "left": f"{piece.left:f}",
    }


def send_payroll(session: Session, sheets: Sequence[UUID], *, day: date, today: date) -> None:
    """送出: the pay office has it since this day."""
    for sheet in sheets:
        row = _open(session, sheet)
        row.sent_on = not_after(day, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deducted:
    """What the pay office answered for one line; less than asked needs its reason."""

    line: UUID
    taken: Decimal
    reason: str = ""


def return_payroll(
    session: Session,
    sheet: UUID,
    answers: Sequence[Deducted] = (),
    *,
    day: date,
    today: date,
    receipt: str = "",
) -> Decimal:
    """登记返回: what was taken off becomes payments of that day; a line without an answer was taken in full.

    One receipt covers the sheet. Returns the sum.
    """
    lines = _unanswered(session, _open(session, sheet))
    told = {one.line: one for one in answers}
    every = [told.get(line.id, Deducted(line=line.id, taken=line.amount or ZERO)) for line in lines]
    return answer_payroll(session, every, day=day, today=today, receipt=receipt)


def answer_payroll(
    session: Session, answers: Sequence[Deducted], *, day: date, today: date, receipt: str = ""
) -> Decimal:
    """What is known of these lines; a sheet none of whose lines is open any more has come back. Returns the sum."""
    check_receipt(session, receipt)
    total, touched = ZERO, {}
    for answer in answers:
        line = row_of(session, PayrollLineRow, answer.line)
        sheet = _open(session, line.sheet_id) if line.sheet_id is not None else None
        if sheet is None or line.outcome:
            raise PayrollReturned("", sheet.month or "" if sheet is not None else "", day)
        touched[sheet.id] = sheet
        total += _settle(session, sheet, line, answer, (day, today, receipt))
    session.flush()
    for sheet in touched.values():
        sheet.sent_on = sheet.sent_on or sheet.made_on
        if not _unanswered(session, sheet):
            sheet.returned_on = not_after(day, today)
    return total


def _unanswered(session: Session, sheet: PayrollSheetRow) -> list[PayrollLineRow]:
    lines = select(PayrollLineRow).where(
        live(PayrollLineRow), PayrollLineRow.sheet_id == sheet.id, PayrollLineRow.outcome.is_(None)
    )
    return list(session.scalars(lines))


def _settle(
    session: Session,
    sheet: PayrollSheetRow,
    line: PayrollLineRow,
    answer: Deducted,
    paid: tuple[date, date, str],
) -> Decimal:
    amount, taken = line.amount or ZERO, answer.taken
    if not taken.is_finite() or taken < ZERO:
        raise BadAmount("taken", f"{taken}", f"{amount:f}")
    if taken > amount:
        raise TakenTooMuch(_name(session, line.teacher_id), amount, taken)
    outcome = outcome_of(amount, taken)
    reason = clean("reason", answer.reason)
    if outcome is not Outcome.TAKEN:
        reason = need_reason("return_payroll", reason)
    line.outcome, line.taken, line.reason = outcome.value, taken, reason or None
    day, today, receipt = paid
    if taken > ZERO and line.teacher_id is not None:
        money = Money(
            teacher_id=line.teacher_id, amount=taken, day=day, method=Method.PAYROLL, receipt=receipt,
            note=f"工资代扣 {sheet.month}",
        )  # fmt: skip
        line.entry_id = take_payment(session, money, today=today, shares_receipt=True)
    return taken


def withdraw_payroll(session: Session, sheet: UUID, *, note: str) -> None:
    """撤回代扣表 of which nothing has come back, with the reason: its debts may stand on another one."""
    row = _open(session, sheet)
    need_reason("withdraw_payroll", note)
    lines = session.scalars(
        select(PayrollLineRow).where(live(PayrollLineRow), PayrollLineRow.sheet_id == sheet)
    ).all()
    if any(line.outcome for line in lines):
        paid = LedgerEntryRow.id.in_([line.entry_id for line in lines if line.entry_id is not None])
        day = session.scalar(select(func.max(LedgerEntryRow.day)).where(paid))
        raise PayrollReturned(_school(session, row), row.month or "", day or row.sent_on or date.min)
    row.note = note.strip()
    row.void = True
    for line in lines:
        line.void = True


def _open(session: Session, sheet: UUID) -> PayrollSheetRow:
    row = row_of(session, PayrollSheetRow, sheet)
    if row.returned_on is not None:
        raise PayrollReturned(_school(session, row), row.month or "", row.returned_on)
    return row


def _school(session: Session, sheet: PayrollSheetRow) -> str:
    return school_places(session).get(str(sheet.school_id), ("", ""))[1]


def _name(session: Session, teacher: UUID | None) -> str:
    found = session.get(TeacherRow, teacher) if teacher is not None else None
    return found.name or "" if found is not None else ""
