"""工资代扣: who stands on the sheet, and how it comes back."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from dorms.actions.money.entries import Charge, Money, charge, pay_back, reverse, take_payment
from dorms.actions.money.handing import hand_on, restore_receipt, void_receipts
from dorms.actions.money.payroll import (
    Deducted,
    agree_to_payroll,
    answer_payroll,
    make_payroll,
    return_payroll,
    send_payroll,
    withdraw_payroll,
)
from dorms.actions.stays import move_out
from dorms.actions.undoing import undo
from dorms.db.queries.accounts import flows_between, in_hand
from dorms.db.queries.money import ledger_of
from dorms.db.queries.payroll import payroll_candidates, payroll_lines, payroll_sheets
from dorms.db.queries.people import teacher_lines
from dorms.db.queries.receipts import receipt_lines
from dorms.db.tables import ChangeRow, PayrollLineRow
from dorms.domain.money.ledger import Item, Method, balance
from dorms.domain.money.payroll import Outcome, SheetState
from dorms.domain.money.receipts import ReceiptState
from dorms.errors import DormsError
from dorms.errors import money as errors
from dorms.messages import explain
from tests.actions.revising.sheets import Edit, Handed
from tests.builders import TODAY, County

JUNE = date(2026, 6, 1)
NAMES = ("李秀英", "王芳", "赵敏")


@pytest.fixture(scope="module")
def owing(tmp_path_factory: pytest.TempPathFactory) -> County:
    """Three owe; two of them agree to a deduction."""
    county = County(tmp_path_factory.mktemp("payroll") / "owing.dorms")
    county.building()
    for name, room in zip(NAMES, ("101", "102", "201"), strict=True):
        who = county.teacher(name)
        county.lives(who, county.unit(room), since=JUNE)
        one = Charge(teacher_id=who, item=Item.RENT, amount=Decimal(120), day=JUNE)
        county.store.run(charge, one)
        if name != "赵敏":
            county.store.run(agree_to_payroll, [who], day=JUNE, document="同意书")
    county.store.close()
    return county


@pytest.fixture
def county(owing: County, tmp_path: Path) -> Iterator[County]:
    county = owing.again(tmp_path / "county.dorms")
    yield county
    county.store.close()


def person(county: County, name: str) -> UUID:
    return next(one.id for one in county.store.ask(teacher_lines, TODAY) if one.name == name)


def made(county: County) -> UUID:
    [sheet] = county.store.run(make_payroll, JUNE, today=TODAY).result
    assert isinstance(sheet, UUID)
    return sheet


def test_only_who_owes_and_agrees_stands_on_the_sheet_and_only_once(county: County) -> None:
    made(county)
    [sheet] = county.store.ask(payroll_sheets)
    assert (sheet.school, sheet.month, sheet.people, sheet.amount) == (
        "白山镇戴桥小学",
        "2026-06",
        2,
        Decimal(240),
    )
    assert sheet.state is SheetState.MADE
    assert [one.name for one in county.store.ask(payroll_lines)] == ["李秀英", "王芳"]
    with pytest.raises(errors.NobodyToDeduct) as refused:
        county.store.run(make_payroll, JUNE, today=TODAY)
    assert "2026-06" in explain(refused.value)
    told = {
        one.name: (one.agrees, one.on_sheet is not None)
        for one in county.store.ask(payroll_candidates, TODAY, JUNE)
    }
    assert told["赵敏"] == (False, False)


def test_a_returned_sheet_is_payments_and_what_was_not_taken_stays_owed(county: County) -> None:
    sheet = made(county)
    county.store.run(send_payroll, [sheet], day=TODAY, today=TODAY)
    line = next(one for one in county.store.ask(payroll_lines) if one.name == "王芳")
    answer = Deducted(line=line.id, taken=Decimal(50), reason="工资不足")
    total = county.store.run(return_payroll, sheet, [answer], day=TODAY, today=TODAY, receipt="R0001").result
    assert total == 170
    [gone] = county.store.ask(payroll_sheets)
    assert (gone.state, gone.taken) == (SheetState.RETURNED, Decimal(170))
    lines = {one.name: one.outcome for one in county.store.ask(payroll_lines)}
    assert lines == {"李秀英": Outcome.TAKEN, "王芳": Outcome.PARTLY}
    owed = {name: balance(county.store.ask(ledger_of, person(county, name))).owed for name in NAMES}
    assert owed == {"李秀英": 0, "王芳": 70, "赵敏": 120}
    with pytest.raises(errors.PayrollReturned) as refused:
        county.store.run(return_payroll, sheet, day=TODAY, today=TODAY)
    assert "白山镇戴桥小学" in explain(refused.value)
    undo(county.store)
    [again] = county.store.ask(payroll_sheets)
    assert (again.state, again.taken) == (SheetState.SENT, Decimal(0))


def test_less_needs_its_reason_and_more_is_refused(county: County) -> None:
    sheet = made(county)
    line = county.store.ask(payroll_lines, PayrollLineRow.sheet_id == sheet)[0]
    for taken in (Decimal(0), Decimal(60)):
        with pytest.raises(DormsError):
            county.store.run(
                return_payroll, sheet, [Deducted(line=line.id, taken=taken)], day=TODAY, today=TODAY
            )
    with pytest.raises(errors.TakenTooMuch) as refused:
        county.store.run(
            return_payroll, sheet, [Deducted(line=line.id, taken=Decimal(200))], day=TODAY, today=TODAY
        )
    assert "120.00" in explain(refused.value)
    with pytest.raises(errors.BadAmount):
        county.store.run(
            return_payroll, sheet, [Deducted(line=line.id, taken=Decimal(-1))], day=TODAY, today=TODAY
        )


def test_a_sheet_taken_back_lets_its_people_stand_on_another(county: County) -> None:
    sheet = made(county)
    county.store.run(withdraw_payroll, sheet, note="漏了人")
    assert county.store.ask(payroll_sheets) == []
    made(county)


def test_a_sheet_of_which_a_part_came_back_is_not_taken_back(county: County) -> None:
    sheet = made(county)
    first = county.store.ask(payroll_lines)[0]
    for taken in ("NaN", "-1"):
        answer = Deducted(line=first.id, taken=Decimal(taken))
        with pytest.raises(errors.BadAmount):
            county.store.run(answer_payroll, [answer], day=TODAY, today=TODAY)
    answer = Deducted(line=first.id, taken=first.amount)
    county.store.run(answer_payroll, [answer], day=TODAY, today=TODAY)
    with pytest.raises(errors.PayrollReturned):
        county.store.run(withdraw_payroll, sheet, note="重做")
    assert len(county.store.ask(payroll_lines)) == 2


def test_what_a_charge_says_of_a_person_is_sealed_on_the_sheet_too(county: County) -> None:
    who = person(county, "王芳")
    one = Charge(teacher_id=who, item=Item.DAMAGE, amount=Decimal(30), day=JUNE, note="吵架时砸坏门锁")
    county.store.run(charge, one)
    made(county)
    pieces = [piece for line in county.store.ask(payroll_lines) for piece in line.pieces]
    assert "吵架时砸坏门锁" in [piece.note for piece in pieces]
    lines = county.store.ask(lambda session: list(session.scalars(select(ChangeRow.raw))))
    assert not [line for line in lines if "吵架" in line]


def test_a_gap_between_receipts_is_shown_until_it_is_explained(county: County) -> None:
    sheet = made(county)
    county.store.run(return_payroll, sheet, day=TODAY, today=TODAY, receipt="R0003")
    county.store.run(void_receipts, ["R0001"], day=TODAY, today=TODAY, note="打印错位")
    lines = county.store.ask(receipt_lines)
    assert [(one.number, one.state) for one in lines] == [
        ("R0001", ReceiptState.VOID), ("R0002", ReceiptState.MISSING), ("R0003", ReceiptState.USED),
    ]  # fmt: skip
    assert (lines[2].amount, lines[2].name) == (Decimal(240), "李秀英、王芳")
    county.store.run(void_receipts, ["R0002"], day=TODAY, today=TODAY, note="撕坏")
    with pytest.raises(errors.ReceiptVoid):
        county.store.run(
            hand_on, amount=Decimal(1), day=TODAY, method=Method.PAYROLL, receipt="R0002", today=TODAY
        )
    with pytest.raises(errors.ReceiptTaken):
        county.store.run(void_receipts, ["R0003"], day=TODAY, today=TODAY, note="作废")
    county.store.run(restore_receipt, "R0002")
    assert ReceiptState.MISSING in [one.state for one in county.store.ask(receipt_lines)]


def test_what_is_handed_on_is_taken_from_the_school_it_came_from(county: County) -> None:
    sheet = made(county)
    county.store.run(return_payroll, sheet, day=TODAY, today=TODAY)
    one = {"day": TODAY, "method": Method.PAYROLL, "receipt": "缴1", "today": TODAY}
    county.store.run(hand_on, amount=Decimal(240), **one)  # type: ignore[arg-type]
    assert county.store.ask(in_hand) == {county.school(): {"工资代扣": 0}}


def test_what_is_taken_back_in_another_month_is_the_same_schools(county: County) -> None:
    """Behind a line of the accounts stand the entries that it sums, also after a move to another school's unit."""
    who = person(county, "赵敏")
    [stay] = [one for one in county.stays() if one.teacher_id == who]
    one = Money(teacher_id=who, amount=Decimal(120), day=JUNE, method=Method.CASH)
    paid = county.store.run(take_payment, one, today=TODAY).result
    county.building("2栋", school="白山镇中心小学")
    county.store.run(move_out, stay.id, day=date(2026, 7, 1), today=date(2026, 7, 20), note="调换")
    county.lives(who, county.unit(building="2栋"), since=date(2026, 7, 1))
    july = date(2026, 7, 10)
    county.store.run(reverse, paid, day=july, today=july, note="收错")
    [flow] = county.store.ask(flows_between, date(2026, 7, 1), july)
    assert (flow.place.school, flow.amount) == ("白山镇戴桥小学", Decimal(-120))


