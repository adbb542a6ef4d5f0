"""Conduct while living there, and what decisions see of it."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from dorms.actions.money.entries import Charge, Money, charge, take_payment
from dorms.actions.residence.conduct import (
    Found,
    end_co_resident,
    record_violation,
    register_co_resident,
    remedy_violation,
)
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.residence import co_residents, violations
from dorms.domain.facts import Facts
from dorms.domain.money.ledger import Item
from dorms.errors.living import EndsOnFirstDay, FieldMissing
from tests.builders import TODAY, County


@pytest.fixture
def stay(county: County) -> UUID:
    county.building()
    return county.lives(county.teacher("李秀英"), county.unit(), date(2026, 5, 1)).id


def who(county: County) -> UUID:
    return county.stays()[0].teacher_id


def facts(county: County, day: date = TODAY) -> Facts:
    return county.store.ask(facts_of_teachers, day, [who(county)])[who(county)].facts


def sublet(county: County, evidence: str = "两人询问笔录") -> Found:
    return Found(
        teacher_id=who(county),
        unit_id=None,
        day=TODAY,
        code="SUBLET",
        facts="转借他人居住",
        evidence=evidence,
    )


def test_a_violation_counts_in_decisions_and_bans_as_the_rule_set_says(county: County, stay: UUID) -> None:
    county.store.run(record_violation, sublet(county), today=TODAY)
    [one] = county.store.ask(violations)
    assert one.ban_until is not None
    assert one.clause
    found = facts(county)
    assert [(breach.code, breach.remedied) for breach in found.breaches] == [("SUBLET", False)]
    assert [ban.until for ban in found.bans] == [one.ban_until]


def test_what_was_put_right_stays_in_the_ledger(county: County, stay: UUID) -> None:
    row = county.store.run(record_violation, sublet(county), today=TODAY).result
    county.store.run(remedy_violation, row, day=TODAY, note="已搬离")
    assert facts(county).breaches[0].remedied
    assert len(county.store.ask(violations)) == 1


def test_a_violation_needs_evidence(county: County, stay: UUID) -> None:
    with pytest.raises(FieldMissing):
        county.store.run(record_violation, sublet(county, evidence=" "), today=TODAY)


def test_months_in_arrears_reach_the_facts_until_they_are_paid(county: County, stay: UUID) -> None:
    for month in (3, 4):
        day = date(2026, month, 1)
        county.store.run(
            charge,
            Charge(teacher_id=who(county), item=Item.RENT, amount=Decimal(300), day=day, start=day, due=day),
        )
    assert facts(county).months_owed == ("2026-03", "2026-04")
    county.store.run(take_payment, Money(teacher_id=who(county), amount=Decimal(300), day=TODAY), today=TODAY)
    assert facts(county).months_owed == ("2026-04",)


def test_who_lives_along_is_registered_and_leaves(county: County, stay: UUID) -> None:
    row = county.store.run(
        register_co_resident, stay, name="张小宝", relation="子女", start=TODAY, today=TODAY
    ).result
    with pytest.raises(EndsOnFirstDay):
        county.store.run(end_co_resident, row, day=TODAY)
    county.store.run(end_co_resident, row, day=date(2026, 7, 1))
    [one] = county.store.ask(co_residents, stay)
    assert (one.name, one.until) == ("张小宝", date(2026, 7, 1))
