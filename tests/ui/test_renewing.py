"""A renewal season driven as a clerk drives it, with the clicks counted (features.md W9)."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dorms.actions.people import record_fact
from dorms.actions.seasons import Reply, plan_season, record_replies, review, start_season
from dorms.db.queries.cases import facts_of_stays
from dorms.db.queries.seasons import decisions_of, seasons
from dorms.domain.renewing import Sort
from dorms.ui.deciding.browser import CardsDialog
from dorms.ui.deciding.card import CardDialog
from dorms.ui.kit.fields import ChoiceField
from dorms.ui.kit.forms import Form
from dorms.ui.printing.preview import PreviewDialog
from dorms.ui.renewing.answering import AnswerForm
from dorms.ui.renewing.forms import CloseForm, RenewClearForm, ReplyForm, SettleForm, StartForm, WithdrawForm
from dorms.ui.renewing.page import SeasonPage
from dorms.ui.renewing.words import clauses_words, why_words
from dorms.ui.shell.window import Window
from tests.builders import TODAY, County
from tests.ui.conftest import unnamed
from tests.ui.hands import at_rest, click, wait_for
from tests.ui.test_people import county, window

pytestmark = pytest.mark.slow

__all__ = ["county", "window"]  # fixtures

CTRL = Qt.KeyboardModifier.ControlModifier
D = date.fromisoformat
SINGLE = {"staffing": "事业编制", "marital": "未婚", "home_in_town_self": "无"}


@pytest.fixture(autouse=True)
def people(county: County, window: Window) -> Iterator[None]:
    county.building("2栋", programme="周转宿舍项目", rooms_per_floor=3)
    for name, room, facts in (
        ("清一", "101", {}), ("清二", "102", {}), ("有房", "103", {"home_in_town_self": "有"}),
        ("缺料", "201", {"marital": ""}),
    ):  # fmt: skip
        unit = county.unit(room, building="2栋")
        county.lives(county.teacher(name, **(SINGLE | facts)), unit, D("2025-09-01"), D("2026-08-31"))
    yield
    for form in window.findChildren(Form):
        form.forget_changes()


def page(qtbot: QtBot, window: Window) -> SeasonPage:
    window.go("renewals")
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    found = window.deck.page
    assert isinstance(found, SeasonPage)
    return found


def shown(found: SeasonPage) -> dict[str, Sort]:
    return {line.case.facts.who: line.sort for line in found.lines()}


def started(county: County) -> None:
    plan = county.store.ask(plan_season, TODAY)
    season = county.store.run(start_season, plan, today=TODAY).result
    stays = list(county.store.ask(facts_of_stays, TODAY))
    reply = Reply(wish="续住", day=TODAY, declared="无变化")
    county.store.run(record_replies, season, stays, reply, today=TODAY)


def press(qtbot: QtBot, window: Window, form: Form) -> None:
    """The form's own button."""
    with qtbot.waitSignal(form.accepted):
        click(qtbot, form.save)
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def choose(found: SeasonPage, name: str) -> None:
    stay = next(line.case.stay for line in found.lines() if line.case.facts.who == name)
    assert found.table.choose(stay)


def test_an_empty_page_says_what_to_do(qtbot: QtBot, window: Window) -> None:
    found = page(qtbot, window)
    assert "启动续住季" in found.table._empty.text()
    assert found.start_button.isVisible()
    assert not found.renew_button.isVisible()
    assert unnamed(found.head) == []


def test_the_clear_cases_take_four_clicks(qtbot: QtBot, window: Window, county: County) -> None:
    found = page(qtbot, window)
    clicks = 0
    click(qtbot, found.start_button)
    press(qtbot, window, wait_for(qtbot, window, StartForm))
    clicks += 2
    assert Sort.CLEAR not in shown(found).values(), "nobody has answered yet"
    season = county.store.ask(seasons)[0].id
    stays = [line.case.stay for line in found.lines()]
    assert window.backend is not None
    reply = Reply(wish="续住", day=TODAY, declared="无变化")
    window.backend.run(record_replies, season, stays, reply, today=TODAY)
    at_rest(qtbot, window.backend)
    assert shown(found) == {"清一": Sort.CLEAR, "清二": Sort.CLEAR, "有房": Sort.LEAVE, "缺料": Sort.ASK}

    assert found.renew_button.text().startswith("一并续住 2 户")
    click(qtbot, found.renew_button)
    form = wait_for(qtbot, window, RenewClearForm)
    assert unnamed(form) == []
    press(qtbot, window, form)
    clicks += 2

    assert clicks <= 4
    assert shown(found)["清一"] is Sort.RENEWED
    assert {stay.name: stay.term_end for stay in county.stays()}["清二"] == D("2027-08-31")
    assert "一并续住" in window.toast.words.text()


def test_an_exception_takes_three_clicks_and_is_decided_again(
    qtbot: QtBot, window: Window, county: County
) -> None:
    started(county)
    found = page(qtbot, window)
    choose(found, "缺料")  # 1
    found.does.answer.trigger()  # 2
    form = wait_for(qtbot, window, AnswerForm)
    assert unnamed(form) == []
    field = form.answers["marital"]
    assert isinstance(field, ChoiceField)
    box = field.box
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemText(at) == "未婚"))
    form.proof.line.setText("户口簿")
    press(qtbot, window, form)  # 3
    assert shown(found)["缺料"] is Sort.CLEAR
    line = next(line for line in found.lines() if line.case.facts.who == "缺料")
    assert line.case.known.sources["marital"].document == "户口簿"


