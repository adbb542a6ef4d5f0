"""What a roster and a repair ledger may say of people, agreements, stays and tickets."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dorms.actions.stays import move_out
from dorms.actions.tickets import Report, assign_ticket, report_ticket
from dorms.db.queries.records import stay_records, ticket_records
from dorms.domain.revisions import Obstacle, Verdict
from tests.actions.revising.sheets import Edit, Handed
from tests.builders import TODAY, County
from tests.clerk import number_of


def test_who_left_meanwhile_is_not_changed_by_an_old_sheet(roster: Handed) -> None:
    county = roster.county
    stay = next(one for one in county.stays() if one.name == "李四")
    county.store.run(move_out, stay.id, day=TODAY, today=TODAY)
    roster.edit(lambda edit: edit.put(edit.row_of("姓名", "李四"), "备注", "改"))
    (change,) = roster.look().changes

    assert (change.verdict, change.label[:2]) == (Verdict.GONE, "李四")


def test_text_that_became_a_number_is_damage_and_changes_nothing(roster: Handed) -> None:
    def damage(edit: Edit) -> None:
        edit.put(edit.rows()[0], "联系电话", 13900000001)

    roster.edit(damage)
    assert roster.look().changes == ()  # eleven digits survive


def test_full_numbers_that_lost_their_last_digits_are_never_proposed(county: County, tmp_path: Path) -> None:
    county.building()
    number = number_of(2, "女")
    county.lives(county.teacher("张三", id_number=number), county.unit("101"), date(2026, 3, 1))
    handed = Handed(county, "stays", tmp_path / "全号.xlsx", full_numbers=True)
    handed.edit(lambda edit: edit.put(edit.rows()[0], "身份证号", float(number[:17] + "0")))

    (change,) = handed.look().changes
    assert change.verdict in (Verdict.DAMAGED, Verdict.REFUSED)
    assert handed.bring().outcome.changes == 0


def test_a_resident_is_corrected_on_person_stay_and_agreement(roster: Handed) -> None:
    def change(edit: Edit) -> None:
        row = edit.row_of("姓名", "张三")
        edit.put(row, "联系电话", "13811112222")
        edit.put(row, "婚姻", "已婚")
        edit.put(row, "押金", 600)
        edit.put(row, "期限止", date(2028, 8, 31))
        edit.put(row, "备注", "=1+1")
        edit.sheet.cell(row, edit.column("备注")).data_type = "s"

    roster.edit(change)
    assert {one.verdict for one in roster.look().changes} == {Verdict.PROPOSED}
    roster.bring()

    stay = next(one for one in roster.county.store.ask(stay_records, TODAY) if one.name == "张三")
    assert (stay.phone, stay.marital, stay.deposit) == ("13811112222", "已婚", Decimal(600))
    assert (stay.term_end, stay.renewals, stay.note) == (date(2028, 8, 31), 1, "=1+1")


@pytest.mark.parametrize(
    ("word", "value", "verdict", "obstacle"),
    [
        ("身份证号", number_of(6, "女"), Verdict.REFUSED, Obstacle.MASKED),
        ("期限止", date(2026, 1, 1), Verdict.REFUSED, Obstacle.EARLIER),
        ("入住日期", date(2027, 1, 1), Verdict.REFUSED, Obstacle.ORDER),
        ("房号", "白山镇戴桥小学-1栋-1单元-202", Verdict.LOCKED, Obstacle.PLACE),
        ("续住次数", 5, Verdict.LOCKED, Obstacle.TERMS),
        ("联系电话", "1391234", Verdict.REFUSED, None),
        ("入住日期", date(2026, 2, 1), Verdict.PROPOSED, None),
    ],
)
def test_what_a_roster_may_say(
    roster: Handed, word: str, value: object, verdict: Verdict, obstacle: Obstacle | None
) -> None:
    roster.edit(lambda edit: edit.put(edit.rows()[0], word, value))
    (change,) = roster.look().changes

    assert (change.verdict, change.obstacle) == (verdict, obstacle)


def test_a_ticket_is_corrected_with_the_days_of_its_steps(county: County, tmp_path: Path) -> None:
    county.building()
    report = Report(county.unit("101"), "电路", "灯不亮", date(2026, 6, 1), reporter="张三")
    ticket = county.store.run(report_ticket, report, today=TODAY).result
    county.store.run(assign_ticket, ticket, day=date(2026, 6, 2), worker="王师傅")
    handed = Handed(county, "tickets", tmp_path / "维修.xlsx")

    def change(edit: Edit) -> None:
        row = edit.rows()[0]
        edit.put(row, "内容", "灯管坏了")
        edit.put(row, "派工", date(2026, 6, 3))
        edit.put(row, "到场", "2026.6.4")

    handed.edit(change)
    handed.bring()
    (record,) = county.store.ask(ticket_records)
    assert (record.description, record.assigned_on, record.arrived_on) == (
        "灯管坏了", date(2026, 6, 3), date(2026, 6, 4),
    )  # fmt: skip
    handed = Handed(county, "tickets", tmp_path / "维修2.xlsx")
    handed.edit(lambda edit: edit.put(edit.rows()[0], "完工", date(2026, 6, 2)))
    (wrong,) = handed.look().changes
    assert wrong.obstacle is Obstacle.ORDER
