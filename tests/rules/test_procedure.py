"""Levels, reviews, notices, objections; windows, choosing, moving in, giving up, waiting."""

import pytest

from dorms.domain.decisions import Outcome
from dorms.domain.workdays import SpecialDay
from dorms.rules.procedure import (
    application_window,
    choose_by,
    documents,
    give_ups,
    levels,
    move_in_by,
    notice_moment,
    objection,
    publication,
    review_by,
    waiting_until,
)
from tests.rules.builders import CALENDAR, DAY, D, person, rule, rule_set


def test_levels_in_their_order():
    rules = rule_set(
        rule("procedure", "approval", of="申请", levels=["学校", "中心校", "教体局"]),
        rule("procedure", "approval", of="续住", levels=["学校"]),
    )
    assert levels(rules, "申请", DAY) == ("学校", "中心校", "教体局")
    assert levels(rules, "续住", DAY) == ("学校",)
    assert levels(rules, "例外", DAY) == ()


def test_a_review_has_its_working_days():
    rules = rule_set(rule("procedure", "review", level="学校", within="5个工作日"))
    assert review_by(rules, "学校", D("2026-09-29"), CALENDAR).date_given("review_by") == D("2026-10-12")
    assert review_by(rules, "教体局", D("2026-09-29"), CALENDAR).gives == ()


def test_a_notice_before_or_after_approval():
    rules = rule_set(
        rule("procedure", "publish", list="资格名单", moment="审批前", days="5个工作日"),
        rule("procedure", "publish", list="资格名单", moment="审批后", days="10天"),
    )
    before = publication(rules, "资格名单", D("2026-06-15"), CALENDAR, moment="审批前")
    assert (before.date_given("notice_until"), before.given("moment")) == (D("2026-06-23"), "审批前")
    after = publication(rules, "资格名单", D("2026-06-15"), CALENDAR, moment="审批后")
    assert after.date_given("notice_until") == D("2026-06-25")
    assert len(publication(rules, "资格名单", D("2026-06-15"), CALENDAR).findings) == 2
    assert publication(rules, "分配结果", D("2026-06-15"), CALENDAR).gives == ()


def test_a_deadline_in_a_year_without_published_holidays_is_provisional():
    rules = rule_set(rule("procedure", "publish", list="资格名单", days="5个工作日"))
    found = publication(rules, "资格名单", D("2026-12-29"), CALENDAR)
    assert found.findings[0].working.code == "until_provisional"
    known = CALENDAR.changed(SpecialDay(D("2027-01-01"), working=False, name="元旦"))
    assert publication(rules, "资格名单", D("2026-12-29"), known).findings[0].working.code == "until"


def test_objections_count_from_delivery_and_answers_from_lodging():
    rules = rule_set(rule("procedure", "objection", lodge="5个工作日", answer="10个工作日", to="教体局"))
    first = objection(rules, D("2026-06-15"), CALENDAR)
    assert (first.date_given("object_by"), first.given("object_to")) == (D("2026-06-23"), "教体局")
    assert first.given("answer_by") is None
    lodged = objection(rules, D("2026-06-15"), CALENDAR, lodged=D("2026-06-18"))
    assert lodged.date_given("answer_by") == D("2026-07-03")
    answer_only = rule_set(rule("procedure", "objection", lodge="", answer="10天"))
    later = objection(answer_only, D("2026-06-15"), CALENDAR, lodged=D("2026-06-18"))
    assert [(given.name, given.value) for given in later.gives] == [("answer_by", "2026-06-28")]
    silent = objection(
        rule_set(rule("procedure", "objection", lodge="", answer="")), D("2026-06-15"), CALENDAR
    )
    assert silent.gives == ()


def test_choosing_and_moving_in():
    rules = rule_set(
        rule("waiting", "choose", within="2天"),
        rule("waiting", "move_in", within="15天", extension="15天", then="退回轮候"),
    )
    assert choose_by(rules, DAY, CALENDAR).date_given("choose_by") == D("2026-06-17")
    moved = move_in_by(rules, person(), DAY, CALENDAR)
    assert (moved.date_given("move_in_by"), moved.given("then")) == (D("2026-06-30"), "退回轮候")
    assert move_in_by(rules, person(), DAY, CALENDAR, extended=True).date_given("move_in_by") == D(
        "2026-07-15"
    )
    once = rule_set(rule("waiting", "move_in", within="15天"))
    assert move_in_by(once, person(), DAY, CALENDAR, extended=True).date_given("move_in_by") == D(
        "2026-06-30"
    )
    assert move_in_by(rule_set(), person(), DAY, CALENDAR).gives == ()
    assert choose_by(rule_set(), DAY, CALENDAR).gives == ()