def test_who_has_a_home_is_ended_in_three_clicks_with_the_clause_in_the_reason(
    qtbot: QtBot, window: Window, county: County
) -> None:
    started(county)
    found = page(qtbot, window)
    choose(found, "有房")  # 1
    found.does.settle.trigger()  # 2
    form = wait_for(qtbot, window, SettleForm)
    assert "有自有住房（第二十六条第（二）项）" in form.reason.value()
    press(qtbot, window, form)  # 3
    assert shown(found)["有房"] is Sort.ENDED
    kept = county.store.ask(decisions_of)[0]
    assert (kept.verdict, kept.code, kept.level) == ("不续住", "HAS_HOME", "中心校")

    choose(found, "有房")
    assert found.inspector.profile is not None
    shown_facts = {fact.label: fact.text for fact in found.inspector.profile.facts}
    assert "通知送达日期" in shown_facts["退房期限"], "counted from delivery, which nobody has recorded yet"
    found.does.letter.trigger()
    assert window.backend is not None
    at_rest(qtbot, window.backend)
    from dorms.db.tables import LetterRow

    letters = county.store.ask(lambda session: [(x.kind, x.clauses or []) for x in session.query(LetterRow)])
    assert [(kind, clauses[0][0]) for kind, clauses in letters] == [
        ("不予续住告知书", "第二十六条第（二）项")
    ]


def test_the_card_shows_clause_facts_with_proof_and_prints(
    qtbot: QtBot, window: Window, county: County
) -> None:
    started(county)
    found = page(qtbot, window)
    choose(found, "有房")
    found.does.card.trigger()
    card = wait_for(qtbot, window, CardDialog)
    assert unnamed(card) == []
    text = card.text.toPlainText()
    for words in (
        "应退",
        "有自有住房",
        "第二十六条第（二）项",
        "教师花名册",
        "2025.1",
        "书面向 教体局 提出异议",
    ):
        assert words in text, words
    click(qtbot, card.print_button)
    preview = wait_for(qtbot, window, PreviewDialog)
    preview.close()
    card.close()
    assert window.backend is not None
    at_rest(qtbot, window.backend)


def test_answers_of_many_are_registered_at_once(qtbot: QtBot, window: Window, county: County) -> None:
    plan = county.store.ask(plan_season, TODAY)
    season = county.store.run(start_season, plan, today=TODAY).result
    found = page(qtbot, window)
    found.table.view.selectRow(0)
    found.table.view.selectAll()
    found.does.reply.trigger()
    form = wait_for(qtbot, window, ReplyForm)
    assert "4 户" in form.windowTitle()
    press(qtbot, window, form)
    lines = county.store.ask(review, season, TODAY).lines
    assert all(line.case.facts.renewal_applied_on == TODAY for line in lines)


def test_a_figure_shows_only_its_rows_and_a_season_with_open_cases_is_not_closed(
    qtbot: QtBot, window: Window, county: County
) -> None:
    started(county)
    found = page(qtbot, window)
    click(qtbot, found.head.chips[Sort.LEAVE])
    assert [line.case.facts.who for line in found.table.rows.visible_rows()] == ["有房"]
    click(qtbot, found.head.chips[Sort.LEAVE])
    assert found.table.rows.rowCount() == 4
    found.does.close.trigger()
    form = wait_for(qtbot, window, CloseForm)
    click(qtbot, form.save)
    qtbot.waitUntil(form.refused.isVisible)
    assert "还有 4 户没有办完" in form.refused.text()


def test_a_teacher_shows_kept_decisions_and_what_the_rules_say_today(
    qtbot: QtBot, window: Window, county: County
) -> None:
    started(county)
    found = page(qtbot, window)
    choose(found, "有房")
    found.does.settle.trigger()
    press(qtbot, window, wait_for(qtbot, window, SettleForm))
    window.go("stays")
    stays = window.deck.page
    assert stays is not None
    table = stays.main_table()
    assert table is not None
    assert table.choose(next(stay.id for stay in county.stays() if stay.name == "有房"))
    next(offer.action for offer in stays.offers if "决定卡" in offer.action.text()).trigger()
    dialog = wait_for(qtbot, window, CardsDialog)
    assert unnamed(dialog) == []
    listed = [dialog.list.item(at).text() for at in range(dialog.list.count())]
    assert listed[0] == "2026-06-15　续住　不续住"
    assert "理由：有自有住房" in dialog.text.toPlainText()
    dialog.list.setCurrentRow(next(at for at, words in enumerate(listed) if "申请资格" in words))
    assert "第五条第（三）项" in dialog.text.toPlainText()
    dialog.close()


def test_the_post_check_shows_who_was_transferred_and_takes_the_renewal_back(
    qtbot: QtBot, window: Window, county: County
) -> None:
    started(county)
    found = page(qtbot, window)
    backend = window.backend
    assert backend is not None
    click(qtbot, found.renew_button)
    press(qtbot, window, wait_for(qtbot, window, RenewClearForm))
    moved = next(stay.teacher_id for stay in county.stays() if stay.name == "清一")
    county.store.run(record_fact, moved, "post_state", "调离", since=TODAY, note="调令")

    found.does.post.trigger()
    at_rest(qtbot, backend)
    assert shown(found) == {"清一": Sort.LEAVE, "清二": Sort.CLEAR}
    line = next(one for one in found.lines() if one.case.facts.who == "清一")
    assert (why_words(line), clauses_words(line)) == ("离开岗位", "第二十六条第（一）项")
    choose(found, "清一")
    found.does.withdraw.trigger()
    form = wait_for(qtbot, window, WithdrawForm)
    assert "离开岗位（第二十六条第（一）项）" in form.reason.value()
    press(qtbot, window, form)
    found.does.post.trigger()
    at_rest(qtbot, backend)
    assert shown(found)["清一"] is Sort.ENDED
    assert {stay.name: stay.term_end for stay in county.stays()}["清一"] == D("2026-08-31")
