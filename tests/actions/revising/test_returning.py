"""Sheets that come back: every edit a proposal, every clash a question, one operation and one undo."""

from pathlib import Path

import pytest
from openpyxl.styles import Font
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.importing import read_source
from dorms.actions.imports import preview
from dorms.actions.revising.marks import KEY
from dorms.actions.revising.returning import Answers, bring_back, look_back
from dorms.actions.stock import change_unit_state, edit_unit
from dorms.actions.undoing import undo
from dorms.db.queries.operations import operations
from dorms.db.queries.records import unit_records
from dorms.db.tables import UnitRow
from dorms.domain.imports import Code, Kind, NoticeCode
from dorms.domain.revisions import MARK_SHEET, Obstacle, Verdict
from dorms.errors.exchange import FileChanged
from dorms.errors.imports import PreviewStale
from dorms.errors.revisions import RowNotWritten
from dorms.errors.sheets import TwoReturned
from dorms.messages import explain
from tests.actions.imports.sheets import knowledge
from tests.actions.revising.sheets import Edit, Handed
from tests.builders import TODAY, County


def notes(session: Session) -> dict[str, str | None]:
    return {row.room or "": row.note for row in session.scalars(select(UnitRow))}


def test_a_sheet_that_nobody_edited_says_nothing(units: Handed) -> None:
    before = knowledge(units.county.store)
    found = units.look()

    assert (found.changes, found.lost, found.odd, found.added) == ((), (), (), None)
    assert found.counts["same"] == found.counts["rows_in_file"] == 4
    assert units.bring().outcome.changes == 0
    assert knowledge(units.county.store) == before


def test_an_edit_is_a_proposal_written_as_one_operation_that_one_undo_takes_back(units: Handed) -> None:
    store = units.county.store
    before = knowledge(store)

    def change(edit: Edit) -> None:
        edit.put(edit.row_of("房号", "101"), "备注", "漏水")
        edit.put(edit.row_of("房号", "102"), "核定人数", 3)
        edit.put(edit.row_of("房号", "102"), "设备配置", "")

    units.edit(change)
    found = units.look()
    told = {(c.label[-3:], c.column): (c.exported, c.edited, c.now, c.verdict) for c in found.changes}
    assert told == {
        ("101", "备注"): ("", "漏水", "", Verdict.PROPOSED),
        ("102", "核定人数"): ("2", "3", "2", Verdict.PROPOSED),
        ("102", "设备配置"): ("床1", "", "床1", Verdict.PROPOSED),
    }
    assert knowledge(store) == before  # a look writes nothing

    units.bring()
    assert store.ask(notes)["101"] == "漏水"
    second = next(unit for unit in store.ask(unit_records) if unit.room == "102")
    assert (second.capacity, second.equipment) == (3, "")
    assert store.ask(operations)[0].command == "revise_sheet"
    undo(store)
    assert knowledge(store) == before


def test_only_what_was_accepted_is_written(units: Handed) -> None:
    def change(edit: Edit) -> None:
        for row in edit.rows():
            edit.put(row, "备注", f"第{row}行")

    units.edit(change)
    found = units.look()
    taken = found.changes[0]
    units.bring(Answers(frozenset({taken.key})))

    written = {room: note for room, note in units.county.store.ask(notes).items() if note}
    assert written == {taken.label[-3:]: taken.edited}


def test_what_the_store_changed_since_stays_and_what_both_changed_is_asked(units: Handed) -> None:
    county = units.county
    for room, note in (("101", "库里的"), ("102", "库里的"), ("201", "一样")):
        county.store.run(edit_unit, county.unit(room), {"note": note})

    def change(edit: Edit) -> None:
        edit.put(edit.row_of("房号", "102"), "备注", "表里的")
        edit.put(edit.row_of("房号", "201"), "备注", "一样")

    units.edit(change)
    found = units.look()
    verdicts = {one.label[-3:]: one.verdict for one in found.changes}
    assert verdicts == {"101": Verdict.KEPT, "102": Verdict.CONFLICT, "201": Verdict.AGREED}
    assert found.counts["needs_person"] == 1

    assert units.bring().cells == 0  # unanswered: nothing is overwritten
    assert county.store.ask(notes)["102"] == "库里的"
    units.bring(Answers(found.conflicts))
    assert county.store.ask(notes) == {"101": "库里的", "102": "表里的", "201": "一样", "202": None}


def test_sorted_filtered_widened_and_reordered_it_is_the_same_sheet(units: Handed) -> None:
    def shuffle(edit: Edit) -> None:
        edit.unmerge()
        edit.put(edit.row_of("房号", "202"), "备注", "改过")
        rows = edit.rows()
        contents = [[cell.value for cell in edit.sheet[row]] for row in rows]
        for row, values in zip(rows, reversed(contents), strict=True):
            for at, value in enumerate(values, start=1):
                edit.sheet.cell(row, at).value = value
        edit.sheet.insert_cols(3, 2)
        edit.sheet.cell(4, 3).value = "我的标记"
        edit.sheet.insert_rows(1)
        edit.sheet.row_dimensions[7].hidden = True
        edit.sheet.title = "改名了"

    units.edit(shuffle)
    found = units.look()

    assert [(one.label[-3:], one.edited, one.verdict) for one in found.changes] == [
        ("202", "改过", Verdict.PROPOSED)
    ]
    assert found.lost == ()


