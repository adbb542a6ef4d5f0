"""收支对账表 and 工资代扣表: the money of schools month by month, and what pay offices are asked to deduct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import Check, Column, Cover, Ledger, Line, LineKind, Shape, Total, Value, grouped
from dorms.domain.money.accounts import AccountLine, account_lines, summed
from dorms.domain.official.facts import Facts, by_town, line
from dorms.domain.official.stock import school_row
from dorms.domain.sheet_records import PayrollRecord

T, A = Shape.TEXT, Shape.DECIMAL
OWED, HELD, FUNDS = "应收款(元)", "押金(元)", "资金(元)"
ACCOUNTS = (
    Column("school", "学校", T, 20),
    Column("month", "月份", T, 8),
    Column("owed_before", "上期未收", A, 10, OWED, Total.OTHER),
    Column("charged", "本期应收", A, 10, OWED, Total.SUM),
    Column("waived", "减免", A, 8, OWED, Total.SUM),
    Column("paid", "已收", A, 10, OWED, Total.SUM),
    Column("deducted", "押金抵扣", A, 8, OWED, Total.SUM),
    Column("paid_back", "退还多收", A, 8, OWED, Total.SUM),
    Column("owed_after", "期末未收", A, 10, OWED, Total.OTHER),
    Column("held_before", "上期结存", A, 10, HELD, Total.OTHER),
    Column("deposits", "收取", A, 9, HELD, Total.SUM),
    Column("deposits_back", "退还", A, 9, HELD, Total.SUM),
    Column("held_after", "期末结存", A, 10, HELD, Total.OTHER),
    Column("funds_before", "上期结存", A, 10, FUNDS, Total.OTHER),
    Column("taken_in", "收入", A, 10, FUNDS, Total.SUM),
    Column("given_back", "退付", A, 9, FUNDS, Total.SUM),
    Column("handed_on", "上缴", A, 10, FUNDS, Total.SUM),
    Column("funds_after", "期末结存", A, 10, FUNDS, Total.OTHER),
)
PAYROLL = (
    Column("no", "序号", Shape.SERIAL, 5),
    Column("school", "学校", T, 20),
    Column("month", "月份", T, 8),
    Column("name", "姓名", T, 9, total=Total.LINES),
    Column("id_number", "身份证号", Shape.DIGITS, 19),
    Column("unit", "房号", T, 28),
    Column("items", "代扣项目和计算", T, 58),
    Column("amount", "应扣(元)", A, 10, total=Total.SUM),
    Column("consent", "本人同意", T, 8),
    Column("outcome", "代扣结果", T, 8),
    Column("taken", "实扣(元)", A, 10, total=Total.SUM),
    Column("reason", "未扣原因", T, 18),
)


def accounts_sheet(facts: Facts, cover: Cover) -> Ledger:
    """收支对账表: of every school each month, carried forward; the equations stand under it."""
    months = account_lines(facts.flows, cover.scope, since=cover.since, until=cover.as_of)
    rows = [
        _line(LineKind.ROW, one, one.place.school or "未分校", school_row(*one.place, str(one.month)))
        for one in months
    ]
    lines = [
        _stocked(one, months) if one.kind in (LineKind.SUBTOTAL, LineKind.TOTAL) else one
        for one in grouped(ACCOUNTS, rows, [str(row.values[0]) for row in rows], word="")
    ]
    notes = (
        "期末未收为负数的，是多收（预缴）的钱。",
        "冲销按冲销当日计入当月，与往来账一致；金额归房屋所在的学校。",
        "上缴按缴款凭证登记；期末结存是收到而没有上缴的钱。",
    )
    return Ledger(
        "accounts", "收支对账表", cover, "元", ACCOUNTS, tuple(lines), period=True, notes=notes,
        checks=_equations(summed(months)),
    )  # fmt: skip


def _line(kind: LineKind, one: AccountLine, name: str, row: UUID | None = None) -> Line:
    return line(kind, ACCOUNTS, one, row, school=name)


def _stocked(total: Line, months: Sequence[AccountLine]) -> Line:
    """A total with its opening and closing balances, which are no sums of months."""
    label = str(total.values[0])
    wanted = [
        one
        for one in months
        if total.kind is LineKind.TOTAL or label == f"{one.place.school or '未分校'}小计"
    ]
    whole = _line(total.kind, replace(summed(wanted), month=""), label)
    values = tuple(
        new if column.total is Total.OTHER else old
        for column, old, new in zip(ACCOUNTS, total.values, whole.values, strict=True)
    )
    return replace(total, values=values)


def _equations(all_: AccountLine) -> tuple[Check, ...]:
    """The three equations of the form, of the whole place."""
    return (
        _check(
            ("期末未收", all_.owed_after),
            ("+", "上期未收", all_.owed_before), ("+", "本期应收", all_.charged), ("-", "减免", all_.waived),
            ("-", "已收", all_.paid), ("-", "押金抵扣", all_.deducted), ("+", "退还多收", all_.paid_back),
        ),
        _check(
            ("期末押金", all_.held_after),
            ("+", "上期押金", all_.held_before), ("+", "收取", all_.deposits),
            ("-", "押金抵扣", all_.deducted), ("-", "退还", all_.deposits_back),
        ),
        _check(
            ("期末结存", all_.funds_after),
            ("+", "上期结存", all_.funds_before), ("+", "收入", all_.taken_in), ("-", "退付", all_.given_back),
            ("-", "上缴", all_.handed_on),
        ),
    )  # fmt: skip


def _check(left: tuple[str, Decimal], *terms: tuple[str, str, Decimal]) -> Check:
    return Check(left, terms)


def payroll_sheet(facts: Facts, cover: Cover) -> Ledger:
    """工资代扣表: whoever stands on a sheet made in the period, with the arithmetic, and what came back."""
    inside = by_town(
        (one.town, one)
        for one in facts.payroll
        if (cover.since is None or cover.since < one.made_on)
        and one.made_on <= cover.as_of
        and cover.scope.covers(one.town, one.school)
    )
    wanted = by_town((one.school, one) for one in inside)  # the people of a school together
    rows = [
        line(
            LineKind.ROW, PAYROLL, one, one.id, no=no,
            id_number=one.id_number if cover.full_numbers else masked(one.id_number),
            **_known(one, cover),
        )
        for no, one in enumerate(wanted, start=1)
    ]  # fmt: skip
    lines = grouped(PAYROLL, rows, [one.school for one in wanted], word="人")
    notes = (
        "只列登记过“同意工资代扣”的人。",
        "请工资发放单位填实扣金额，没有扣或没有扣足的写明原因，盖章返回。",
    )
    return Ledger("payroll", "工资代扣表", cover, "元", PAYROLL, lines, period=True, notes=notes)


def _known(one: PayrollRecord, cover: Cover) -> dict[str, Value]:
    """An answer that came after the day is not on the sheet of that day."""
    if one.returned_on is not None and one.returned_on <= cover.as_of:
        return {}
    return {"outcome": "", "taken": None, "reason": ""}