def test_of_one_school_no_more_is_handed_on_than_the_box_still_holds(county: County) -> None:
    """Money of the first school was paid out to somebody of the second: it is not there any more."""
    county.building("2栋", school="白山镇中心小学")
    guest = county.teacher("周静")
    county.lives(guest, county.unit(building="2栋"), since=JUNE)
    one = {"day": TODAY, "method": Method.CASH}
    for who, amount in ((person(county, "赵敏"), 120), (guest, 50)):
        money = Money(teacher_id=who, amount=Decimal(amount), **one)  # type: ignore[arg-type]
        county.store.run(take_payment, money, today=TODAY)
    second = next(school for school, of in county.store.ask(in_hand).items() if of["现金"] == 50)
    county.store.run(
        hand_on,
        amount=Decimal(50),
        school_id=second,
        receipt="缴1",
        today=TODAY,
        **one,  # type: ignore[arg-type]
    )
    back = Money(teacher_id=guest, amount=Decimal(50), **one)  # type: ignore[arg-type]
    county.store.run(pay_back, back, today=TODAY)
    with pytest.raises(errors.MoreThanFunds):
        county.store.run(
            hand_on,
            amount=Decimal(120),
            school_id=county.school(),
            receipt="缴2",
            today=TODAY,
            **one,  # type: ignore[arg-type]
        )


def test_the_pay_office_s_workbook_comes_back_as_payments(county: County, tmp_path: Path) -> None:
    made(county)
    handed = Handed(county, "payroll", tmp_path / "代扣.xlsx")

    def fill(edit: Edit) -> None:
        edit.put(edit.row_of("姓名", "李秀英"), "实扣", 120)
        other = edit.row_of("姓名", "王芳")
        edit.put(other, "实扣", 0)
        edit.put(other, "未扣原因", "病假")

    handed.edit(fill)
    handed.bring()
    [sheet] = county.store.ask(payroll_sheets)
    assert (sheet.state, sheet.taken) == (SheetState.RETURNED, Decimal(120))
    owed = {name: balance(county.store.ask(ledger_of, person(county, name))).owed for name in NAMES}
    assert owed == {"李秀英": 0, "王芳": 120, "赵敏": 120}
