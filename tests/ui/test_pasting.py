"""A block from Excel onto a list: seen before it is written, refused cells named, one undo."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from dorms.actions.money.entries import Charge, charge
from dorms.actions.money.meters import NewMeter, put_in_meter
from dorms.actions.residence.conduct import Found, record_violation
from dorms.actions.revising.subjects import subject_of
from dorms.actions.stock import edit_unit
from dorms.actions.undoing import undo
from dorms.db.queries.money import ledger_of
from dorms.db.queries.operations import operations
from dorms.db.queries.people import teacher_lines
from dorms.db.queries.records import unit_records
from dorms.domain.money.ledger import EntryKind
from dorms.domain.revisions import Verdict
from dorms.domain.upkeep.checklists import Point
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.kit.list_page import ListPage
from dorms.ui.money.reading import NOW, NUMBER, USED, ReadingForm
from dorms.ui.revising.closed import why_closed
from dorms.ui.revising.grid import copy_grid, fill_grid, paste_grid
from dorms.ui.revising.lines import Choice
from dorms.ui.revising.paste import PasteDialog
from dorms.ui.shell.navigation import places
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring
from dorms.ui.upkeep.points import PointsField
from tests.actions.revising.sheets import Handed
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import at_rest, click, shown, wait_for
from tests.ui.importing import opened


@pytest.fixture
def window(qtbot: QtBot, county: County) -> Iterator[Window]:
    """The window on one building of four units and two teachers."""
    county.building(unit_type="单间", equipment="床1")
    county.teacher("张三")
    county.teacher("李四")
    backend = Backend(county.store)
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.attach(Wiring(backend, TODAY))
    yield window
    backend.close()


def page_at(window: Window, name: str, title: str, row: int = 0) -> ListPage[object]:
    """The page, with the current cell in this column and row."""
    window.go(name)
    page = window.deck.page
    assert isinstance(page, ListPage)
    at = [column.title for column in page.table.rows.columns].index(title)
    page.table.view.setColumnHidden(at, False)
    page.table.view.setCurrentIndex(page.table.rows.index(row, at))
    return page


def pasted(qtbot: QtBot, window: Window, text: str) -> PasteDialog:
    QGuiApplication.clipboard().setText(text)
    window.menus.actions["paste"].trigger()
    return wait_for(qtbot, window, PasteDialog)


def notes(county: County) -> list[str]:
    return [unit.note for unit in county.store.ask(unit_records)]


def test_a_block_is_shown_then_written_as_one_operation(qtbot: QtBot, window: Window, county: County) -> None:
    page_at(window, "units", "备注")
    dialog = pasted(qtbot, window, '漏水\r\n"两行\n内容"\r\n=1+1\r\n')

    assert [line.edited for line in dialog.changes.rows.visible_rows()] == ["漏水", "两行内容", "=1+1"]
    assert notes(county) == ["", "", "", ""]
    assert dialog.told.text() == "按屏幕上的次序，依次贴到：备注。"
    assert unnamed(dialog) == []
    assert dialog.go.text() == "写入 3 格(&S)"

    click(qtbot, dialog.go)
    qtbot.waitUntil(lambda: shown(window, PasteDialog) is None)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert notes(county) == ["漏水", "两行内容", "=1+1", ""]
    assert county.store.ask(operations)[0].command == "paste_block"
    undo(county.store)
    assert notes(county) == ["", "", "", ""]


def test_refused_cells_are_named_and_the_others_go_on(qtbot: QtBot, window: Window) -> None:
    page_at(window, "teachers", "联系电话")
    dialog = pasted(qtbot, window, "1.38E+10\n13811112222\n多的一行")
    lines = dialog.changes.rows.visible_rows()

    assert [line.verdict for line in lines] == [Verdict.REFUSED, Verdict.PROPOSED]
    assert "科学计数法" in lines[0].why
    assert "文本" in lines[0].why
    assert "最后 1 行没有贴" in dialog.told.text()
    click(qtbot, dialog.go)
    qtbot.waitUntil(lambda: shown(window, PasteDialog) is None)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert "13811112222" in {line.phone for line in window.backend.ask(teacher_lines, TODAY)}


def test_an_empty_cell_takes_nothing_away_unless_somebody_says_so(qtbot: QtBot, window: Window) -> None:
    page_at(window, "units", "设备配置")
    dialog = pasted(qtbot, window, "床2\n\n床3")
    assert [(line.words, line.choice) for line in dialog.changes.rows.visible_rows()] == [
        ("改", Choice.TAKE), ("清空", Choice.KEEP), ("改", Choice.TAKE),
    ]  # fmt: skip
    assert dialog.go.text() == "写入 2 格(&S)"


def test_columns_follow_the_screen_and_those_that_take_nothing_are_named(
    qtbot: QtBot, window: Window
) -> None:
    page = page_at(window, "units", "使用状态")
    header = page.table.view.horizontalHeader()
    order = [header.logicalIndex(at) for at in range(header.count())]
    shown_titles = [page.table.rows.columns[at].title for at in order if not header.isSectionHidden(at)]
    at = shown_titles.index("使用状态")
    assert shown_titles[at : at + 3] == ["使用状态", "住户", "户型"]
    dialog = pasted(qtbot, window, "维修停用\t谁\t别墅")

    found = {line.column: (line.verdict, line.why) for line in dialog.changes.rows.visible_rows()}
    assert {title: verdict for title, (verdict, _) in found.items()} == {
        "使用状态": Verdict.PROPOSED, "住户": Verdict.LOCKED, "户型": Verdict.REFUSED,
    }  # fmt: skip
    assert "请到程序里办理入住或退房" in found["住户"][1]


def test_a_block_that_names_its_rows_goes_to_them_in_any_order(qtbot: QtBot, window: Window) -> None:
    page_at(window, "units", "乡镇", row=3)
    dialog = pasted(qtbot, window, "备注\t房号\n乙\t102\n甲\t101\n谁\t909")

    lines = dialog.changes.rows.visible_rows()
    assert [(line.label[-3:], line.edited) for line in lines] == [("102", "乙"), ("101", "甲")]
    assert "按“房号”认行" in dialog.told.text()
    assert "没有贴：909" in dialog.told.text()


def test_what_tells_the_row_may_be_corrected_beside_what_tells_it_better(
    qtbot: QtBot, window: Window, county: County
) -> None:
    """The name says whose telephone it is, the room whose name."""
    page_at(window, "teachers", "姓名")
    dialog = pasted(qtbot, window, "联系电话\t姓名\n13811112222\t李四")
    (line,) = dialog.changes.rows.visible_rows()
    assert (line.label[:2], line.edited) == ("李四", "13811112222")
    click(qtbot, dialog.leave)
    qtbot.waitUntil(lambda: shown(window, PasteDialog) is None)
    county.lives(county.teacher("王五"), county.unit("101"))
    page_at(window, "stays", "姓名")
    dialog = pasted(qtbot, window, "姓名\t房号\n王午\t白山镇戴桥小学-1栋-1单元-101")
    (line,) = dialog.changes.rows.visible_rows()
    assert (line.column, line.now, line.edited) == ("姓名", "王五", "王午")


def test_what_was_copied_and_pasted_back_changes_nothing_however_it_is_masked(
    qtbot: QtBot, window: Window
) -> None:
    page = page_at(window, "teachers", "姓名")
    page.table.view.selectAll()
    page.table.view.copy(titles=True)
    window.menus.actions["paste"].trigger()
    qtbot.waitUntil(lambda: "没有要写的" in window.toast.words.text())
    assert shown(window, PasteDialog) is None


def test_a_block_with_titles_goes_by_them(qtbot: QtBot, window: Window, county: County) -> None:
    page_at(window, "units", "乡镇")
    dialog = pasted(qtbot, window, "备注\t房号\n甲\t101\n乙\t102")

    lines = dialog.changes.rows.visible_rows()
    assert [(line.column, line.edited) for line in lines] == [
        ("备注", "甲"),
        ("备注", "乙"),
    ]  # 房号 is what it was


def test_one_value_goes_onto_all_chosen_rows_and_fills_down(
    qtbot: QtBot, window: Window, county: County
) -> None:
    page = page_at(window, "units", "备注")
    page.table.view.selectAll()
    dialog = pasted(qtbot, window, "全部")
    assert dialog.go.text() == "写入 4 格(&S)"
    click(qtbot, dialog.leave)
    qtbot.waitUntil(lambda: shown(window, PasteDialog) is None)

    page = page_at(window, "units", "设备配置")
    page.table.view.selectAll()
    county.store.run(_edit, county)
    page.reload()
    page.table.view.selectAll()
    window.menus.actions["fill_down"].trigger()
    qtbot.waitUntil(lambda: shown(window, PasteDialog) is not None)
    filled = shown(window, PasteDialog)
    assert filled is not None
    assert {line.edited for line in filled.changes.rows.visible_rows()} == {"床9"}


def _edit(session: Session, county: County) -> None:
    edit_unit(session, county.unit("101"), {"equipment": "床9"})


def test_a_page_that_takes_nothing_says_so(qtbot: QtBot, window: Window) -> None:
    window.go("history")
    QGuiApplication.clipboard().setText("x")
    window.menus.actions["paste"].trigger()

    assert "变更记录只增不改" in window.toast.words.text()
    page_at(window, "units", "备注")
    QGuiApplication.clipboard().setText("")
    window.menus.actions["paste"].trigger()
    assert "没有可以粘贴的" in window.toast.words.text()


def test_what_changed_meanwhile_is_not_overwritten(qtbot: QtBot, window: Window, county: County) -> None:
    page_at(window, "units", "备注")
    dialog = pasted(qtbot, window, "贴的")
    county.store.run(_edit, county)
    click(qtbot, dialog.go)

    assert "又有了改动" in wait_for(qtbot, dialog, ErrorDialog).words.text()
    assert notes(county) == ["", "", "", ""]


@pytest.mark.slow
def test_every_list_takes_a_paste_or_says_why_not_and_each_of_its_columns_too(window: Window) -> None:
    for place in places():
        window.go(place.name)
        page = window.deck.page
        table = page.main_table() if page is not None else None
        if table is None or not table.subject:
            assert "粘贴" in why_closed(place.name) or "窗口里改" in why_closed(place.name)
            assert table is None or why_closed(place.name) != why_closed(""), place.name
            continue
        subject = subject_of(table.subject)
        assert subject is not None
        for column in table.rows.columns:
            known = subject.taken | set(subject.closed) | {"no"}
            assert column.field in known or subject.kind is not None, (place.name, column.title)
            assert column.field, (place.name, column.title)


def test_money_that_came_in_is_pasted_by_name_and_booked_at_once(
    qtbot: QtBot, window: Window, county: County
) -> None:
    stay = county.lives(county.teacher("王五"), county.unit("101"))
    owed = Charge(teacher_id=stay.teacher_id, item="租金", amount=Decimal(120), day=TODAY)
    county.store.run(charge, owed)
    page = page_at(window, "money", "姓名")
    page.reload()
    dialog = pasted(qtbot, window, "姓名\t本次收款\t本次票据号\n王五\t80\t0017\n赵没有\t1\t2")

    assert "没有贴：赵没有" in dialog.told.text()
    assert dialog.go.text() == "写入 2 格(&S)"
    click(qtbot, dialog.go)
    qtbot.waitUntil(lambda: shown(window, PasteDialog) is None)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    (entry,) = [one for one in county.store.ask(ledger_of, stay.teacher_id) if one.kind == EntryKind.PAYMENT]
    assert (entry.amount, entry.receipt, entry.method) == (Decimal(80), "0017", "现金")


def test_readings_are_pasted_by_room_and_shown_before_they_are_saved(
    qtbot: QtBot, window: Window, county: County
) -> None:
    day = TODAY.replace(day=1)
    for room, number in (("101", "D1"), ("102", "D2")):
        new = NewMeter(unit_id=county.unit(room), kind="电", number=number, day=day, value=Decimal(100))
        county.store.run(put_in_meter, new, today=TODAY)
    window.go("money")
    page = window.deck.page
    assert page is not None
    ReadingForm.begin(page, TODAY)
    form = wait_for(qtbot, window, ReadingForm)

    words = paste_grid(form.table, "表号\t本次示数\nD2\t150\nD1\t90\nD9\t1")
    assert words == "改了 2 格，还没有保存。1 行在表里没有，或不止一行，没有贴。"
    texts = {
        form.table.item(row, NUMBER).text(): form.table.item(row, USED).text()  # type: ignore[union-attr]
        for row in (0, 1)
    }
    assert texts == {"D1": "倒走", "D2": "50"}
    assert [one.value for one in form.readings()] == [Decimal(90), Decimal(150)]
    form.table.setCurrentCell(0, NUMBER)
    assert "没有贴" in paste_grid(form.table, "别的表号\n又一个\n再一个")
    form.table.setCurrentCell(0, NOW)
    form.table.selectColumn(NOW)
    fill_grid(form.table)
    assert [one.value for one in form.readings()] == [Decimal(90), Decimal(90)]


def test_points_of_an_inspection_are_ticked_and_noted_by_paste(qtbot: QtBot, window: Window) -> None:
    field = PointsField("都合格", [Point("消防", "灭火器"), Point("消防", "通道")], grow=lambda: None)
    qtbot.addWidget(field.widget)
    field.box.setChecked(False)
    paste_grid(field.table, "检查项目\t合格\t说明\n通道\t否\t堆放杂物")
    assert [(one.name, one.result, one.note) for one in field.value()] == [
        ("灭火器", "合格", ""), ("通道", "不合格", "堆放杂物"),
    ]  # fmt: skip
    field.table.selectAll()
    copy_grid(field.table)
    assert QGuiApplication.clipboard().text().splitlines()[1] == "否\t通道\t堆放杂物"


def test_a_ledger_that_no_import_knows_is_recognised_by_its_mark_when_it_is_dropped(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    stay = county.lives(county.teacher("王五"), county.unit("101"))
    found = Found(
        teacher_id=stay.teacher_id,
        unit_id=stay.unit_id,
        day=TODAY,
        code="SUBLET",
        facts="转借",
        evidence="照片",
    )
    county.store.run(record_violation, found, today=TODAY)
    handed = Handed(county, "violations", tmp_path / "违规.xlsx")
    handed.edit(lambda edit: edit.put(edit.rows()[0], "禁申请至", TODAY))

    wizard = opened(qtbot, window, handed.path)
    assert wizard.stack.currentWidget() is wizard.returned
    (line,) = wizard.returned.changes.rows.visible_rows()
    assert (line.verdict, "请到“变更记录”撤销这条违规" in line.why) == (Verdict.LOCKED, True)
    assert wizard.returned.told.text() == ""