def test_a_column_that_was_taken_out_is_told_and_changes_nothing(units: Handed) -> None:
    units.edit(lambda edit: edit.take_out_column("设备配置"))
    found = units.look()

    assert found.changes == ()
    assert found.gone_columns == ("设备配置",)


def test_a_row_taken_out_is_a_question_and_never_a_deletion(units: Handed) -> None:
    units.edit(lambda edit: edit.take_out_row("房号", "101"))
    found = units.look()
    store = units.county.store

    assert [row.label[-3:] for row in found.lost] == ["101"]
    assert not found.clean
    units.bring()
    assert len(store.ask(unit_records)) == 4
    units.bring(Answers(ended=frozenset(row.id for row in found.lost)))
    gone = next(unit for unit in store.ask(unit_records) if unit.room == "101")
    assert [state.state for state in gone.states if state.until is None] == ["注销"]


def test_a_row_put_in_is_an_ordinary_row_of_an_import(units: Handed) -> None:
    def add(edit: Edit) -> None:
        edit.unmerge()
        last = edit.rows()[-1]
        edit.sheet.insert_rows(last + 1)
        for word, value in (
            ("乡镇", "白山镇"), ("学校", "白山镇戴桥小学"), ("楼栋", "1栋"), ("单元", "1单元"), ("房号", "303"),
            ("户型", "单间"), ("建筑面积", 40), ("核定人数", 1), ("使用状态", "可分配"),
        ):  # fmt: skip
            edit.put(last + 1, word, value)

    units.edit(add)
    found = units.look()

    assert found.added is not None
    assert found.added.counts["new"] == 1, [
        explain(p) for row in found.added.report.rows for p in row.problems
    ]
    assert units.bring().added == 1
    assert {unit.room for unit in units.county.store.ask(unit_records)} >= {"303"}


def test_a_row_copied_to_make_a_new_one_is_new_and_the_first_keeps_its_code(units: Handed) -> None:
    def copy(edit: Edit) -> None:
        edit.unmerge()
        row = edit.row_of("房号", "202")
        edit.sheet.insert_rows(row + 1)
        for cell in edit.sheet[row]:
            edit.sheet.cell(row + 1, cell.column).value = cell.value  # type: ignore[arg-type]
        edit.put(row + 1, "房号", "203")

    units.edit(copy)
    found = units.look()

    assert [(row.twin, row.row - row.twin) for row in found.odd] == [(found.odd[0].twin, 1)]
    assert found.changes == ()
    assert found.added is not None
    assert [row.values["room"] for row in found.added.report.rows] == ["203"]


def test_a_code_that_was_typed_over_is_told_and_its_row_left_alone(units: Handed) -> None:
    units.edit(lambda edit: edit.put(edit.row_of("房号", "101"), "行码", "XXXXXX"))
    found = units.look()

    assert [row.code for row in found.odd] == ["XXXXXX"]
    assert found.counts["refused"] == 1
    assert found.counts["rows_in_file"] == 4


@pytest.mark.parametrize(
    ("word", "value", "verdict", "obstacle"),
    [
        ("核定人数", "很多", Verdict.REFUSED, None),
        ("核定人数", "", Verdict.REFUSED, Obstacle.NEEDED),
        ("建筑面积", 900, Verdict.REFUSED, None),
        ("户型", "别墅", Verdict.REFUSED, None),
        ("房号", "999", Verdict.LOCKED, Obstacle.PLACE),
        ("使用状态", "在住", Verdict.REFUSED, Obstacle.LIVED_IN),
        ("备注", "字" * 3000, Verdict.REFUSED, Obstacle.NOT_STORABLE),
        ("建筑面积", "36平", Verdict.PROPOSED, None),
        ("安全等级", "#N/A", Verdict.REFUSED, None),
    ],
)
def test_a_cell_that_cannot_be_taken_says_why(
    units: Handed, word: str, value: object, verdict: Verdict, obstacle: Obstacle | None
) -> None:
    units.edit(lambda edit: edit.put(edit.rows()[0], word, value))
    (change,) = units.look().changes

    assert (change.verdict, change.obstacle) == (verdict, obstacle)
    words = explain(change)
    assert change.cell in words
    assert word in words
    assert words.endswith("。")


def test_a_state_of_the_sheet_is_stored_as_of_today(units: Handed) -> None:
    units.edit(lambda edit: edit.put(edit.rows()[0], "使用状态", "维修停用"))
    units.bring()

    first = next(unit for unit in units.county.store.ask(unit_records) if unit.room == "101")
    assert [(one.state, one.start) for one in first.states if one.until is None] == [("维修停用", TODAY)]


