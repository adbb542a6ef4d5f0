"""催缴单 of whoever owes, 便民公示牌 of every building."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.papers.registers import Build, Made
from dorms.db.queries.money import ledger_of, money_lines
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.upkeep import keepers
from dorms.domain.money.ledger import Debt, balance, debts
from dorms.domain.papers import Paper, Unmade
from dorms.domain.papers.money import DebtLine, Demand, KeeperBoard
from dorms.domain.workdays import add_working_days
from dorms.errors.papers import OwesNothing
from dorms.messages.money import arrears_words, why_words

DAYS_TO_PAY = 10  # working days


def demands(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """One for each person who owes; who owes nothing gets none, and the receipt says so."""
    known = {line.id: line for line in money_lines(session, today)}
    pay_by = add_working_days(work_calendar(session), today, DAYS_TO_PAY)
    made: Made = []
    for row in rows:
        if (person := known.get(row)) is None:
            continue
        entries = ledger_of(session, row)
        open_debts = debts(entries)
        if not open_debts:
            made.append(Unmade(f"{Demand.title} {person.name}", OwesNothing(person.name)))
            continue
        made.append(
            Demand(
                person=person.name,
                unit=person.unit,
                day=today,
                pay_by=pay_by,
                debts=tuple(map(_line, open_debts)),
                total=sum((debt.left for debt in open_debts), Decimal(0)),
                months=arrears_words(person.overdue),
                held=balance(entries).held or None,
                office=office,
            )
        )
    return made


def _line(debt: Debt) -> DebtLine:
    charge = debt.charge
    period = ""
    if charge.start is not None and charge.until is not None:
        period = f"{charge.start} 至 {date.fromordinal(charge.until.toordinal() - 1)}"
    return DebtLine(
        item=charge.item, period=period, arithmetic=why_words(charge.why) or charge.note, left=debt.left
    )


def keeper_boards(session: Session, rows: Sequence[UUID], office: str, clerk: str, today: date) -> Made:
    """One for every building with a keeper, whichever rows are chosen."""
    return [
        KeeperBoard(
            building=one.building,
            name=one.name,
            phone=one.phone,
            repair_phone=one.repair_phone,
            office=office,
        )
        for one in keepers(session, today)
    ]


MONEY: Mapping[type[Paper], Build] = {Demand: demands, KeeperBoard: keeper_boards}
