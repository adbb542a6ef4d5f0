"""报表: figures with their definitions lead to their rows; sheets on record are printed again, compared, taken back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dorms.actions.issuing import issue_sheet
from dorms.actions.people import correct_teacher
from dorms.actions.sheets import SHEETS
from dorms.db.queries.issued import closings, issued_sheets
from dorms.domain.issuing import SheetOrder
from dorms.ui.exports.form import ExportForm
from dorms.ui.kit.list_page import ListPage
from dorms.ui.reports.compare import CompareDialog
from dorms.ui.reports.forms import CloseForm, WithdrawForm
from dorms.ui.reports.looking import LookDialog
from dorms.ui.reports.page import ReportsPage
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import at_rest, click, shown, wait_for


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    county = County(tmp_path / "county.dorms")
    county.building()
    county.lives(county.teacher("张三"), county.unit("101"), date(2025, 9, 1))
    county.lives(county.teacher("李四"), county.unit("102"), date(2026, 6, 3))
    yield county
    county.store.close()


def page_of(qtbot: QtBot, window: Window) -> ReportsPage:
    window.go("reports")
    page = window.deck.page
    assert isinstance(page, ReportsPage)
    assert window.backend is not None
    qtbot.waitUntil(lambda: page.figures.rows.total > 0, timeout=20_000)
    at_rest(qtbot, window.backend)
    return page


def cell(page: ReportsPage, name: str, column: int) -> str:
    names = [one.now.name for one in page.figures.rows.visible_rows()]
    return str(page.figures.view.value_at(names.index(name), column))


def test_figures_stand_beside_those_of_the_period_before_and_open_their_rows(
    qtbot: QtBot, window: Window, county: County
) -> None:
    page = page_of(qtbot, window)
    assert page.reach.since.text() == "2026-05-31"
    assert [cell(page, "入住人数", at) for at in range(1, 4)] == ["2", "1", "+1"]
    assert [cell(page, "入住率", at) for at in range(1, 4)] == ["50.00%", "25.00%", "+25.00"]
    assert "夫妻、合住各计一人" in cell(page, "入住人数", 4)
    assert unnamed(page) == []

    index = page.figures.rows.index(
        [one.now.name for one in page.figures.rows.visible_rows()].index("本期入住"), 1
    )
    page.figures.view.clicked.emit(index)

    stays = window.deck.page
    assert isinstance(stays, ListPage)
    assert [one.name for one in stays.table.rows.visible_rows()] == ["李四"]
    assert stays.chip.text() == "只看：庐江县 本期入住 1"


def test_a_figure_of_the_past_shows_who_has_left_since(qtbot: QtBot, window: Window, county: County) -> None:
    from dorms.actions.stays import move_out

    county.store.run(move_out, county.stays()[0].id, day=TODAY, today=TODAY)
    page = page_of(qtbot, window)
    names = [one.now.name for one in page.figures.rows.visible_rows()]

    page.figures.view.clicked.emit(page.figures.rows.index(names.index("入住人数"), 2))

    stays = window.deck.page
    assert isinstance(stays, ListPage)
    assert [one.name for one in stays.table.rows.visible_rows()] == ["张三"]


def test_a_day_that_is_none_is_told_beside_it(qtbot: QtBot, window: Window) -> None:
    page = page_of(qtbot, window)
    page.reach.since.setText("2026-06-30")
    page.reach.since.editingFinished.emit()
    assert page.reach.refused.text() == "上期末要早于统计日期。"
    page.reach.since.setText("2025.12.31")
    page.reach.since.editingFinished.emit()
    assert page.reach.refused.text() == ""
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert cell(page, "本期入住", 1) == "1"


def test_every_sheet_stands_beside_its_period_before_and_opens_its_lines_for_every_place(
    qtbot: QtBot, window: Window
) -> None:
    page = page_of(qtbot, window)
    assert window.backend is not None
    for place in range(page.reach.place.count()):  # 全县, the town, its school
        page.reach.place.setCurrentIndex(place)
        at_rest(qtbot, window.backend)
        lines = page.sheets.rows.visible_rows()
        assert [one.key for one in lines] == list(SHEETS)
        assert all(one.says for one in lines)
        for line in lines:
            page.look(line.key, before=bool(place))
            dialog = wait_for(qtbot, window, LookDialog)
            assert dialog.table.rows.total == (line.before if place else line.rows), line.key
            dialog.reject()
            qtbot.waitUntil(lambda: shown(window, LookDialog) is None)
    assert {one.key: (one.rows, one.before) for one in lines}["stays"] == (2, 1)


def test_a_line_of_a_sheet_and_a_number_of_a_school_lead_to_their_rows(qtbot: QtBot, window: Window) -> None:
    page = page_of(qtbot, window)
    page.tabs.setCurrentWidget(page.sheets)
    keys = [one.key for one in page.sheets.rows.visible_rows()]
    page.sheets.view.clicked.emit(page.sheets.rows.index(keys.index("occupancy"), 1))
    dialog = wait_for(qtbot, window, LookDialog)
    assert "夫妻、合住各计一人" in dialog.foot.text()
    assert unnamed(dialog) == []
    at = [one.field for one in dialog.ledger.columns].index("occupied")
    dialog.table.view.clicked.emit(dialog.table.rows.index(0, at))
    units = window.deck.page
    assert isinstance(units, ListPage)
    assert len(units.table.rows.visible_rows()) == 2

    window.go("reports")
    page.look("stays")
    dialog = wait_for(qtbot, window, LookDialog)
    dialog.table.opened.emit(dialog.table.rows.visible_rows()[1])
    stays = window.deck.page
    assert isinstance(stays, ListPage)
    assert len(stays.table.rows.visible_rows()) == 1


def test_the_chosen_sheet_is_exported_for_the_place_in_two_clicks(
    qtbot: QtBot, window: Window, county: County, tmp_path: Path
) -> None:
    page = page_of(qtbot, window)
    page.reach.place.setCurrentIndex(2)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    page.tabs.setCurrentWidget(page.sheets)
    page.sheets.choose("stays")

    page.actions_of.export.trigger()
    form = wait_for(qtbot, window, ExportForm)
    assert (form.sheet.value(), form.school.value()) == ("stays", "白山镇戴桥小学")
    form.path.line.setText(str(tmp_path / "表.xlsx"))
    form.path.line.textEdited.emit(str(tmp_path / "表.xlsx"))
    click(qtbot, form.save)
    qtbot.waitUntil(lambda: len(county.store.ask(issued_sheets)) == 1, timeout=20_000)
    at_rest(qtbot, window.backend)

    on_record = county.store.ask(issued_sheets)[0]
    assert (on_record.order.school, on_record.lines) == ("白山镇戴桥小学", 2)
    qtbot.waitUntil(lambda: any(one.last for one in page.sheets.rows.visible_rows()), timeout=20_000)


def test_a_sheet_on_record_is_compared_with_now_and_taken_back(
    qtbot: QtBot, window: Window, county: County
) -> None:
    county.store.run(issue_sheet, SheetOrder("stays", TODAY), today=TODAY, at=0)
    county.store.run(correct_teacher, county.stays()[0].teacher_id, {"name": "张叁"}, note="户口簿姓名")
    page = page_of(qtbot, window)
    page.tabs.setCurrentWidget(page.issued)
    page.issued.view.choose_first()

    page.actions_of.compare.trigger()
    dialog = wait_for(qtbot, window, CompareDialog)
    lines = [one for one in dialog.table.rows.visible_rows() if one.correction.row]
    assert [(one.correction.then, one.correction.now) for one in lines] == [("张三", "张叁")]
    assert [(one.change.command, one.change.actor) for one in lines if one.change] == [
        ("correct_teacher", "王经办")
    ]
    dialog.reject()

    page.actions_of.withdraw.trigger()
    form = wait_for(qtbot, window, WithdrawForm)
    form.note.edit.setPlainText("单位写错")
    click(qtbot, form.save)
    qtbot.waitUntil(lambda: county.store.ask(issued_sheets)[0].withdrawn, timeout=20_000)


def test_a_period_is_closed_from_the_page(qtbot: QtBot, window: Window, county: County) -> None:
    page = page_of(qtbot, window)
    page.tabs.setCurrentWidget(page.closings)

    page.actions_of.close.trigger()
    form = wait_for(qtbot, window, CloseForm)
    assert (form.day.line.text(), form.name.line.text()) == ("2026-05-31", "2026年5月")
    click(qtbot, form.save)
    qtbot.waitUntil(lambda: bool(county.store.ask(closings)), timeout=20_000)

    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert page.closings.rows.total == 1
