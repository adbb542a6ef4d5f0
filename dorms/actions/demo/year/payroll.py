"""工资代扣 of the demo's June: agreed to, sent out, most sheets back, one still out, one receipt spoilt."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from dorms.actions.demo.year.story import Story
from dorms.actions.money.handing import void_receipts
from dorms.actions.money.payroll import (
    Deducted,
    agree_to_payroll,
    make_payroll,
    return_payroll,
    send_payroll,
)
from dorms.db.queries.payroll import payroll_lines_of

MONTH, MADE, BACK = date(2026, 6, 1), date(2026, 6, 2), date(2026, 6, 11)
SPOILT = "皖00310003"


def tell_payroll(story: Story, people: Sequence[UUID]) -> None:
    """The people agree; every sheet goes out, all but the last come back, on the first one person is not deducted."""
    story.do(agree_to_payroll, people, day=date(2026, 5, 20), document="本人签字的同意书")
    sheets: list[UUID] = story.do(make_payroll, MONTH, today=MADE)
    story.do(send_payroll, sheets, day=MADE, today=story.today)
    first = story.store.ask(payroll_lines_of, sheets[0])[0]
    absent = Deducted(line=first.id, taken=Decimal(0), reason="六月病假，工资不足")
    numbers = (number for number in range(1, 10_000) if _receipt(number) != SPOILT)
    for at, (sheet, number) in enumerate(zip(sheets[:-1], numbers, strict=False)):
        answers = () if at else (absent,)
        story.do(return_payroll, sheet, answers, day=BACK, today=story.today, receipt=_receipt(number))
    story.do(void_receipts, [SPOILT], day=BACK, today=story.today, note="打印错位，三联收回")


def _receipt(number: int) -> str:
    return f"皖0031{number:04d}"
