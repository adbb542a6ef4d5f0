"""Rounds in the window, as the bureau holds them; clicks are counted."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dorms.actions.rounds.approving import post_round
from dorms.db.queries.rounds import offers_of_round, round_lines
from dorms.domain.rounds import Step
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.rounds.answers import GiveUpForm
from dorms.ui.rounds.desk import DeskDialog
from dorms.ui.rounds.forms import ApproveForm, CancelForm, CloseForm, DrawForm, FreezeForm, PostForm
from dorms.ui.rounds.page import RoundsPage
from dorms.ui.rounds.trials import DryRunDialog
from dorms.ui.rounds.views import round_folder
from dorms.ui.rounds.what_if import WhatIfDialog
from dorms.ui.rounds.wishes import EntryWishForm
from dorms.ui.rounds.wizard import PlanForm
from dorms.ui.shell.window import Window
from tests.actions.rounds.town import DRAW_DAY, Town
from tests.ui.conftest import unnamed
from tests.ui.hands import PATIENCE_MS, at_rest, click, wait_for
from tests.ui.rounds import KENO, later, rounds, town, window
from tests.ui.stores import demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window", "later", "town", "window"]
pytestmark = pytest.mark.slow
DICE = "1 2 3 4 5 6 1 2 3 4 5 6 1 2 3 4"


class Hand:
    """One hand that counts its clicks."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window, self.clicks = qtbot, window, 0

    def presses(self, parent: QWidget, words: str) -> None:
        """The visible button with these words."""
        found = [one for one in parent.findChildren(QPushButton) if words in one.text() and one.isVisible()]
        assert found, words
        click(self.qtbot, found[-1])
        self.clicks += 1
        self.rests()

    def rests(self) -> None:
        assert self.window.backend is not None
        at_rest(self.qtbot, self.window.backend)


def test_from_the_freeze_to_the_printed_notice_in_at_most_ten_clicks(
    qtbot: QtBot, demo_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, hand = rounds(demo_window), Hand(qtbot, demo_window)
    page.steps.plan.trigger()
    form = wait_for(qtbot, page, PlanForm)
    qtbot.waitUntil(lambda: "245" in form.told.text(), timeout=PATIENCE_MS)
    form.try_save()
    qtbot.waitUntil(lambda: page.current() is not None, timeout=PATIENCE_MS)
    hand.rests()

    hand.presses(page, "封存名单")
    hand.presses(wait_for(qtbot, page, FreezeForm), "封存")
    hand.presses(page, "摇号")
    draw = wait_for(qtbot, page, DrawForm)
    for (_, field), text in zip(draw.numbers, (KENO, DICE), strict=True):
        field.line.setText(text)
    for line in (draw.witnesses.host, draw.witnesses.supervisor, draw.witnesses.teachers):
        line.line.setText("张三")
    hand.presses(draw, "摇号")
    hand.presses(page, "出结果")
    qtbot.waitUntil(lambda: state(page) is Step.COMPUTED, timeout=PATIENCE_MS)
    hand.rests()
    hand.presses(page, "公示")
    hand.presses(wait_for(qtbot, page, PostForm), "公示并打印")
    preview = wait_for(qtbot, demo_window, PreviewDialog)
    printed: list[bool] = []
    monkeypatch.setattr(preview, "print_out", lambda: printed.append(True))
    preview.bar.print.clicked.disconnect()
    preview.bar.print.clicked.connect(lambda: preview.print_out())
    hand.presses(preview, "打印(")

    assert printed
    assert hand.clicks <= 10
    assert "轮候" in " ".join(_results(page))
    store = page.backend.store
    out = next((round_folder(store.path)).rglob("分房结果"))
    manifest = json.loads((out / "manifest.json").read_bytes())
    assert "result.csv" in manifest["files"]
    preview.reject()


def state(page: RoundsPage) -> Step | None:
    line = page.current()
    return line.state if line is not None else None


def _results(page: RoundsPage) -> list[str]:
    model = page.table.rows
    return [str(model.index(row, 3).data()) for row in range(model.rowCount())]


def test_without_a_round_the_page_says_what_to_do(window: Window) -> None:
    page = rounds(window)
    assert page.stack.currentWidget() is page.empty
    assert not page.steps.next.isEnabled()
    assert page.steps.plan.isEnabled()


def test_the_wizard_counts_the_pool_and_names_what_is_missing(qtbot: QtBot, window: Window) -> None:
    page = rounds(window)
    page.steps.plan.trigger()
    form = wait_for(qtbot, page, PlanForm)
    qtbot.waitUntil(lambda: "4 个房源" in form.told.text(), timeout=PATIENCE_MS)
    form.quotas.line.setText("支教 1")
    qtbot.waitUntil(lambda: "支教" in form.told.text(), timeout=PATIENCE_MS)
    assert unnamed(form) == []
    form.sources.ticks["现场骰子"].setChecked(False)
    form.sources.ticks["快乐8"].setChecked(False)
    form.try_save()
    qtbot.waitUntil(lambda: any(form.words_beside(at) for at in range(14)), timeout=PATIENCE_MS)
    form.forget_changes()
    form.reject()


def test_wishes_hold_only_what_fits_and_are_ordered_by_keys(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.plans()
    page = rounds(window)
    page.go_to(made)
    entry = town.entry(made, "陈一")
    page.table.choose(entry.id)
    page.steps.wishes.trigger()
    form = wait_for(qtbot, page, EntryWishForm)
    form.wishes.list.setCurrentRow(1)
    QTest.keyClick(form.wishes.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    form.try_save()
    at_rest(qtbot, page.backend)
    assert town.entry(made, "陈一").wishes == (entry.wishes[1], entry.wishes[0])


def test_the_two_ways_stand_side_by_side(qtbot: QtBot, window: Window, town: Town) -> None:
    town.plans()
    page = rounds(window)
    page.steps.views.dry_run.trigger()
    dialog = wait_for(qtbot, window, DryRunDialog)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE_MS)
    found = dialog.found
    assert found is not None
    assert (found.a.households, found.a.tenants, found.a.housed) == (4, 1, 3)
    dialog.close()


def test_a_what_if_shows_groups_and_can_be_stopped(qtbot: QtBot, window: Window, town: Town) -> None:
    town.plans()
    page = rounds(window)
    page.steps.views.what_if.trigger()
    dialog = wait_for(qtbot, window, WhatIfDialog)
    assert unnamed(dialog) == []
    dialog.limit.setText("一")
    click(qtbot, dialog.go)
    assert "一" in dialog.told.text()
    dialog.limit.setText("1")
    dialog.bonus.setText("在编 5")
    click(qtbot, dialog.go)
    dialog.stop.click()
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=PATIENCE_MS)
    click(qtbot, dialog.go)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=PATIENCE_MS)
    assert "陈" not in dialog.bars.accessibleName()
    dialog.close()


