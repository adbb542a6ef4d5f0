"""Rounds in the window, as the bureau holds them; clicks are counted."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dorms.actions.rounds.approving import post_round
from dorms.actions.rounds.computing import picking_of
from dorms.db import meta
from dorms.db.queries.rounds import offers_of_round, round_lines
from dorms.domain.rounds import DrawKind, Step, Way
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.forms import Form
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.rounds.answers import GiveUpForm
from dorms.ui.rounds.desk import DeskDialog
from dorms.ui.rounds.forms import ApproveForm, CancelForm, CloseForm, DrawForm, FreezeForm, PostForm
from dorms.ui.rounds.page import RoundsPage
from dorms.ui.rounds.picking import PickingStage
from dorms.ui.rounds.slips import SlipStage
from dorms.ui.rounds.stage import LotteryStage
from dorms.ui.rounds.trials import DryRunDialog
from dorms.ui.rounds.views import round_folder
from dorms.ui.rounds.what_if import WhatIfDialog
from dorms.ui.rounds.wishes import EntryWishForm
from dorms.ui.rounds.wizard import PlanForm
from dorms.ui.shell.window import Window
from dorms.ui.shell.wiring import Wiring
from tests.actions.rounds.town import DRAW_DAY, Town, founded
from tests.builders import TODAY
from tests.ui.conftest import ime, unnamed
from tests.ui.hands import PATIENCE_MS, at_rest, click, wait_for
from tests.ui.stores import demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]
pytestmark = pytest.mark.slow
KENO = " ".join(str(number) for number in range(3, 63, 3))
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


def rounds(window: Window) -> RoundsPage:
    window.go("rounds")
    page = window.deck.page
    assert isinstance(page, RoundsPage)
    return page


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


@pytest.fixture
def town(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    town = founded(tmp_path_factory, tmp_path, capacity=1)
    for name in ("陈一", "陈二", "陈三"):
        town.applies(name, "101", "102")
    town.tenant("田一", "201", "202")
    yield town
    town.store.close()


def opened(qtbot: QtBot, town: Town, today: date) -> Iterator[Window]:
    backend = Backend(town.store)
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.attach(Wiring(backend, today))
    yield window
    for form in window.findChildren(Form):
        form.forget_changes()
    backend.close()


@pytest.fixture
def window(qtbot: QtBot, town: Town) -> Iterator[Window]:
    yield from opened(qtbot, town, TODAY)


@pytest.fixture
def later(qtbot: QtBot, town: Town) -> Iterator[Window]:
    """The window a month after the draw."""
    yield from opened(qtbot, town, DRAW_DAY + timedelta(30))


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


def test_the_stage_shows_hashes_as_squares_and_the_order(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.plans()
    town.freezes(made)
    page = rounds(window)
    page.steps.views.stage.trigger()
    before = wait_for(qtbot, window, LotteryStage)
    assert before.list.count() == 0
    QTest.keyClick(before, Qt.Key.Key_Escape)
    town.draws(made)
    page.reload()
    page.steps.views.stage.trigger()
    stage = wait_for(qtbot, window, LotteryStage)
    qtbot.mouseClick(stage.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stage.list.count() == 1, timeout=PATIENCE_MS)
    qtbot.mouseClick(stage.all, Qt.MouseButton.LeftButton)
    assert stage.list.count() == 4
    stage.close()


def test_a_number_out_of_range_is_said_beside_its_source(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.plans()
    town.freezes(made)
    page = rounds(window)
    page.steps.next.trigger()
    form = wait_for(qtbot, page, DrawForm)
    form.numbers[0][1].line.setText(KENO.replace("60", "81"))
    form.try_save()
    assert form.words_beside(0)
    form.numbers[0][1].line.setText("1 2 3")
    assert "3" in form.words_beside(0)
    form.forget_changes()
    form.reject()


def test_slips_are_typed_read_back_and_survive_a_restart(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.plans(draw=DrawKind.SLIPS)
    town.freezes(made)
    page = rounds(window)
    page.steps.next.trigger()
    stage = wait_for(qtbot, page, SlipStage)
    assert unnamed(stage) == []
    first = stage.turn
    _types(stage, "2")
    assert first in stage.read_back.text()
    _types(stage, "2")
    assert first in stage.read_back.text()
    assert stage.turn != first
    stage.reject()
    assert json.loads(town.store.ask(meta.recall, f"slips {made}") or "") == {first: 2}
    page.steps.next.trigger()
    stage = wait_for(qtbot, page, SlipStage)
    assert stage.slips == {first: 2}
    for number in ("1", "3", "4"):
        _types(stage, number)
    ime(stage.host, "", "张三")
    click(qtbot, stage.save)
    qtbot.waitUntil(lambda: stage.focusWidget() is stage.supervisor)  # who watches is missing
    assert "监督人" in stage.read_back.text()
    stage.host.clear()
    stage.host.setFocus()
    for line in (stage.host, stage.supervisor, stage.teachers):
        assert stage.focusWidget() is line
        ime(line, "", "李四")
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert stage.focusWidget() is stage.save
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    QTest.keyClick(stage, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: town.line(made).state is Step.DRAWN, timeout=PATIENCE_MS)
    at_rest(qtbot, page.backend)


def _types(stage: SlipStage, number: str) -> None:
    stage.number.setText(number)
    QTest.keyClick(stage.number, Qt.Key.Key_Return)


def test_one_key_a_pick_and_the_tenant_keeps_her_home(qtbot: QtBot, window: Window, town: Town) -> None:
    made = town.plans(way=Way.TURNS)
    town.freezes(made)
    town.draws(made)
    page = rounds(window)
    page.steps.next.trigger()
    stage = wait_for(qtbot, window, PickingStage)
    while turn := town.store.ask(picking_of, made).turn:  # the order is drawn: her home may be asked for
        if town.entry(made, "田一").code == turn:
            click(qtbot, stage.skip)
        else:
            QTest.keyClick(stage.line, Qt.Key.Key_Return)
        at_rest(qtbot, page.backend)
    assert stage.finish.isVisible()
    click(qtbot, stage.back)
    at_rest(qtbot, page.backend)
    assert not stage.finish.isVisible()
    click(qtbot, stage.skip)
    at_rest(qtbot, page.backend)
    click(qtbot, stage.finish)
    qtbot.waitUntil(lambda: town.line(made).state is Step.COMPUTED, timeout=PATIENCE_MS)
    at_rest(qtbot, page.backend)


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
