"""Sheets of payroll deduction with their lines, and who could stand on the next one."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, func, select, type_coerce
from sqlalchemy.orm import Session

from dorms.db.queries.debts import debts_of
from dorms.db.queries.facts import facts_on
from dorms.db.queries.money import homes_on, owing
from dorms.db.queries.records import school_places
from dorms.db.tables import (
    PayrollLineRow,
    PayrollSheetRow,
    TeacherFactRow,
    TeacherRow,
    live,
)
from dorms.domain.factkinds import YES
from dorms.domain.money.ledger import CENT, ZERO, Debt, Why
from dorms.domain.money.payroll import CONSENT, Candidate, OwedPiece, PayrollLine, PayrollSheet, owed


def payroll_sheets(session: Session) -> list[PayrollSheet]:
    """Every sheet, the newest month first, schools by place."""
    places = school_places(session)
    sums = _sums(session)
    rows = session.scalars(select(PayrollSheetRow).where(live(PayrollSheetRow)))
    found = []
    for row in rows:
        town, school = places.get(str(row.school_id), ("", ""))
        people, amount, taken = sums.get(row.id, (0, ZERO, ZERO))
        found.append(
            PayrollSheet(
                row.id, town, school, row.month or "", row.made_on or date.min, row.sent_on, row.returned_on,
                people, amount, taken,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (_backwards(one.month), one.town, one.school, str(one.id)))


def _backwards(month: str) -> int:
    return -int(month.replace("-", "") or 0)


def _sums(session: Session) -> dict[UUID, tuple[int, Decimal, Decimal]]:
    rows = session.execute(
        select(
            PayrollLineRow.sheet_id,
            func.count(),
            func.sum(type_coerce(PayrollLineRow.amount, BigInteger)),
            func.sum(type_coerce(PayrollLineRow.taken, BigInteger)),
        )
        .where(live(PayrollLineRow))
        .group_by(PayrollLineRow.sheet_id)
    )
    return {
        sheet: (count, int(amount or 0) * CENT, int(taken or 0) * CENT)
        for sheet, count, amount, taken in rows
        if sheet is not None
    }


def payroll_lines(session: Session, *conditions: Any) -> list[PayrollLine]:
    """The lines that fit, by name."""
    rows = session.execute(
        select(PayrollLineRow, TeacherRow.name, PayrollSheetRow.made_on)
        .join(PayrollSheetRow, PayrollLineRow.sheet_id == PayrollSheetRow.id)
        .outerjoin(TeacherRow, PayrollLineRow.teacher_id == TeacherRow.id)
        .where(live(PayrollLineRow), live(PayrollSheetRow), *conditions)
        .order_by(PayrollSheetRow.month, TeacherRow.name, PayrollLineRow.id)
    ).all()
    homes: dict[date, dict[UUID, str]] = {}
    found = []
    for row, name, made_on in rows:
        if row.sheet_id is None or row.teacher_id is None:
            continue
        day = made_on or date.min
        if day not in homes:
            homes[day] = homes_on(session, day)
        found.append(
            PayrollLine(
                row.id, row.sheet_id, row.teacher_id, name or "", homes[day].get(row.teacher_id, ""),
                row.amount or ZERO, tuple(map(_piece, row.debts or ())), row.outcome or "", row.taken or ZERO,
                row.reason or "",
            )
        )  # fmt: skip
    return found


def payroll_lines_of(session: Session, sheet: UUID, *, open_only: bool = False) -> list[PayrollLine]:
    """The lines of one sheet, or those that nobody has answered yet."""
    unanswered = (PayrollLineRow.outcome.is_(None),) if open_only else ()
    return payroll_lines(session, PayrollLineRow.sheet_id == sheet, *unanswered)


def payroll_candidates(session: Session, day: date, month: date) -> list[Candidate]:
    """Everybody who owes charges of this month or before, by school; who agrees, and who stands on a sheet already."""
    owed_by = debts_of(session, sorted(owing(session), key=str))
    names = {row.id: row.name or "" for row in session.execute(select(TeacherRow.id, TeacherRow.name))}
    facts = facts_on(session, day, TeacherFactRow.kind.in_(["school", CONSENT]))
    places, homes, open_ = school_places(session), homes_on(session, day), _open_sheets(session)
    found = []
    for who, own in owed_by.items():
        said = facts.get(who, {})
        school = said.get("school", "")
        town, name = places.get(school, ("", ""))
        pieces = tuple(map(owed, (debt for debt in own if _of_month(debt, month))))
        if pieces:
            found.append(
                Candidate(
                    who, names.get(who, ""), town, name, UUID(school) if school in places else None,
                    homes.get(who, ""), said.get(CONSENT) == YES, pieces, open_.get(who),
                )
            )  # fmt: skip
    return sorted(found, key=lambda one: (one.town, one.school, one.name, str(one.teacher_id)))


def _of_month(debt: Debt, month: date) -> bool:
    """What falls due after the month is not asked of its pay."""
    due = debt.charge.due or debt.charge.day
    return (due.year, due.month) <= (month.year, month.month)


def _open_sheets(session: Session) -> dict[UUID, UUID]:
    """Who stands on a sheet that has not come back."""
    rows = session.execute(
        select(PayrollLineRow.teacher_id, PayrollLineRow.sheet_id)
        .join(PayrollSheetRow, PayrollLineRow.sheet_id == PayrollSheetRow.id)
        .where(live(PayrollLineRow), live(PayrollSheetRow), PayrollSheetRow.returned_on.is_(None))
    )
    return {who: sheet for who, sheet in rows if who is not None and sheet is not None}


def _piece(kept: dict[str, Any]) -> OwedPiece:
    why = kept["why"]
    return OwedPiece(
        UUID(kept["charge"]),
        kept["item"],
        _day(kept["start"]),
        _day(kept["until"]),
        None if why is None else Why(code=why["code"], figures=why["figures"], clause=why["clause"]),
        kept["note"],
        Decimal(kept["left"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
