"""Each of the twelve ledgers goes out and comes back: a stored fact is written, a derived cell says where to go."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from dorms.actions.revising.returning import Answers, bring_back
from dorms.actions.revising.subjects import SUBJECTS, subject_of
from dorms.actions.sheets import SHEETS, official_sheet
from dorms.actions.stays import move_out
from dorms.domain.official import COLUMNS
from dorms.domain.revisions import Obstacle, Verdict
from dorms.messages import explain
from dorms.messages.revisions import why_of
from dorms.ui.revising.page import told_words
from tests.actions.revising.everything import EARLIER, HOUSE
from tests.actions.revising.sheets import Edit, Handed
from tests.builders import TODAY, County

Refused = tuple[str, object, Obstacle | None]


@dataclass(frozen=True)
class Case:
    """In the row with this value under this word: a cell that is taken, and those that are not and why."""

    sheet: str
    row: tuple[str, str]
    taken: tuple[str, object, str] | None  # word, what is typed, field of the ledger
    refused: tuple[Refused, ...]


CASES = (
    Case("units", ("房号", "102"), ("备注", "靠楼梯", "note"), (("楼栋", "9栋", Obstacle.PLACE),)),
    Case("stays", ("姓名", "张三"), ("备注", "长期", "note"), (("续住次数", 7, Obstacle.TERMS),)),
    Case("occupancy", ("学校", "白山镇戴桥小学"), None, (("已入住套数", 99, Obstacle.FIGURE),)),
    Case(
        "vacancies",
        ("房号", f"{HOUSE}202"),
        ("拟处理", "刷墙", "plan"),
        (("空置天数", 5, Obstacle.VACANT), ("户型", "别墅", None)),
    ),
    Case("waiting", ("姓名", "孙六"), None, (("得分", 99, Obstacle.RANKED), ("状态", "好", Obstacle.STEPS))),
    Case("points", ("姓名", "孙六"), None, (("总分", 99, Obstacle.RANKED),)),
    Case(
        "renewals",
        ("姓名", "张三"),
        ("申请日", EARLIER, "applied_on"),
        (("欠费", "欠9元", Obstacle.ARREARS), ("长住", "经常", Obstacle.NOT_LISTED)),
    ),
    Case(
        "departures",
        ("姓名", "李四"),
        ("验收人", "赵敏", "accepted_by"),
        (("签字", "李四", Obstacle.PEN), ("实退日", TODAY + timedelta(1), Obstacle.ORDER)),
    ),
    Case("charges", ("姓名", "张三"), None, (("已缴", 50, Obstacle.ARREARS), ("租金", 9, Obstacle.ENTRIES))),
    Case(
        "tickets",
        ("报修人", "张三"),
        ("内容", "水管漏水", "description"),
        (("超时否", "是", Obstacle.OVERDUE), ("报修日", TODAY + timedelta(1), Obstacle.ORDER)),
    ),
    Case(
        "inspections",
        ("检查项目", "隐患"),
        ("责任人", "吴工", "responsible"),
        (("状态", "好", Obstacle.FOLLOWED), ("隐患等级", "很大", None)),
    ),
    Case(
        "violations",
        ("姓名", "张三"),
        ("证据", "照片二张", "evidence"),
        (("禁申请至", TODAY, Obstacle.BAN), ("事由", "", Obstacle.NEEDED)),
    ),
)
QUICK, ELSEWHERE = ("vacancies", "departures"), ("units", "stays", "tickets")  # those have tests of their own


def _marks(sheet: str) -> list[pytest.MarkDecorator]:
    if sheet in QUICK:
        return []
    return [pytest.mark.full if sheet in ELSEWHERE else pytest.mark.slow]


@pytest.mark.parametrize("sheet", ["service", "accounts", "payroll"])
def test_a_sheet_of_figures_comes_back_as_it_went(everything: County, tmp_path: Path, sheet: str) -> None:
    """Several of its columns have the same title under different headings."""
    found = Handed(everything, sheet, tmp_path / f"{sheet}.xlsx").look()
    assert found.rows > 0
    assert (found.changes, found.lost, found.odd, found.gone_columns) == ((), (), (), ())


def test_every_column_of_every_ledger_is_taken_or_says_where_it_is_changed() -> None:
    for sheet in SHEETS:
        subject = subject_of(sheet)
        assert subject is not None, sheet
        for column in COLUMNS[sheet]:
            is_taken, is_closed = column.field in subject.taken, column.field in subject.closed
            assert column.field == "no" or is_taken != is_closed, (sheet, column.title)
        assert not set(subject.closed) & subject.taken
        assert subject.needed <= subject.taken
    assert set(SHEETS) <= set(SUBJECTS)


@pytest.mark.parametrize("case", [pytest.param(one, id=one.sheet, marks=_marks(one.sheet)) for one in CASES])
def test_a_ledger_comes_back(everything: County, tmp_path: Path, case: Case) -> None:
    handed = Handed(everything, case.sheet, tmp_path / f"{case.sheet}.xlsx")

    def change(edit: Edit) -> None:
        row = edit.row_of(*case.row)
        for word, value, *_ in (*case.refused, *([case.taken] if case.taken else [])):
            edit.put(row, word, value)

    handed.edit(change)
    found = handed.look()

    refused = {one.column: one for one in found.with_verdict(Verdict.LOCKED, Verdict.REFUSED)}
    wanted = {word: why for word, _, why in case.refused}
    assert {word: one.obstacle for word, one in refused.items()} == wanted
    for word, one in refused.items():
        assert word in explain(one)
        assert "请" in why_of(one) or "填" in why_of(one) or one.obstacle is Obstacle.PEN
    assert len(found.changes) == len(refused) + len(found.with_verdict(Verdict.PROPOSED))
    if case.taken is None:
        assert len(found.changes) == len(refused)
        return
    bring_back(everything.store, handed.source(), found, Answers(found.proposed))
    made = official_sheet(everything.store, case.sheet, as_of=TODAY)
    at = [column.field for column in made.columns].index(case.taken[2])
    assert case.taken[1] in [line.values[at] for line in made.rows()]


@pytest.mark.slow
def test_a_row_added_to_a_ledger_that_no_import_knows_is_told_and_not_read(
    everything: County, tmp_path: Path
) -> None:
    handed = Handed(everything, "violations", tmp_path / "违规.xlsx")
    assert handed.look().unread == ()  # neither 合计 nor the foot

    def add(edit: Edit) -> None:
        edit.unmerge()
        edit.sheet.insert_rows(edit.rows()[0])
        edit.put(edit.rows()[0] - 1, "日期", TODAY)
        edit.put(edit.rows()[0] - 1, "事由", "新加的")

    handed.edit(add)
    found = handed.look()
    assert (found.changes, len(found.unread)) == ((), 1)
    assert "请到程序里登记" in told_words(found)


@pytest.mark.slow
def test_an_inspection_with_several_points_is_changed_point_by_point(
    everything: County, tmp_path: Path
) -> None:
    handed = Handed(everything, "inspections", tmp_path / "检查.xlsx")

    def change(edit: Edit) -> None:
        edit.put(edit.row_of("检查项目", "插座"), "结果", "已烧焦，停用")
        edit.put(edit.row_of("检查项目", "门"), "责任人", "李强")

    handed.edit(change)

    found = {one.column: (one.verdict, one.obstacle) for one in handed.look().changes}
    assert found == {"结果": (Verdict.PROPOSED, None), "责任人": (Verdict.REFUSED, Obstacle.WHOLE)}
    handed.bring()
    made = official_sheet(everything.store, "inspections", as_of=TODAY)
    assert [line.values[3] for line in made.rows() if line.values[2] == "插座"] == ["已烧焦，停用"]


@pytest.mark.slow
def test_who_left_may_have_left_on_another_day_if_the_place_was_free(county: County, tmp_path: Path) -> None:
    county.building()
    left = county.lives(county.teacher("李四"), county.unit("201"), date(2025, 9, 1), date(2026, 8, 31))
    county.store.run(move_out, left.id, day=TODAY, today=TODAY, note="调离")
    handed = Handed(county, "departures", tmp_path / "退房.xlsx")
    handed.edit(lambda edit: edit.put(edit.row_of("姓名", "李四"), "实退日", TODAY - timedelta(3)))
    handed.bring()
    assert [one.move_out for one in county.stays() if one.name == "李四"] == [TODAY - timedelta(3)]
    county.lives(county.teacher("周七"), county.unit("201"), TODAY - timedelta(2))
    county.lives(county.teacher("吴八"), county.unit("201"), TODAY - timedelta(2))

    handed = Handed(county, "departures", tmp_path / "又.xlsx")
    handed.edit(lambda edit: edit.put(edit.row_of("姓名", "李四"), "实退日", TODAY))
    (change,) = handed.look().changes
    assert change.obstacle is Obstacle.TAKEN
