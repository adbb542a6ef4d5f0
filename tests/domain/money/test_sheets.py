"""收支对账表 and 工资代扣表 as sheets."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from dorms.domain.ledgers import Cover, LineKind, Scope
from dorms.domain.money.accounts import Flow, Place
from dorms.domain.money.ledger import EntryKind
from dorms.domain.official import Facts, ledger
from dorms.domain.sheet_records import PayrollRecord

COVER = Cover(Scope("庐江县"), "庐江县教育体育局", date(2026, 6, 30), date(2026, 4, 30))
ONE, OTHER = Place("白山镇", "戴桥小学"), Place("汤池镇", "汤池中学")


def flow(number: int, kind: str, amount: int, day: str, place: Place = ONE) -> Flow:
    return Flow(UUID(int=number), place, date.fromisoformat(day), kind, Decimal(amount))


FLOWS = (
    flow(1, EntryKind.CHARGE, 100, "2026-04-01"),
    flow(2, EntryKind.DEPOSIT, 500, "2026-04-01"),
    flow(3, EntryKind.PAYMENT, 60, "2026-05-08"),
    flow(4, EntryKind.REMITTANCE, 500, "2026-05-09"),
    flow(5, EntryKind.CHARGE, 80, "2026-06-01", OTHER),
)


def test_the_accounts_are_carried_forward_and_the_total_is_of_the_last_month() -> None:
    sheet = ledger("accounts", Facts(flows=FLOWS), COVER)
    fields = [column.field for column in sheet.columns]
    at = [fields.index(name) for name in ("school", "month", "owed_before", "owed_after", "funds_after")]
    shown = [tuple(line.values[one] for one in at) for line in sheet.lines]
    assert shown == [
        ("戴桥小学", "2026-05", 100, 40, 60),
        ("戴桥小学", "2026-06", 40, 40, 60),
        ("戴桥小学小计", None, 100, 40, 60),
        ("汤池中学", "2026-06", 0, 80, 0),
        ("汤池中学小计", None, 0, 80, 0),
        ("合计", None, 100, 120, 60),
    ]
    assert [str(one.left[1]) for one in sheet.checks] == ["120", "500", "60"]
    assert all(one.holds for one in sheet.checks)


def line(number: int, **rest: object) -> PayrollRecord:
    values: dict[str, object] = {
        "town": "白山镇", "school": "戴桥小学", "month": "2026-06", "made_on": date(2026, 6, 5), "name": "李秀英",
        "id_number": "340124198309081285", "unit": "101", "items": "租金", "amount": Decimal(120),
        "consent": "已同意",
    } | rest  # fmt: skip
    return PayrollRecord(id=UUID(int=number), **values)  # type: ignore[arg-type]


def test_an_answer_stands_on_the_sheet_from_the_day_it_came() -> None:
    back = {"returned_on": date(2026, 7, 2), "outcome": "已扣", "taken": Decimal(120)}
    facts = Facts(payroll=[line(1, **back), line(2, made_on=date(2026, 4, 5))])
    [row] = ledger("payroll", facts, COVER).rows()
    shown = dict(
        zip((column.field for column in ledger("payroll", facts, COVER).columns), row.values, strict=True)
    )
    assert (shown["taken"], shown["id_number"]) == (None, "340124********1285")
    later = Cover(COVER.scope, COVER.office, date(2026, 7, 31), date(2026, 5, 31), full_numbers=True)
    [row] = [one for one in ledger("payroll", facts, later).lines if one.kind is LineKind.ROW]
    assert Decimal(120) in row.values
    assert "340124198309081285" in row.values