def test_a_refusal_of_the_store_names_the_row_and_rolls_all_back(units: Handed) -> None:
    store = units.county.store

    def change(edit: Edit) -> None:
        edit.put(edit.rows()[0], "备注", "先写的")
        edit.put(edit.rows()[1], "核定人数", 40)

    units.edit(change)
    before = knowledge(store)
    with pytest.raises(RowNotWritten) as refused:
        units.bring()
    assert "第 7 行" in explain(refused.value)
    assert knowledge(store) == before


def test_what_changed_since_the_look_is_looked_at_again(units: Handed) -> None:
    units.edit(lambda edit: edit.put(edit.rows()[0], "备注", "改"))
    found, store = units.look(), units.county.store
    store.run(change_unit_state, units.county.unit("202"), "维修停用", since=TODAY, note="漏")
    with pytest.raises(PreviewStale):
        bring_back(store, units.source(), found, Answers(found.proposed))
    found = units.look()
    source = units.source()
    units.edit(lambda edit: edit.put(edit.rows()[0], "备注", "又改"))
    with pytest.raises(FileChanged):
        bring_back(store, source, found, Answers(found.proposed))


@pytest.mark.parametrize("how", ["no mark", "other store", "changed mark"])
def test_without_its_mark_it_is_an_ordinary_sheet_and_says_so(units: Handed, how: str) -> None:
    store = units.county.store
    if how == "no mark":
        units.edit(lambda edit: edit.book.remove(edit.book[MARK_SHEET]))
    elif how == "other store":
        store.note(KEY, bytes(32).hex())
    else:
        units.edit(lambda edit: setattr(edit.book[MARK_SHEET]["A2"], "value", "dorms-sheet-1.00.AAAA"))
    source = read_source(units.path)

    assert look_back(store, source.content, source.name, today=TODAY) is None
    found = preview(store, Kind.UNITS, source.content, source.name, today=TODAY)
    assert found.counts["same"] == 4
    assert NoticeCode.NO_LONGER_MARKED in {notice.code for notice in found.report.notices}
    assert not [column for column in found.report.ignored_columns if column.startswith("行码")]


def test_a_sheet_of_figures_comes_back_with_nothing_to_take(county: County, tmp_path: Path) -> None:
    county.building()
    handed = Handed(county, "vacancies", tmp_path / "空置.xlsx")
    handed.edit(lambda edit: edit.put(edit.rows()[0], "空置天数", 99))
    (change,) = handed.look().changes

    assert (change.verdict, change.obstacle) == (Verdict.LOCKED, Obstacle.VACANT)


def test_a_copy_of_the_sheet_that_says_something_else_is_refused(units: Handed) -> None:
    def copy(edit: Edit) -> None:
        edit.book.copy_worksheet(edit.sheet).title = "副本"

    units.edit(copy)
    assert units.look().clean
    units.edit(lambda edit: edit.put(edit.row_of("房号", "101"), "备注", "漏水"))
    with pytest.raises(TwoReturned) as caught:
        units.look()

    assert "副本" in explain(caught.value)


def test_a_row_crossed_out_is_a_question_as_one_taken_out_is(units: Handed) -> None:
    def cross(edit: Edit) -> None:
        for cell in edit.sheet[edit.row_of("房号", "101")]:
            cell.font = Font(strike=True)

    units.edit(cross)
    (lost,) = units.look().lost

    assert (lost.label[-3:], lost.struck > 0) == ("101", True)
    assert units.bring().outcome.changes == 0


@pytest.mark.parametrize(
    ("word", "value", "code", "obstacle"),
    [
        ("核定人数", "=1+1", Code.FORMULA_NO_VALUE, None),  # saved by a program that works nothing out
        ("备注", "=A1", Code.FORMULA_NO_VALUE, None),
        ("备注", "同上", Code.DITTO, None),
        ("核定人数", "无", Code.SYNONYM, Obstacle.NEEDED),
    ],
)
def test_what_says_nothing_by_itself_empties_nothing(
    units: Handed, word: str, value: str, code: Code, obstacle: Obstacle | None
) -> None:
    units.edit(lambda edit: edit.put(edit.row_of("房号", "101"), word, value))
    (change,) = units.look().changes

    assert (change.verdict, change.obstacle) == (Verdict.REFUSED, obstacle)
    assert change.problem is not None
    assert change.problem.code is code


def test_a_cell_merged_into_the_one_above_says_what_that_one_says(units: Handed) -> None:
    def merge(edit: Edit) -> None:
        at, row = edit.column("备注"), edit.row_of("房号", "101")
        edit.sheet.cell(row, at).value = "漏水"
        edit.sheet.merge_cells(start_row=row, end_row=row + 1, start_column=at, end_column=at)

    units.edit(merge)
    assert [(one.label[-3:], one.edited) for one in units.look().changes] == [
        ("101", "漏水"),
        ("102", "漏水"),
    ]
