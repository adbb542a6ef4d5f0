"""The money of the year: rent and meters charged month by month, most of it paid, some in arrears, handed on."""

from datetime import date, timedelta
from decimal import Decimal

from dorms.actions.demo.year.payroll import tell_payroll
from dorms.actions.demo.year.story import Story
from dorms.actions.money.closing import close_day
from dorms.actions.money.entries import Money, take_payment
from dorms.actions.money.handing import hand_on
from dorms.actions.money.meters import NewMeter, NewReading, put_in_meter, read_meters, set_price
from dorms.actions.money.rent import charge_month
from dorms.db.queries.money import balances, till
from dorms.domain.money.ledger import Method

MONTHS = (date(2026, 5, 1), date(2026, 6, 1))
PAID_ON = date(2026, 6, 11)
PUT_IN = date(2026, 3, 31)
SCHOOL, METERS = "庐城镇中心小学", 12
USES = {
    "电": (Decimal(62), Decimal("0.56")),
    "水": (Decimal(4), Decimal("2.48")),
}  # a month of one person; the price


def tell_money(story: Story) -> None:
    """Two months of rent, two of meters in one school, and what came in."""
    for month in MONTHS:
        story.do(charge_month, month, today=story.today)
    _meters(story)
    _payments(story)


def _meters(story: Story) -> None:
    units = list({one.unit_id: None for one in story.living() if one.host_school == SCHOOL})[:METERS]
    for kind, (_, price) in USES.items():
        story.do(
            set_price, kind=kind, price=price, start=date(2025, 9, 1), basis="按供电、供水公司居民价代收"
        )
    new = [
        NewMeter(unit_id=unit, kind=kind, number=f"{kind[0]}{at:03d}", day=PUT_IN, value=Decimal(100 + at))
        for at, unit in enumerate(units)
        for kind in USES
    ]
    story.all(put_in_meter, [((one,), {"today": story.today}) for one in new])
    for months, first in enumerate((date(2026, 5, 1), date(2026, 6, 1)), start=1):
        readings = [
            NewReading(unit_id=unit, kind=kind, value=100 + at + months * (used + at % 7))
            for at, unit in enumerate(units)
            for kind, (used, _) in USES.items()
        ]
        story.do(read_meters, readings, day=first - timedelta(1), today=story.today)


def _payments(story: Story) -> None:
    """Seven of ten have everything deducted from their salary, one paid a part in cash, two owe."""
    owing = [one for one in story.store.ask(balances) if one.balance.owed > 0]
    tell_payroll(story, [one.teacher_id for at, one in enumerate(owing) if at % 10 < 7])
    calls = []
    for number, one in enumerate(owing[7::10], start=1):
        half = (one.balance.owed / 2).quantize(Decimal("0.01"))
        money = Money(teacher_id=one.teacher_id, amount=half, day=PAID_ON, receipt=f"皖0030{number:04d}")
        calls.append(((money,), {"today": story.today}))
    story.all(take_payment, calls)


def tell_day_end(story: Story) -> None:
    """What was deducted from salaries is handed on; the cash of the day is counted by two people."""
    by_payroll = story.store.ask(till)[Method.PAYROLL]
    story.do(
        hand_on, amount=by_payroll, day=date(2026, 6, 12), method=Method.PAYROLL, receipt="缴款书2026-06-01",
        today=story.today,
    )  # fmt: skip
    cash = story.store.ask(till)[Method.CASH]
    story.do(
        close_day, day=date(2026, 6, 12), counted=cash, first="演示经办人", second="王会计", today=story.today
    )
