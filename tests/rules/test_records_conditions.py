"""Conditions on what happened: leave, absence, arrears, breaches, bans, time lived."""

import pytest

from dorms.domain.decisions import Why
from dorms.domain.facts import Absence, Ban, Breach, Leave, Lived
from tests.rules.builders import DAY, D, check, holds, person


def leave(start, until=None, kind="借调"):
    return Leave(kind, D(start), D(until) if until else None)


def away(start, until=None, reason=""):
    return Absence(D(start), D(until) if until else None, reason)


@pytest.mark.parametrize(
    ("start", "expected"), [("2025-12-16", True), ("2025-12-15", False), ("2025-12-14", False)]
)
def test_leave_of_less_than_six_months_until_today(start, expected):
    assert holds("leave_months", person(leaves=(leave(start),)), less_than="6个月") is expected


def test_leave_at_most_includes_its_limit():
    half = person(leaves=(leave("2025-12-15"),))
    assert holds("leave_months", half, at_most="6个月") is True
    assert holds("leave_months", person(leaves=(leave("2025-12-14"),)), at_most="6个月") is False


def test_leave_already_granted_counts_in_full():
    assert (
        holds("leave_months", person(leaves=(leave("2026-06-01", "2027-06-01"),)), less_than="6个月") is False
    )


def test_leave_that_has_not_begun_or_is_of_another_kind_does_not_count():
    assert holds("leave_months", person(leaves=(leave("2026-06-16"),)), less_than="1个月") is True
    sick = person(leaves=(leave("2025-01-01", kind="病假"),))
    assert holds("leave_months", sick, kinds=["借调"], less_than="6个月") is True
    assert holds("leave_months", sick, kinds=["病假"], less_than="6个月") is False


def test_leave_in_a_row_and_together():
    twice = person(leaves=(leave("2025-01-01", "2025-05-01"), leave("2025-09-01", "2025-12-01")))
    assert holds("leave_months", twice, less_than="6个月") is True
    assert holds("leave_months", twice, less_than="6个月", count="累计") is False
    assert holds("leave_months", twice, less_than="6个月", count="累计", within="12个月") is True
    assert holds("leave_months", person(leaves=()), less_than="6个月") is True
    assert check("leave_months", person(), less_than="6个月").asks[0].fact == "leaves"


def test_idle_for_three_months_to_the_day():
    for start, expected in (("2026-03-16", False), ("2026-03-15", True)):
        assert holds("idle", person(absences=(away(start),)), at_least="3个月") is expected
    assert holds("idle", person(absences=(away("2026-03-15"),)), more_than="3个月") is False
    assert holds("idle", person(absences=()), at_least="3个月") is False
    assert holds("idle", person(), at_least="3个月") is None


def test_holidays_are_left_out_of_an_idle_time():
    summer = person(absences=(away("2025-06-10", "2025-10-01"),))
    assert holds("idle", summer, at_least="3个月") is True
    assert holds("idle", summer, at_least="3个月", holidays=["7月1日至8月31日"]) is False
    winter = person(absences=(away("2025-12-01", "2026-03-10"),))
    assert holds("idle", winter, at_least="3个月") is True
    assert holds("idle", winter, at_least="3个月", holidays=["12月20日至2月10日"]) is False


def test_special_reasons_are_left_out_of_an_idle_time():
    ill = person(absences=(away("2026-01-01", reason="病假"),))
    assert holds("idle", ill, at_least="3个月", reasons_not_counted=["病假"]) is False
    assert holds("idle", ill, at_least="3个月", reasons_not_counted=["产假"]) is True


def test_idle_times_together_within_a_year():
    parts = person(absences=(away("2025-09-01", "2025-11-01"), away("2026-02-01", "2026-04-01")))
    assert holds("idle", parts, at_least="4个月") is False
    assert holds("idle", parts, at_least="4个月", count="累计") is True
    assert holds("idle", parts, at_least="4个月", count="累计", within="6个月") is False


def test_months_lived_in_all_units_together():
    stays = (Lived("A", D("2023-09-01"), D("2025-09-01")), Lived("B", D("2025-09-01")))
    facts = person(stays=stays)
    assert holds("months_lived", facts, D("2028-08-31"), at_least="60个月") is False
    assert holds("months_lived", facts, D("2028-09-01"), at_least="60个月") is True
    assert holds("months_lived", person(), at_least="1个月") is False
    assert holds("months_lived", facts, at_least="1年", within="6个月") is False


