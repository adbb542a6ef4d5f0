"""Money: a month's rent and meters for 800 units, and a ledger of 100,000 lines, in seconds and in growth."""

import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.demo import build_demo
from dorms.actions.money.entries import Money, take_payment
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, read_meters, set_price
from dorms.actions.money.rent import charge_month
from dorms.actions.rulebook import adopt_rules
from dorms.bench.report import Ratio
from dorms.db.journal import put
from dorms.db.queries.accounts import account_flows
from dorms.db.queries.money import money_book, money_lines
from dorms.db.queries.records import unit_records
from dorms.db.store import Store
from dorms.db.tables import AgreementRow, LedgerEntryRow, TeacherRow, TermRow
from dorms.domain.identity import new_id
from dorms.domain.ledgers import Scope
from dorms.domain.money.accounts import account_lines
from dorms.domain.money.ledger import EntryKind, Item

DAY = date(2026, 6, 15)
MONTH = date(2026, 6, 1)
BEGUN = date(2026, 5, 1)
KIND = "电"
NEXT = date(2026, 7, 1)
FEW, MANY = 10_000, 100_000
RULES = """format = 1

[ruleset]
id = "bench"
version = "1"
title = "计租办法"
source = "试算"
effective = 2024-09-01
adopted_by = "局务会"

[[charges]]
clause = "第一条"
text = "租金按建筑面积每平方米每月二元计收，住不满一个月的按天折算。"
kind = "rent"
rate = "2元/平方米·月"
part_month = "按天"

[[charges]]
clause = "第二条"
text = "入住的头一个月免租。"
kind = "free_months"
months = "1个月"
"""


def ratios(scale: int = 1) -> list[Ratio]:
    """One second is the reference where the promise is in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        store, _ = build_demo(Path(folder) / "county.dorms")
        try:
            return [_month(store), _by_rules(store), *_ledger(store)]
        finally:
            store.close()


def _month(store: Store) -> Ratio:
    """Rent for everybody and a round of readings of every unit."""
    units = [unit.id for unit in store.ask(unit_records)]
    store.run(_prepare, units, command="put_in_meter")
    readings = [NewReading(unit_id=unit, kind=KIND, value=Decimal(50)) for unit in units]

    def run() -> None:
        store.run(charge_month, MONTH, today=DAY)
        store.run(read_meters, readings, day=DAY, today=DAY)

    return Ratio(f"月租和抄表 {len(units)} 户（秒）", _timed(run), 1.0, 2.0)


def _by_rules(store: Store) -> Ratio:
    """The rent of everybody as the rule set works it out: rate by area, discount by years, free months."""
    store.run(_leave_to_the_rules, command="edit_unit")
    store.run(
        adopt_rules,
        RULES,
        start=BEGUN,
        adopted_on=BEGUN,
        adopted_by="局务会",
        note="计租",
        command="adopt_rules",
    )
    return Ratio(
        "按办法逐户计租一个月（秒）",
        _timed(lambda: store.run(charge_month, NEXT, today=NEXT)),
        1.0,
        2.0,
    )


def _leave_to_the_rules(session: Session) -> None:
    """No agreement names a rent or a rule set of its own."""
    for agreement in session.query(AgreementRow):
        agreement.monthly_rent, agreement.rule_set = None, None
    for term in session.query(TermRow):
        term.rule_set = None


def _prepare(session: Session, units: list[UUID]) -> None:
    for agreement in session.query(AgreementRow):
        agreement.monthly_rent = Decimal(120)
    set_price(session, kind=KIND, price=Decimal("0.56"), start=BEGUN)
    session.flush()
    for unit in units:
        put_in_meter(session, NewMeter(unit_id=unit, kind=KIND, number="1", day=BEGUN), today=DAY)


def _ledger(store: Store) -> list[Ratio]:
    """The list of balances over a ledger of ten years: read once, then again after each payment."""
    people = list(store.ask(lambda session: [row.id for row in session.query(TeacherRow).limit(800)]))
    store.run(_fill, people, FEW, command="charge")
    few = _best(lambda: store.ask(money_lines, DAY))
    store.run(_fill, people, MANY - FEW, command="charge")
    many = _best(lambda: store.ask(money_lines, DAY))
    book = store.ask(money_book, DAY)
    money = Money(teacher_id=people[0], amount=Decimal(1), day=DAY)
    store.run(take_payment, money, today=DAY)
    again = _best(lambda: store.ask(money_book, DAY, book).ordered())

    def reconciled() -> object:
        return account_lines(
            store.ask(account_flows, since=None, until=DAY), Scope(""), since=None, until=DAY
        )

    return [
        Ratio(f"{MANY} 笔流水按学校和月份对账（秒）", _best(reconciled), 1.0, 3.0),
        Ratio(f"{MANY} 笔流水，一笔收款后再列出余额（秒）", again, 1.0, 0.1),
        Ratio("流水十倍，列出余额的时间", many, few, 10.0),
    ]


def _fill(session: Session, people: list[UUID], count: int) -> None:
    """A charge and its payment, person after person, month after month; a tenth of the people stopped paying."""
    debtors = set(people[::10])
    rows = []
    for at in range(count):
        who = people[at // 2 % len(people)]
        kind = EntryKind.PAYMENT if at % 2 and who not in debtors else EntryKind.CHARGE
        rows.append(
            {
                "id": new_id(),
                "kind": kind.value,
                "item": Item.RENT.value,
                "amount": Decimal(120),
                "day": DAY - timedelta(at % 3650),
                "teacher_id": who,
            }
        )
    put(session, LedgerEntryRow, rows)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _best(work: Callable[[], object]) -> float:
    """The median of five; the first reading of the file is left out."""
    work()
    return sorted(_timed(work) for _ in range(5))[2]
