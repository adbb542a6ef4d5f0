"""Rules read as a document, changed in place, tried and adopted; the year's calendar kept, in the window."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from dorms.db.queries.rulebook import adoptions, work_calendar
from dorms.db.queries.today import open_tasks
from dorms.db.queries.workyear import work_entries
from dorms.domain.workdays import is_workday
from dorms.resources import resource
from dorms.ui.kit.line import Line
from dorms.ui.people.offers import open_form
from dorms.ui.policy.days import DaysForm, DaysPage
from dorms.ui.policy.editor import EditorDialog
from dorms.ui.policy.entries import EntryForm, WorkYearPage
from dorms.ui.policy.page import PolicyPage
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.renewing.page import SeasonPage
from dorms.ui.shell.clock import Clock
from dorms.ui.shell.window import Window
from dorms.ui.today.task_form import TaskForm
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import answer_chooser, at_rest, click, wait_for
from tests.ui.test_people import county, window

pytestmark = pytest.mark.slow

__all__ = ["county", "window"]  # fixtures


def page(qtbot: QtBot, window: Window) -> PolicyPage:
    window.go("policy")
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    found = window.deck.page
    assert isinstance(found, PolicyPage)
    return found


def editor(qtbot: QtBot, window: Window, found: PolicyPage) -> EditorDialog:
    found.does.edit.trigger()
    dialog = wait_for(qtbot, window, EditorDialog)
    assert unnamed(dialog) == []
    return dialog


def parameter(dialog: EditorDialog, kind: str, key: str) -> Line | QComboBox:
    """The field of this parameter, its clause chosen."""
    rows = [
        at
        for at, one in enumerate(dialog._passages)
        if one.kind == kind and any(s.key == key for s in one.slots)
    ]
    dialog.clauses.setCurrentRow(rows[0])
    return next(field for path, field in dialog.form.fields.items() if path.endswith(key))


def typed(dialog: EditorDialog, field: Line | QComboBox, text: str) -> None:
    assert isinstance(field, Line)
    field.setText(text)
    field.editingFinished.emit()


def test_the_rules_are_read_as_a_document_with_their_parameters(qtbot: QtBot, window: Window) -> None:
    found = page(qtbot, window)
    text = found.text.toPlainText()
    for words in (
        "农村教师周转宿舍管理办法",
        "第二十三条第一款",
        "上限 60个月",
        "累计范围 全县",
        "县教育体育局局务会",
    ):
        assert words in text, words
    assert "现行" in found.list.item(0).text()
    assert "（没有规定）" in text, "an empty parameter is silent"


def test_a_parameter_is_changed_tried_and_adopted(qtbot: QtBot, window: Window, county: County) -> None:
    found = page(qtbot, window)
    dialog = editor(qtbot, window, found)
    field = parameter(dialog, "total_cap", "limit")
    typed(dialog, field, "48")
    assert "第 " in dialog.mistakes.item(0).text()
    assert not dialog.next.isEnabled()
    typed(dialog, field, "48个月")
    assert dialog.found.text() == "没有错误。"
    click(qtbot, dialog.next)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    effect = dialog.adopt.effect.toPlainText()
    assert "60个月" in effect
    assert "48个月" in effect
    assert dialog.adopt.version.value() == "2025.2"

    click(qtbot, dialog.adopt.save)
    assert "施行日期" in dialog.adopt.refused.text(), "no date, no adoption"
    dialog.adopt.start.line.setText("2026-9-1")
    dialog.adopt.reason.edit.setPlainText("局务会修订")
    with qtbot.waitSignal(dialog.accepted):
        click(qtbot, dialog.adopt.save)
    at_rest(qtbot, window.backend)
    newest = county.store.ask(adoptions)[0]
    assert (newest.version, str(newest.start), newest.reason) == ("2025.2", "2026-09-01", "局务会修订")
    assert 'limit = "48个月"' in newest.text
    assert "将于 2026-09-01 施行" in found.list.item(0).text()

    found.list.setCurrentRow(0)
    found.does.compare.trigger()
    assert "2025.1 与 2025.2 的不同" in found.text.toPlainText()


def test_a_bad_file_is_named_by_line_and_not_adopted(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    found = page(qtbot, window)
    bad = tmp_path / "bad.toml"
    text = resource("rules", "county-default.toml").read_text("utf-8")
    bad.write_text(text.replace('closes_on = "6月30日"', 'closes_on = "4月30日"'), "utf-8")
    answer_chooser(bad)
    found.does.open_file.trigger()
    dialog = wait_for(qtbot, window, EditorDialog)
    line = next(at for at, row in enumerate(bad.read_text("utf-8").split("\n"), 1) if "4月30日" in row)
    words = [dialog.mistakes.item(at).text() for at in range(dialog.mistakes.count())]
    assert any("受理截止早于受理开始" in one or f"第 {line} 行" in one for one in words), words
    assert not dialog.next.isEnabled()
    dialog.mistakes.itemClicked.emit(dialog.mistakes.item(0))
    assert dialog.tabs.currentWidget() is dialog.written
    dialog.reject()

    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"\xff\xfe not text")
    heard: list[Exception] = []
    found.backend.failed.connect(heard.append)
    found.does.read_file(broken)
    assert type(heard[0]).__name__ == "RuleSetUnreadable"


def test_text_that_is_no_toml_can_only_be_mended_as_text(qtbot: QtBot, window: Window) -> None:
    found = page(qtbot, window)
    found.does.open_editor("[ruleset\nid = 1")
    dialog = wait_for(qtbot, window, EditorDialog)
    assert not dialog.tabs.isTabEnabled(0)
    assert dialog.mistakes.count() >= 1
    dialog.reject()


def test_the_year_is_edited_and_printed_for_the_wall(qtbot: QtBot, window: Window, county: County) -> None:
    window.go("workyear")
    found = window.deck.page
    assert isinstance(found, WorkYearPage)
    assert found.table.rows.rowCount() == 15
    found.add.trigger()
    form = wait_for(qtbot, window, EntryForm)
    assert unnamed(form) == []
    form.name.line.setText("清明节前检查")
    form.start.line.setText("3月28日")
    form.until.line.setText("02-31")
    click(qtbot, form.save)
    assert "不是每年的某月某日" in form.words_beside(2)
    form.until.line.setText("4-3")
    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    entry = next(one for one in county.store.ask(work_entries) if one.name == "清明节前检查")
    assert (entry.start, entry.until, entry.roles) == ((3, 28), (4, 3), ("学校", "中心校", "教体局"))
    found.print_sheet.trigger()
    preview = wait_for(qtbot, window, PreviewDialog)
    preview.close()
    at_rest(qtbot, window.backend)


def test_days_off_are_entered_for_a_span_and_count_at_once(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("days")
    found = window.deck.page
    assert isinstance(found, DaysPage)
    found.add.trigger()
    form = wait_for(qtbot, window, DaysForm)
    assert unnamed(form) == []
    form.start.line.setText("2026-7-1")
    form.last.line.setText("2026-7-3")
    form.name.line.setText("汛期停课")
    form.why.edit.setPlainText("县政府通知")
    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    assert not is_workday(county.store.ask(work_calendar), TODAY.replace(month=7, day=2))
    assert any("汛期停课" in line.day.name for line in found.table.rows.visible_rows())


def test_the_clock_creates_what_is_due_quietly_and_a_task_leads_to_its_page(
    qtbot: QtBot, window: Window, county: County
) -> None:
    backend = window.backend
    assert backend is not None
    then = date(2027, 5, 2)
    clock = Clock(backend, then)
    clock.look()
    at_rest(qtbot, backend)
    assert county.store.ask(open_tasks, TODAY) == [], "a task appears a week before its day"
    tasks = county.store.ask(open_tasks, then)
    assert [(one.kind, one.page) for one in tasks] == [("启动续住季", "renewals")]
    assert not window.toast.isVisible()
    clock.look()
    at_rest(qtbot, backend)
    assert len(county.store.ask(open_tasks, then)) == 1
    clock.stop()

    window.go("today")
    today = window.deck.page
    assert today is not None
    form = TaskForm(today, TODAY, tasks[0])
    open_form(form)
    button = next(one for one in form.findChildren(QPushButton) if "续住" in one.text())
    qtbot.waitUntil(button.isVisible)
    click(qtbot, button)
    assert isinstance(window.deck.page, SeasonPage)
