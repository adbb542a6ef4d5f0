"""The reporting calendar as the bureau and its offices see it."""

from datetime import date, datetime, timedelta

import pytest

from dorms.domain.reporting import DueRule, DueState, Every
from dorms.errors.sync import BureauAlone
from dorms.messages.reporting import reminder
from dorms.sync.reporting import due_rules, dues, own_dues, set_due_rules
from tests.sync.offices import OTHER, SCHOOL, Exchange


def test_who_reported_who_did_not_and_the_words_for_the_group_chat(exchange: Exchange) -> None:
    exchange.county.school(OTHER)
    store = exchange.office()
    other = exchange.newcomer(OTHER)
    today = datetime.now().astimezone().date()  # reports count by the day they are received
    rule = DueRule("月报", Every.ONCE, (today + timedelta(days=1)).isoformat())
    exchange.hub.run(set_due_rules, [rule], note="按通知")
    assert exchange.hub.ask(due_rules) == [rule]
    exchange.report(store)
    found = exchange.hub.ask(dues, start=today, end=today + timedelta(days=20), today=today)
    assert {one.office_name: one.state for one in found} == {
        SCHOOL: DueState.REPORTED,
        OTHER: DueState.OPEN,
    }
    assert {one.number for one in found} == {2, None}
    words = reminder(found, today=today)
    assert words.startswith("【提醒】月报请于")
    assert SCHOOL not in words
    assert f"{OTHER}（还没有报过）" in words
    late = found[0].due + timedelta(days=1)
    overdue = exchange.hub.ask(dues, start=today, end=late, today=late)
    assert {one.state for one in overdue} == {DueState.REPORTED, DueState.OVERDUE}
    assert "现已逾期" in reminder(overdue, today=late)
    assert reminder([one for one in found if one.number], today=today) == ""
    del other


def test_an_office_is_handed_the_days_it_has_to_report_by_and_cannot_change_them(exchange: Exchange) -> None:
    store = exchange.office()
    assert store.office is not None
    rules = [
        DueRule("月报", Every.MONTH, "25"),
        DueRule("专报", Every.ONCE, "2026-06-10", offices=(store.office,)),
        DueRule("别校", Every.ONCE, "2026-06-11", offices=(exchange.hub.office,)),  # type: ignore[arg-type]
    ]
    exchange.hub.run(set_due_rules, rules)
    exchange.hub.run(set_due_rules, rules)
    exchange.receive(store)
    assert store.ask(own_dues, start=date(2026, 6, 1), end=date(2026, 6, 30)) == [
        (date(2026, 6, 10), "专报"),
        (date(2026, 6, 25), "月报"),
    ]
    with pytest.raises(BureauAlone):
        store.run(set_due_rules, [])
