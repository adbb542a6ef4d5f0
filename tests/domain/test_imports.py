"""The report of a sheet: counters, order of outcomes, the JSON scripts see, what is looked up."""

import json
from datetime import date
from decimal import Decimal

from dorms.domain.imports import (
    Code,
    Kind,
    Known,
    KnownSchool,
    KnownStay,
    KnownTeacher,
    KnownUnit,
    Notice,
    NoticeCode,
    Outcome,
    Problem,
    RowResult,
    SheetReport,
    Skipped,
    SkipReason,
    TotalMismatch,
)

REPAIR = Problem(
    2, "B2", "入住时间", "move_in", Code.DATE_FORM, Outcome.REPAIRED, "2025.9.1", date(2025, 9, 1)
)
QUESTION = Problem(
    3, "A3", "姓名", "name", Code.TWO_PEOPLE, Outcome.NEEDS_PERSON, "甲、乙", None, ("x",), (4,), ("near",)
)
REPORT = SheetReport(
    kind=Kind.STAYS,
    file="入住.xlsx",
    digest="00",
    sheet="入住",
    header_row=1,
    columns={"姓名": "name"},
    ignored_columns=("x",),
    notices=(Notice(NoticeCode.HIDDEN_SHEET, "旧"), Notice(NoticeCode.HIDDEN_ROWS)),
    rows=(
        RowResult(2, Outcome.REPAIRED, {"deposit": Decimal("500.00"), "area": Decimal("16.13")}, (REPAIR,)),
        RowResult(3, Outcome.NEEDS_PERSON, {"name": None, "wishes": ("甲", "乙")}, (QUESTION,)),
        RowResult(4, Outcome.OK, {"move_in": date(2025, 9, 1)}),
    ),
    skipped=(Skipped(5, SkipReason.TOTAL),),
    totals=(TotalMismatch(5, "B5", "押金", "deposit", Decimal(9), Decimal("8.5")),),
)


def test_outcomes_are_ordered_from_best_to_worst() -> None:
    assert [outcome.rank for outcome in Outcome] == [0, 1, 2, 3]


def test_all_four_counters_are_there_and_add_up() -> None:
    assert REPORT.outcomes == {
        Outcome.OK: 1,
        Outcome.REPAIRED: 1,
        Outcome.NEEDS_PERSON: 1,
        Outcome.REFUSED: 0,
    }
    assert [row.row for row in REPORT.rows_with(Outcome.OK, Outcome.REPAIRED)] == [2, 4]


def test_the_json_is_json_in_the_shape_scripts_rely_on() -> None:
    found = json.loads(json.dumps(REPORT.to_json(), ensure_ascii=False))

    assert list(found) == [
        "kind",
        "sheet",
        "header_row",
        "columns",
        "ignored_columns",
        "notices",
        "rows_in_file",
        "outcomes",
        "skipped",
        "rows",
    ]
    assert found["notices"] == ["HIDDEN_SHEET:旧", "HIDDEN_ROWS"]
    assert found["rows"][0]["values"] == {"deposit": 500, "area": 16.13}
    assert found["rows"][1]["values"] == {"name": None, "wishes": ["甲", "乙"]}
    assert found["rows"][2]["values"] == {"move_in": "2025-09-01"}


def test_a_repair_shows_what_it_led_to_and_a_question_what_helps() -> None:
    assert REPAIR.to_json()["repaired_to"] == "2025-09-01"
    assert QUESTION.to_json() == {
        "column": "姓名",
        "field": "name",
        "code": "TWO_PEOPLE",
        "outcome": "needs_person",
        "candidates": ["x"],
        "other_rows": [4],
    }
    assert REPORT.totals[0].to_json()["counted"] == 8.5


def test_a_unit_without_an_entrance_has_a_name_without_one() -> None:
    assert KnownUnit("白山镇戴桥小学", "东楼", "", "3").name == "白山镇戴桥小学-东楼-3"


def test_the_known_is_looked_up_by_every_key() -> None:
    known = Known(
        schools=(KnownSchool("甲校"),),
        units=(KnownUnit("甲校", "1栋", "1单元", "101"),),
        teachers=(KnownTeacher("1", "张三", "甲校", spouse_id="9"), KnownTeacher("2", "张三", "乙校")),
        stays=(KnownStay("1", "甲校-1栋-1单元-101"),),
    )

    assert known.school_by_name["甲校"].name == "甲校"
    assert known.units_of_school["甲校"][0] is known.unit_by_name["甲校-1栋-1单元-101"]
    assert [teacher.id_number for teacher in known.teachers_of_name["张三"]] == ["1", "2"]
    assert known.exact_numbers == {"1", "2", "9"}
    assert known.homes_of_person["1"] == known.people_of_unit.keys()
