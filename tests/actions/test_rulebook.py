"""Which rules apply when: adopted from a day on, kept by agreements, tried on everybody before that."""

from datetime import date

import pytest

from dorms.actions.decisions import differing
from dorms.actions.rulebook import adopt_rules, label, rulebook, rules_on
from dorms.actions.seasons import Reply, plan_season, record_replies, renew_clear, review, start_season
from dorms.actions.whatif import what_if
from dorms.db.queries.cases import facts_of_stays
from dorms.db.queries.rulebook import adoptions
from dorms.domain.decisions import Outcome
from dorms.errors.living import ReasonMissing
from dorms.errors.policy import AdoptionBackwards, NoRuleSet, RuleSetAdopted
from dorms.errors.rules import RuleSetWrong
from dorms.messages import explain
from dorms.resources import resource
from dorms.rules.editing import passages, quoted, with_content, with_header
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow

D = date.fromisoformat
LAST = D("2026-08-31")


def county_rules(version: str = "2026.1", **changes: str) -> str:
    text = resource("rules", "county-default.toml").read_text("utf-8")
    for kind_key, value in changes.items():
        kind, key = kind_key.split("__")
        slot = next(s for one in passages(text) if one.kind == kind for s in one.slots if s.key == key)
        text = with_content(text, slot, value)
    return with_header(text, version=quoted(version))


def adopt(county: County, text: str, start: str = "2026-09-01") -> None:
    county.store.run(
        adopt_rules, text, start=D(start), adopted_on=TODAY, adopted_by="县教体局局务会", note="修订"
    )


def test_a_new_store_has_the_county_default(county: County) -> None:
    assert label(county.store.ask(rules_on, TODAY)) == "county-default 2025.1"
    with pytest.raises(NoRuleSet) as none:
        county.store.ask(rules_on, D("2020-01-01"))
    assert "先在“制度”里通过一份" in explain(none.value)


def test_a_version_follows_the_one_before_it_on_its_day(county: County) -> None:
    adopt(county, county_rules())
    assert label(county.store.ask(rules_on, LAST)) == "county-default 2025.1"
    assert label(county.store.ask(rules_on, D("2026-09-01"))) == "county-default 2026.1"
    newest = county.store.ask(adoptions)[0]
    assert (newest.adopted_by, newest.adopted_on, newest.reason) == ("县教体局局务会", TODAY, "修订")


def test_what_cannot_be_adopted_is_refused(county: County) -> None:
    adopt(county, county_rules())
    with pytest.raises(RuleSetAdopted):
        adopt(county, county_rules(total_cap__limit="48个月"), "2027-09-01")
    with pytest.raises(AdoptionBackwards):
        adopt(county, county_rules("2026.2"), "2026-08-01")
    with pytest.raises(RuleSetWrong) as wrong:
        adopt(county, county_rules("2026.3", total_cap__limit="48"), "2027-09-01")
    assert f"第 {wrong.value.mistakes[0].line} 行" in explain(wrong.value.mistakes[0])
    with pytest.raises(ReasonMissing):
        county.store.run(
            adopt_rules,
            county_rules("2026.4"),
            start=D("2027-09-01"),
            adopted_on=TODAY,
            adopted_by="局",
            note=" ",
        )
    assert len(county.store.ask(adoptions)) == 2


def test_a_set_for_one_programme_stands_beside_the_set_for_all(county: County) -> None:
    text = resource("rules", "public-rental.toml").read_text("utf-8")
    adopt(county, text, "2026-06-01")
    book = county.store.ask(rulebook)
    assert book.on(TODAY).header.id == "county-default"
    assert book.on(TODAY, "公租房").header.programmes == ("公租房",)
    assert book.on(TODAY, "自筹").header.id == "county-default"


@pytest.fixture
def settled(county: County) -> County:
    """Two occupants of some years, both can be renewed."""
    county.building(programme="周转宿舍项目")
    for name, room, since in (("新", "101", "2025-09-01"), ("老", "102", "2022-09-01")):
        teacher = county.teacher(name, staffing="事业编制", marital="未婚", home_in_town_self="无")
        county.lives(teacher, county.unit(room), D(since), LAST)
    season = county.store.run(start_season, county.store.ask(plan_season, TODAY), today=TODAY).result
    stays = list(county.store.ask(facts_of_stays, TODAY))
    reply = Reply(wish="续住", day=TODAY, declared="无变化")
    county.store.run(record_replies, season, stays, reply, today=TODAY)
    return county


def test_what_if_names_whom_a_version_would_touch(settled: County) -> None:
    found = settled.store.ask(what_if, county_rules(total_cap__limit="48个月"), TODAY)
    assert [(one.who, one.old.outcome, one.new.outcome, one.new.code) for one in found.stays] == [
        ("老", Outcome.OK, Outcome.REFUSED, "CAP_REACHED")
    ]
    assert [rule.new.clause.number for rule in found.changed if rule.new is not None] == ["第二十三条第一款"]
    assert found.asked == (2, 0)
    assert settled.store.ask(what_if, county_rules(), TODAY).stays == ()


def test_the_next_term_follows_the_new_version_and_the_present_one_keeps_its_own(settled: County) -> None:
    from dorms.db.queries.seasons import seasons

    adopt(settled, county_rules(total_cap__limit="48个月"))
    season = settled.store.ask(seasons)[0].id
    lines = {line.case.facts.who: line for line in settled.store.ask(review, season, TODAY).lines}
    assert lines["老"].decision.code == "CAP_REACHED"
    assert {line.decision.rule_set.version for line in lines.values()} == {"2026.1"}
    book = settled.store.ask(rulebook)
    assert label(book.of_term(lines["新"].case, TODAY)) == "county-default 2025.1"
    settled.store.run(renew_clear, season, [lines["新"].case.stay], {}, day=TODAY)
    case = settled.store.ask(facts_of_stays, TODAY)[lines["新"].case.stay]
    assert case.rule_set == "county-default 2026.1"
    assert label(book.of_term(case, TODAY)) == "county-default 2026.1"
    assert settled.store.ask(differing) == []


def test_an_agreement_is_stamped_with_the_version_it_was_made_under(settled: County) -> None:
    cases = settled.store.ask(facts_of_stays, TODAY).values()
    stamps = {case.facts.who: case.rule_set for case in cases}
    assert stamps == {"新": "county-default 2025.1", "老": ""}, "in 2022 no version was in force here"
    adopt(settled, county_rules())
    stamps = {case.facts.who: case.rule_set for case in settled.store.ask(facts_of_stays, TODAY).values()}
    assert stamps["新"] == "county-default 2025.1"
