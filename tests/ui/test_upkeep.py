"""Rounds, hazards, complaints, recurring jobs and house texts from beginning to end in the window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from dorms.db.queries.living import state_of
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.today import open_tasks
from dorms.db.queries.upkeep import (
    building_warranties,
    complaints,
    hazards,
    inspections,
    jobs,
    keepers,
    regulations,
)
from dorms.domain.workdays import add_working_days
from dorms.ui.shell.window import Window
from dorms.ui.upkeep.complaint_forms import AnswerForm, KeeperForm, RateForm, ReopenForm, TakeForm
from dorms.ui.upkeep.hazard_forms import FixForm, OrderForm, RecheckForm, ReportForm
from dorms.ui.upkeep.jobs import DoneForm, SetUpForm
from dorms.ui.upkeep.regulations import DraftForm, SignForm
from dorms.ui.upkeep.round_forms import BeginForm, CloseRoundForm, CondemnForm, RecordForm
from dorms.ui.upkeep.warranty_form import WarrantyForm
from tests.builders import TODAY, County
from tests.ui.hands import ask, choose_first, page_of, save
from tests.ui.test_people import county, window

__all__ = ["county", "window"]  # fixtures

pytestmark = pytest.mark.slow
CTRL = Qt.KeyboardModifier.ControlModifier


def why_grey(window: Window, words: str) -> str:
    action = next(one.action for one in page_of(window).offers if words in one.action.text())
    assert not action.isEnabled()
    return action.statusTip()


def wrong(form: RecordForm, note: str) -> None:
    """The first point is not in order."""
    form.points.box.setChecked(False)
    tick = form.points.table.item(0, 0)
    assert tick is not None
    tick.setCheckState(Qt.CheckState.Unchecked)
    form.points.table.setItem(0, 2, QTableWidgetItem(note))


def test_a_stock_count_leaves_its_differences_as_tasks_and_the_round_ends_with_a_reason(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("inspections")
    begin = ask(qtbot, window, "开始检查", BeginForm)
    begin.checklist.box.setCurrentIndex(begin.checklist.box.count() - 1)
    save(qtbot, window, begin)
    choose_first(window)
    form = ask(qtbot, window, "登记结果", RecordForm)
    form.inspectors.line.setText("甲、乙")
    wrong(form, "房号牌缺失")
    save(qtbot, window, form)
    assert "清点不符" in [task.kind for task in county.store.ask(open_tasks, TODAY)]
    assert county.store.ask(hazards) == []

    choose_first(window)
    end = ask(qtbot, window, "结束这一轮", CloseRoundForm)
    qtbot.keyClick(end, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "还有 3 处没有检查" in end.refused.text())
    end.note.edit.setPlainText("其余上月已查")
    save(qtbot, window, end)


def test_what_is_wrong_becomes_a_hazard_and_a_dangerous_class_closes_the_unit(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("inspections")
    save(qtbot, window, ask(qtbot, window, "开始检查", BeginForm))
    choose_first(window)
    form = ask(qtbot, window, "登记结果", RecordForm)
    form.inspectors.line.setText("甲、乙")
    wrong(form, "堆放杂物")
    save(qtbot, window, form)
    [found] = county.store.ask(hazards)
    assert "堆放杂物" in found.description
    unit = next(one.unit_id for one in county.store.ask(inspections) if one.day is not None)
    assert unit is not None

    page = page_of(window)
    table = page.main_table()
    assert table is not None
    table.choose(next(one.id for one in county.store.ask(inspections) if one.unit_id == unit))
    condemn = ask(qtbot, window, "房屋鉴定", CondemnForm)
    condemn.grade.box.setCurrentIndex(3)
    condemn.note.edit.setPlainText("鉴定报告1号")
    save(qtbot, window, condemn)
    assert county.store.ask(state_of, unit, TODAY)[0] == "危房停用"


def test_a_hazard_is_followed_to_somebody_elses_second_look(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("hazards")
    form = ask(qtbot, window, "登记隐患", ReportForm)
    form.place.picker.choose(county.unit("101"))
    form.what.edit.setPlainText("护栏松动")
    assert form.due.value() == add_working_days(county.store.ask(work_calendar), TODAY, 5)
    form.level.box.setCurrentIndex(1)
    assert form.due.value() == add_working_days(county.store.ask(work_calendar), TODAY, 1)
    save(qtbot, window, form)
    choose_first(window)
    assert "还没有登记“已整改”" in why_grey(window, "复查")
    order = ask(qtbot, window, "下达整改", OrderForm)
    order.measure.edit.setPlainText("焊接")
    order.who.line.setText("乙")
    order.due.line.setText("2026-6-30")
    save(qtbot, window, order)
    fix = ask(qtbot, window, "已整改", FixForm)
    fix.how.edit.setPlainText("已焊")
    save(qtbot, window, fix)
    again = ask(qtbot, window, "复查", RecheckForm)
    again.who.line.setText("乙")
    qtbot.keyClick(again, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: any("复查人不能就是整改责任人" in again.words_beside(at) for at in range(3)))
    again.who.line.setText("丙")
    save(qtbot, window, again)
    assert [one.status for one in county.store.ask(hazards)] == ["已复查"]


def test_a_complaint_is_answered_rated_and_taken_up_again(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("complaints")
    form = ask(qtbot, window, "登记(", TakeForm)
    form.content.edit.setPlainText("夜间噪声")
    save(qtbot, window, form)
    [one] = county.store.ask(complaints)
    assert one.answer_by == date(2026, 6, 30), "ten working days over the dragon boat holiday"
    choose_first(window)
    rate = next(offer.action for offer in page_of(window).offers if "满意度" in offer.action.text())
    assert not rate.isEnabled()
    answer = ask(qtbot, window, "答复(", AnswerForm)
    answer.answer.edit.setPlainText("已约谈")
    save(qtbot, window, answer)
    rating = ask(qtbot, window, "登记满意度", RateForm)
    rating.satisfaction.box.setCurrentIndex(2)
    save(qtbot, window, rating)
    assert county.store.ask(complaints)[0].satisfaction == "不满意"
    again = ask(qtbot, window, "重新受理", ReopenForm)
    again.why.edit.setPlainText("还吵")
    save(qtbot, window, again)
    assert county.store.ask(complaints)[0].is_open

    keeper = ask(qtbot, window, "宿舍管理员", KeeperForm)
    keeper.building.picker.choose(next(iter(county.store.ask(building_warranties))))
    keeper.name.line.setText("李宿管")
    keeper.repair.line.setText("0551-87300000")
    save(qtbot, window, keeper)
    [known] = county.store.ask(keepers, TODAY)
    assert known.repair_phone == "0551-87300000"
    keeper = ask(qtbot, window, "宿舍管理员", KeeperForm)
    keeper.building.picker.choose(known.building_id)
    assert "现在是 李宿管" in keeper.told.text()
    assert keeper.seen is not None
    assert keeper.seen.row == known.id


def test_a_job_comes_again_after_it_was_done_and_a_building_has_its_warranty(
    qtbot: QtBot, window: Window, county: County
) -> None:
    window.go("jobs")
    form = ask(qtbot, window, "设定定期工作", SetUpForm)
    form.usual.box.setCurrentIndex(2)
    assert form.name.value() == "开学前安全检查"
    form.place.picker.choose(county.unit("101"))
    form.counted.box.setCurrentIndex(1)
    form.start.line.setText("2026-2-20")
    save(qtbot, window, form)
    choose_first(window)
    save(qtbot, window, ask(qtbot, window, "完成一次", DoneForm))
    assert [one.due for one in county.store.ask(jobs, TODAY)] == [date(2026, 8, 20)], (
        "by date: late once, not for ever"
    )

    warranty = ask(qtbot, window, "楼栋质保期", WarrantyForm)
    warranty.until.line.setText("2027-1-1")
    save(qtbot, window, warranty)
    assert list(county.store.ask(building_warranties).values()) == [date(2027, 1, 1)]


def test_a_house_text_is_adopted_and_signed_by_everybody(
    qtbot: QtBot, window: Window, county: County
) -> None:
    county.lives(county.teacher("李秀英"), county.unit("101"))
    window.go("regulations")
    form = ask(qtbot, window, "起草施行", DraftForm)
    form.kind.box.setCurrentIndex(1)
    form.number.line.setText("庐教〔2026〕1号")
    form.meeting.line.setText("局长办公会")
    save(qtbot, window, form)
    choose_first(window)
    pane = page_of(window).inspector.profile  # type: ignore[attr-defined]
    assert any("李秀英" in fact.text for fact in pane.facts if fact.label == "还没签收")
    save(qtbot, window, ask(qtbot, window, "登记签收", SignForm))
    [text] = county.store.ask(regulations)
    assert (text.number, text.meeting, text.signed) == ("庐教〔2026〕1号", "局长办公会", 1)
