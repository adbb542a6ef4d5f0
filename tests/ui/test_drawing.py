"""Chance as it is typed in and shown: numbers, slips, the stage, one pick after another."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dorms.actions.rounds.computing import picking_of
from dorms.db import meta
from dorms.domain.rounds import DrawKind, Step, Way
from dorms.ui.rounds.forms import DrawForm
from dorms.ui.rounds.picking import PickingStage
from dorms.ui.rounds.slips import SlipStage
from dorms.ui.rounds.stage import LotteryStage
from dorms.ui.shell.window import Window
from tests.actions.rounds.town import Town
from tests.ui.conftest import ime, unnamed
from tests.ui.hands import PATIENCE_MS, at_rest, click, wait_for
from tests.ui.rounds import KENO, rounds, town, window

__all__ = ["town", "window"]
pytestmark = pytest.mark.slow


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