def test_the_desk_gives_sentence_evidence_and_page(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.holds()
    page = rounds(window)
    loser = next(one for one in town.results(made).values() if one.waiting)
    page.table.choose(loser.entry.id)
    page.steps.ask.trigger()
    dialog = wait_for(qtbot, window, DeskDialog)
    assert "轮候" in dialog.sentence.text()
    dialog.unit.choose(town.code(made, "101"))
    assert "101" in dialog.sentence.text()
    assert unnamed(dialog) == []
    click(qtbot, dialog.print)
    preview = wait_for(qtbot, dialog, PreviewDialog)
    assert preview.document.pages
    preview.reject()
    dialog.reject()


def test_approval_waits_for_the_notice(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.holds()
    page = rounds(window)
    page.steps.next.trigger()
    form = wait_for(qtbot, page, PostForm)
    form.try_save()
    preview = wait_for(qtbot, window, PreviewDialog)
    preview.reject()
    page.steps.next.trigger()
    approve = wait_for(qtbot, page, ApproveForm)
    approve.try_save()
    qtbot.waitUntil(lambda: approve.refused.isVisible(), timeout=PATIENCE_MS)
    assert "公示" in approve.refused.text()
    assert town.line(made).state is Step.POSTED


def test_approval_assigns_and_the_round_cannot_be_given_up_any_more(
    qtbot: QtBot, later: Window, town: Town
) -> None:
    made = town.holds()
    town.store.run(post_round, made, day=DRAW_DAY)
    page = rounds(later)
    page.steps.next.trigger()
    wait_for(qtbot, page, ApproveForm).try_save()
    qtbot.waitUntil(lambda: town.line(made).state is Step.APPROVED, timeout=PATIENCE_MS)
    at_rest(qtbot, page.backend)
    assert not page.steps.cancel.isEnabled()
    assert [one.id for one in town.store.ask(round_lines)] == [made]
    first, *others = town.store.ask(offers_of_round, made)
    winners = {one.application_id: one for one in (first, *others)}
    entries = {one.entry.application_id: one.entry.id for one in town.results(made).values()}
    page.table.choose(entries[first.application_id or first.id])
    page.steps.accept.trigger()
    at_rest(qtbot, page.backend)
    for one in others:
        page.table.choose(entries[one.application_id or one.id])
        page.steps.give_up.trigger()
        wait_for(qtbot, page, GiveUpForm).try_save()
        at_rest(qtbot, page.backend)
    answers = {one.application_id: one.answer for one in town.store.ask(offers_of_round, made)}
    assert answers == dict.fromkeys(winners, "放弃") | {first.application_id: "接受"}
    page.steps.next.trigger()
    wait_for(qtbot, page, CloseForm).try_save()
    qtbot.waitUntil(lambda: town.line(made).state is Step.CLOSED, timeout=PATIENCE_MS)
    at_rest(qtbot, page.backend)


def test_a_round_is_cancelled_with_its_reason(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.plans()
    page = rounds(window)
    page.steps.cancel.trigger()
    form = wait_for(qtbot, page, CancelForm)
    form.why.edit.setPlainText("名单有误")
    form.try_save()
    qtbot.waitUntil(lambda: town.line(made).state is Step.CANCELLED, timeout=PATIENCE_MS)
    at_rest(qtbot, page.backend)
    assert "名单有误" in page.words.text()