def test_giving_up_too_often():
    rules = rule_set(rule("waiting", "give_ups", limit="2次", then="移出轮候册"))
    once, twice = (D("2026-01-01"),), (D("2026-01-01"), D("2026-06-15"))
    assert give_ups(rules, person(give_ups=once), DAY).outcome is Outcome.OK
    lost = give_ups(rules, person(give_ups=twice), DAY)
    assert (lost.outcome, lost.code, lost.given("then")) == (Outcome.REFUSED, "GIVE_UP", "移出轮候册")
    assert give_ups(rules, person(give_ups=twice), D("2026-06-14")).outcome is Outcome.OK
    assert give_ups(rule_set(), person(give_ups=twice), DAY).findings == ()


def test_waiting_ends_after_its_time():
    rules = rule_set(rule("waiting", "queue_limit", length="5年"))
    assert waiting_until(rules, person(), D("2021-06-15"), DAY).outcome is Outcome.OK
    over = waiting_until(rules, person(), D("2021-06-14"), DAY)
    assert (over.outcome, over.code) == (Outcome.REFUSED, "EXPIRED")
    assert waiting_until(rule_set(), person(), D("2001-01-01"), DAY).findings == ()


WINDOW = rule("applying", "window", opens_on="5月1日", closes_on="6月30日")


@pytest.mark.parametrize(
    ("day", "late", "expected"),
    [
        ("2026-04-30", None, (Outcome.FLAG, "LATE")),
        ("2026-05-01", None, (Outcome.OK, "")),
        ("2026-06-30", None, (Outcome.OK, "")),
        ("2026-07-01", None, (Outcome.FLAG, "LATE")),
        ("2026-07-01", "不予受理", (Outcome.REFUSED, "LATE")),
        ("2026-07-01", "备注受理", (Outcome.OK, "")),
    ],
)
def test_the_window_of_a_new_application(day, late, expected):
    rules = rule_set(WINDOW, *([rule("applying", "late", then=late)] if late else []))
    decision = application_window(rules, person(), D(day))
    assert (decision.outcome, decision.code) == expected
    assert application_window(rule_set(), person(), D(day)).findings == ()


UNSURE = {"kind": "dual_staff"}


@pytest.mark.parametrize(
    "made",
    [
        rule("applying", "window", opens_on="5月1日", when=UNSURE),
        rule("procedure", "review", level="学校", within="5天", when=UNSURE),
        rule("procedure", "publish", list="资格名单", days="5天", when=UNSURE),
        rule("procedure", "objection", lodge="5天", when=UNSURE),
        rule("waiting", "choose", within="5天", when=UNSURE),
        rule("waiting", "move_in", within="5天", when=UNSURE),
        rule("waiting", "give_ups", limit="1次", when=UNSURE),
        rule("waiting", "queue_limit", length="1年", when=UNSURE),
    ],
)
def test_whether_a_rule_applies_can_be_the_question(made):
    rules = rule_set(made)

    def all_of(facts):
        return [
            application_window(rules, facts, DAY),
            review_by(rules, "学校", DAY, CALENDAR, facts=facts),
            publication(rules, "资格名单", DAY, CALENDAR, facts=facts),
            objection(rules, DAY, CALENDAR, facts=facts),
            choose_by(rules, DAY, CALENDAR, facts=facts),
            move_in_by(rules, facts, DAY, CALENDAR),
            give_ups(rules, facts, DAY),
            waiting_until(rules, facts, DAY, DAY),
        ]

    assert [one.outcome for one in all_of(person())].count(Outcome.FLAG) == 1
    assert not any(one.findings for one in all_of(person(dual_staff=False)))


def test_late_handling_of_applications_that_may_apply_is_a_question():
    rules = rule_set(WINDOW, rule("applying", "late", then="备注受理", when=UNSURE))
    assert [ask.fact for ask in application_window(rules, person(), D("2026-07-01")).questions] == [
        "dual_staff"
    ]


def test_the_documents_asked_for_follow_the_facts_and_say_their_clause():
    rules = rule_set(
        rule("applying", "documents", documents=["申请表", "身份证"]),
        rule(
            "applying", "documents", documents=["结婚证", "申请表"], copy_is_enough=True,
            when={"kind": "marital", "in": ["已婚"]},
        ),
    )  # fmt: skip
    single, married, unknown = (
        documents(rules, person(marital=word), DAY) for word in ("未婚", "已婚", None)
    )
    assert [one.document for one in single] == ["申请表", "身份证"]
    assert [(one.document, one.copy_is_enough, one.sure) for one in married] == [
        ("申请表", False, True), ("身份证", False, True), ("结婚证", True, True),
    ]  # fmt: skip
    assert [one.document for one in unknown if not one.sure] == ["结婚证"], "whether it is needed is open"
    assert married[0].clause.number


def test_a_list_is_published_when_the_rules_say_or_not_at_all():
    rules = rule_set(rule("procedure", "publish", list="资格名单", moment="审批后", days="3天"))
    assert notice_moment(rules, "资格名单", DAY) == "审批后"
    assert notice_moment(rules, "排序名单", DAY) is None
