"""What a newer sheet says otherwise: history is kept, today is the day, and what the store knows better is asked."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.stays import move_out, renew
from dorms.actions.stock import change_unit_state
from dorms.actions.undoing import undo
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.queries.facts import facts_of
from dorms.db.queries.living import state_of
from dorms.domain.imports import Kind
from dorms.errors.imports import RowsRefused
from dorms.messages import explain
from tests.actions.imports.sheets import ROSTER, STAYS, bring_in, codes, counts, knowledge, look, rows, sheet
from tests.builders import TODAY, County
from tests.clerk import number_of

SCHOOL = "白山镇戴桥小学"
WANG, LI = "340124198309081285", number_of(1, "男")
UNITS = ("学校", "楼栋", "单元", "房号", "户型", "建筑面积", "核定人数", "使用状态", "备注")
TICKETS = ("报修日", "房号", "报修人", "类别", "内容", "紧急程度", "派工", "到场", "完工")
APPLICATIONS = ("姓名", "学校", "身份证号", "申请类型", "同住方式", "志愿1", "服从调剂", "申请日期")


@pytest.fixture
def small(county: County) -> County:
    """One building of four rooms for two, one woman with an ID number."""
    county.building()
    county.teacher("王芳", id_number=WANG)
    return county


def stay(
    start: str = "2026-03-01", *, until: str = "2026-08-31", room: str = "101", number: str = "白-1"
) -> tuple[object, ...]:
    return ("王芳", SCHOOL, WANG, f"{SCHOOL}-1栋-1单元-{room}", start, number, until, 500, 0)


def roster(**facts: object) -> list[object]:
    known = {
        "姓名": "王芳",
        "性别": "女",
        "学校": SCHOOL,
        "身份证号": WANG,
        "联系电话": "",
        "人员类别": "在编",
    }
    return [(known | facts).get(name, "") for name in ROSTER]


def test_a_changed_fact_begins_today_and_the_one_before_stays(small: County) -> None:
    who = small.store.ask(dump)["tables"]["teacher"][0]["id"]
    first = bring_in(small.store, Kind.TEACHERS, sheet(ROSTER, roster(职称="二级", 婚姻状况="未婚")))
    assert first.result.counts["changed"] == 1
    later = date(2026, 9, 1)
    found = look(small.store, Kind.TEACHERS, sheet(ROSTER, roster(职称="一级")), today=later)
    assert counts(found) == {"rows_in_file": 1, "changed": 1}
    bring_in(small.store, Kind.TEACHERS, sheet(ROSTER, roster(职称="一级")), today=later)
    before = small.store.ask(facts_of, UUID(who), date(2026, 8, 31))
    after = small.store.ask(facts_of, UUID(who), later)
    assert (before["title"], after["title"]) == ("二级", "一级")
    assert after["marital"] == "未婚"  # an empty cell takes nothing away


def test_a_corrected_phone_is_a_change_of_the_row(small: County) -> None:
    done = bring_in(small.store, Kind.TEACHERS, sheet(ROSTER, roster(联系电话="13712345678")))
    assert (done.result.counts["changed"], done.changes) == (1, 1)
    assert rows(small.store, "teacher")[0]["phone"] == "13712345678"
    undo(small.store)
    assert rows(small.store, "teacher")[0]["phone"] != "13712345678"


def test_a_changed_state_begins_today_with_the_note_as_its_reason(small: County) -> None:
    content = sheet(UNITS, (SCHOOL, "1栋", "1单元", "101", "单间", 35, 2, "维修停用", "屋面漏水"))
    done = bring_in(small.store, Kind.UNITS, content)
    assert done.result.counts["changed"] == 1
    unit = small.unit("101")
    assert small.store.ask(state_of, unit, TODAY) == ("维修停用", "屋面漏水")
    assert small.store.ask(state_of, unit, date(2026, 6, 14))[0] == "在用"
    assert bring_in(small.store, Kind.UNITS, content).changes == 0


def test_a_derived_state_changes_nothing(small: County) -> None:
    content = sheet(UNITS, (SCHOOL, "1栋", "1单元", "101", "", "", 2, "在住", ""))
    assert counts(look(small.store, Kind.UNITS, content)) == {"rows_in_file": 1, "same": 1}


def test_a_later_end_of_term_is_a_renewal(small: County) -> None:
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    done = bring_in(small.store, Kind.STAYS, sheet(STAYS, stay(until="2027-08-31")))
    assert done.result.counts["changed"] == 1
    terms = rows(small.store, "term")
    assert [(term["serial"], term["span"]["until"]) for term in terms] == [
        (0, "2026-09-01"),
        (1, "2027-09-01"),
    ]
    assert bring_in(small.store, Kind.STAYS, sheet(STAYS, stay(until="2027-08-31"))).changes == 0


def test_an_older_sheet_does_not_shorten_a_term_that_was_renewed(small: County) -> None:
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    small.store.run(renew, small.stays()[0].id, last_day=date(2027, 8, 31), note="继续任教")
    found = look(small.store, Kind.STAYS, sheet(STAYS, stay()))
    assert codes(found) == ["TERM_SHORTER"]
    assert "2027-08-31" in explain(found.report.rows[0].problems[0])


def test_a_couples_renewal_is_one_term(small: County) -> None:
    small.teacher("李强", sex="男", id_number=LI)
    room = f"{SCHOOL}-1栋-1单元-101"

    def couple(until: str) -> bytes:
        rows = [
            (name, SCHOOL, number, room, "2026-03-01", "白-1", until, deposit, 0)
            for name, number, deposit in (("王芳", WANG, 500), ("李强", LI, 0))
        ]
        return sheet(STAYS, *rows)

    bring_in(small.store, Kind.STAYS, couple("2026-08-31"))
    assert len(rows(small.store, "agreement")) == 1
    bring_in(small.store, Kind.STAYS, couple("2027-08-31"))
    assert len(rows(small.store, "term")) == 2
    assert rows(small.store, "agreement")[0]["deposit"] == "500.00"


def test_who_has_moved_out_is_not_moved_in_again_by_an_old_sheet(small: County) -> None:
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    small.store.run(move_out, small.stays()[0].id, day=date(2026, 6, 1), today=TODAY, note="调离")
    found = look(small.store, Kind.STAYS, sheet(STAYS, stay()))
    assert codes(found) == ["MOVED_OUT"]
    assert counts(found) == {"rows_in_file": 1, "needs_person": 1}
    assert found.to_json()["rows"][0]["problems"][0]["column"] == "房号"
    before = small.store.ask(dump)["hash"]
    with pytest.raises(RowsRefused):
        bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    assert bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()), partial=True).changes == 0
    assert small.store.ask(dump)["hash"] == before


def test_who_comes_back_later_lives_there_again(small: County) -> None:
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    small.store.run(move_out, small.stays()[0].id, day=date(2026, 6, 1), today=TODAY, note="调离")
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay("2026-06-10", number="白-2")))
    assert [(one.move_in, one.move_out) for one in sorted(small.stays(), key=lambda one: one.move_in)] == [
        (date(2026, 3, 1), date(2026, 6, 1)),
        (date(2026, 6, 10), None),
    ]


def test_nobody_is_put_in_two_units_on_past_nights(small: County) -> None:
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    small.store.run(move_out, small.stays()[0].id, day=date(2026, 6, 1), today=TODAY, note="调房")
    found = look(small.store, Kind.STAYS, sheet(STAYS, stay("2026-04-01", room="102", number="白-2")))
    assert codes(found) == ["PERSON_TWICE"]
    assert counts(look(small.store, Kind.STAYS, sheet(STAYS, stay("2026-06-01", room="102", number="白-2")))) == {
        "rows_in_file": 1, "new": 1,
    }  # fmt: skip


def test_a_place_promised_to_others_is_not_given_away(small: County) -> None:
    for name in ("甲", "乙"):
        small.promised(small.teacher(name), small.unit("101"))
    assert codes(look(small.store, Kind.STAYS, sheet(STAYS, stay("2026-06-15")))) == ["CAPACITY"]


def test_moving_in_by_sheet_fulfils_the_promise(small: County) -> None:
    who = next(one["id"] for one in rows(small.store, "teacher"))
    small.promised(UUID(who), small.unit("101"))
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay("2026-06-15")))
    assert rows(small.store, "stay")[0]["assignment_id"] == rows(small.store, "assignment")[0]["id"]
    assert [one for one in check_store(small.store, today=TODAY) if "OVERBOOKED" in one.code] == []


def test_an_agreement_number_belongs_to_one_unit(small: County) -> None:
    small.teacher("李强", sex="男", id_number=LI)
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    other = ("李强", SCHOOL, LI, f"{SCHOOL}-1栋-1单元-102", "2026-03-01", "白-1", "2026-08-31", 500, 0)
    assert codes(look(small.store, Kind.STAYS, sheet(STAYS, other))) == ["AGREEMENT_TAKEN"]


def test_a_namesake_without_a_number_is_asked_about(small: County) -> None:
    school = small.school()
    small.store.run(register_teacher, NewTeacher("李强", school, phone="13900009999"))
    found = look(small.store, Kind.TEACHERS, sheet(ROSTER, roster(姓名="李强", 性别="男", 身份证号=LI)))
    assert codes(found) == ["MAYBE_SAME"]
    found = look(small.store, Kind.TEACHERS, sheet(ROSTER, roster(身份证号="")))
    assert codes(found) == ["MAYBE_SAME"]


def test_b37_another_number_under_the_same_name_and_telephone_is_asked_about_and_never_merged(
    small: County,
) -> None:
    (known,) = [one for one in rows(small.store, "teacher") if one["name"] == "王芳"]
    other = roster(身份证号=number_of(9, "女"), 联系电话=known["phone"])
    found = look(small.store, Kind.TEACHERS, sheet(ROSTER, other))
    assert codes(found) == ["ID_CHANGED"]
    (problem,) = found.report.rows[0].problems
    assert problem.candidates == (known["id_number"],)
    assert (
        counts(look(small.store, Kind.TEACHERS, sheet(ROSTER, roster(身份证号=number_of(9, "女")))))["new"]
        == 1
    )


def test_a_person_registered_without_a_number_is_known_by_name_and_school(small: County) -> None:
    content = sheet(ROSTER, roster(姓名="李强", 性别="男", 身份证号="", 职称="二级"))
    assert bring_in(small.store, Kind.TEACHERS, content).result.counts["new"] == 1
    assert bring_in(small.store, Kind.TEACHERS, content).changes == 0
    room = f"{SCHOOL}-1栋-1单元-102"
    row = ("李强", SCHOOL, "", room, "2026-03-01", "白-9", "2026-08-31", 0, 0)
    assert counts(look(small.store, Kind.STAYS, sheet(STAYS, row))) == {"rows_in_file": 1, "new": 1}
    nobody = ("赵六", SCHOOL, "", room, "2026-03-01", "白-9", "2026-08-31", 0, 0)
    assert codes(look(small.store, Kind.STAYS, sheet(STAYS, nobody))) == ["MISSING"]


def test_a_ticket_without_a_number_gets_one_and_is_known_again(small: County) -> None:
    row = (
        "2026-06-01",
        f"{SCHOOL}-1栋-1单元-101",
        "王芳",
        "水电",
        "水龙头漏水",
        "一般",
        "2026-06-02",
        "",
        "",
    )
    assert bring_in(small.store, Kind.TICKETS, sheet(TICKETS, row)).result.counts["new"] == 1
    assert rows(small.store, "ticket")[0]["number"].startswith("WX")
    done = (*row[:-1], "2026-06-03")
    again = bring_in(small.store, Kind.TICKETS, sheet(TICKETS, done))
    assert again.result.counts["changed"] == 1
    assert [step["step"] for step in rows(small.store, "ticket_step")] == ["派工", "完工"]


def test_an_application_again_is_the_same_one(small: County) -> None:
    row = ("王芳", SCHOOL, WANG, "新申请", "单独", SCHOOL, "是", "2026-06-01")
    assert bring_in(small.store, Kind.APPLICATIONS, sheet(APPLICATIONS, row)).result.counts["new"] == 1
    assert bring_in(small.store, Kind.APPLICATIONS, sheet(APPLICATIONS, row)).changes == 0


def test_money_that_changed_is_a_change_of_the_agreement(small: County) -> None:
    bring_in(small.store, Kind.STAYS, sheet(STAYS, stay()))
    dearer = (*stay()[:-1], 80)
    assert bring_in(small.store, Kind.STAYS, sheet(STAYS, dearer)).result.counts["changed"] == 1
    assert Decimal(rows(small.store, "agreement")[0]["monthly_rent"]) == 80


def test_a_unit_that_was_closed_meanwhile_holds_its_row_back(small: County) -> None:
    small.store.run(change_unit_state, small.unit("101"), "危房停用", since=TODAY, note="鉴定为D级")
    before = knowledge(small.store)
    assert codes(look(small.store, Kind.STAYS, sheet(STAYS, stay()))) == ["UNIT_STATE"]
    assert knowledge(small.store) == before
