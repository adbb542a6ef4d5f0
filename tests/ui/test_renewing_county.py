"""The renewal season of the whole demo county in the window: four clicks for the clear cases (features.md W9)."""

import pytest
from pytestqt.qtbot import QtBot

from dorms.actions.decisions import replay
from dorms.actions.seasons import Reply, record_replies
from dorms.db.queries.seasons import decisions_of, seasons
from dorms.domain.renewing import Sort
from dorms.ui.kit.forms import Form
from dorms.ui.renewing.forms import RenewClearForm, StartForm
from dorms.ui.renewing.page import SeasonPage
from dorms.ui.shell.window import Window
from tests.builders import TODAY
from tests.ui.hands import at_rest, click, wait_for
from tests.ui.stores import demo, demo_file, demo_window

__all__ = ["demo", "demo_file", "demo_window"]  # fixtures


@pytest.mark.slow
def test_the_clear_cases_of_a_county_take_four_clicks(qtbot: QtBot, demo_window: Window) -> None:
    backend = demo_window.backend
    assert backend is not None
    demo_window.go("renewals")
    at_rest(qtbot, backend)
    page = demo_window.deck.page
    assert isinstance(page, SeasonPage)
    clicks: list[str] = []

    def press(form: Form) -> None:
        with qtbot.waitSignal(form.accepted, timeout=20_000):
            click(qtbot, form.save)
        clicks.append(form.save.text())
        at_rest(qtbot, backend)

    click(qtbot, page.start_button)
    clicks.append("start")
    press(wait_for(qtbot, demo_window, StartForm))
    assert page.review is not None
    stays = [line.case.stay for line in page.review.lines]
    assert len(stays) > 400, "every term that ends this summer"
    season = backend.ask(seasons)[0].id
    reply = Reply(wish="续住", day=TODAY, declared="无变化")  # the signed forms, registered by the schools
    backend.run(record_replies, season, stays, reply, today=TODAY)
    at_rest(qtbot, backend)
    clear = page.review.count(Sort.CLEAR)
    assert clear / len(stays) > 0.7
    assert all(line.telling for line in page.review.lines if line.sort is Sort.LEAVE), "each with its clause"

    click(qtbot, page.renew_button)
    clicks.append("renew")
    press(wait_for(qtbot, demo_window, RenewClearForm))
    assert len(clicks) <= 4
    assert page.review.count(Sort.RENEWED) == clear
    kept = backend.ask(decisions_of)
    assert len(kept) == clear
    assert all(backend.ask(replay, one.id).same for one in kept[:20])