def test_arrears_together_or_in_a_row():
    owed = person(months_owed=("2025-12", "2026-01", "2026-03"))
    assert holds("owing", owed, at_least="3个月") is True
    assert holds("owing", owed, more_than="3个月") is False
    assert holds("owing", owed, at_least="3个月", count="连续") is False
    assert holds("owing", owed, at_least="2个月", count="连续") is True
    assert holds("owing", person(), at_least="1个月") is False
    assert holds("owing", person(months_owed=("2026-01", "2026-01")), at_least="2个月") is False


def test_inspections_that_found_nobody():
    found = person(not_living_found=(D("2026-03-15"), D("2026-04-01"), D("2026-05-01"), D("2026-06-01")))
    assert holds("not_living_found", found, at_least="3次", within="3个月") is True
    assert holds("not_living_found", found, at_least="4次", within="3个月") is False
    assert holds("not_living_found", found, at_least="4次") is True
    assert holds("not_living_found", person(not_living_found=(D("2026-06-16"),)), at_least="1次") is False


def test_a_breach_counts_until_it_is_put_right_unless_the_text_says_otherwise():
    open_one = person(breaches=(Breach("SUBLET", D("2026-01-01")),))
    remedied = person(breaches=(Breach("SUBLET", D("2026-01-01"), True),))
    assert holds("breached", open_one, codes=["SUBLET"]) is True
    assert holds("breached", open_one, codes=["MISUSE"]) is False
    assert holds("breached", remedied, codes=["SUBLET"]) is False
    assert holds("breached", remedied, codes=["SUBLET"], even_if_remedied=True) is True
    assert holds("breached", person(), codes=["SUBLET"]) is False
    assert holds("breached", open_one, codes=["SUBLET"], within="5个月") is False
    assert holds("breached", open_one, codes=["SUBLET"], within="6个月") is True


def test_a_ban_is_in_force_from_its_first_to_before_its_last_day():
    ban = Ban("SUBLET", D("2025-06-15"), D("2026-06-15"))
    assert holds("banned", person(bans=(ban,))) is False
    assert holds("banned", person(bans=(ban,)), D("2026-06-14")) is True
    assert holds("banned", person(bans=(ban,)), D("2025-06-14")) is False
    assert holds("banned", person()) is False


def test_service_is_over_the_day_after_its_last():
    assert holds("service_over", person(service_ends=DAY)) is False
    assert holds("service_over", person(service_ends=D("2026-06-14"))) is True
    assert holds("service_over", person()) is None


def test_groups_wait_only_for_what_can_still_change_them():
    yes, no, open_ = (
        {"kind": "category", "in": ["在编"]},
        {"kind": "category", "in": ["特岗"]},
        {"kind": "title", "in": ["高级教师"]},
    )
    facts = person(category="在编")
    expected = {
        "any": {(0, 1): True, (0, 2): True, (1, 2): None, (1, 1): False},
        "all": {(0, 1): False, (0, 2): None, (1, 2): False, (0, 0): True},
        "not": {(0, 1): False, (0, 2): False, (1, 2): None, (1, 1): True},
    }
    parts = [yes, no, open_]
    for kind, cases in expected.items():
        for chosen, truth in cases.items():
            assert holds(kind, facts, of=[parts[n] for n in chosen]) is truth
    assert [ask.fact for ask in check("all", facts, of=[yes, open_]).asks] == ["title"]


def test_an_unknown_kind_of_leave_or_reason_is_a_question_only_where_it_matters():
    odd = person(leaves=(leave("2025-01-01", kind="进修"),))
    found = check("leave_months", odd, kinds=["借调"], less_than="6个月")
    assert found.holds is None
    assert (found.asks[0].why, found.asks[0].value) == (Why.UNKNOWN_WORD, "进修")
    assert holds("leave_months", odd, less_than="6个月") is False
    short = person(leaves=(leave("2026-06-01", kind="进修"),))
    assert holds("leave_months", short, kinds=["借调"], less_than="6个月") is True
    absent = person(absences=(away("2026-01-01", reason="外出"),))
    assert holds("idle", absent, at_least="3个月", reasons_not_counted=["病假"]) is None
    assert holds("idle", absent, at_least="3个月") is True
    assert holds("idle", absent, at_least="9个月", reasons_not_counted=["病假"]) is False


def test_dates_that_run_backwards_are_a_contradiction():
    for kind, facts in (
        ("leave_months", person(leaves=(leave("2026-03-01", "2026-02-01"),))),
        ("idle", person(absences=(away("2026-03-01", "2026-02-01"),))),
        ("months_lived", person(stays=(Lived("A", D("2026-03-01"), D("2026-02-01")),))),
    ):
        found = check(kind, facts, at_least="3个月")
        assert found.holds is None
        assert found.asks[0].why is Why.CONTRADICTION
