"""Sheets handed out by an earlier version come out as they were then."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from dorms.domain.issuing import digest_of
from dorms.domain.official import Facts, ledger
from dorms.domain.official.editions import first_edition
from dorms.domain.records import VacancyNote
from dorms.domain.sheet_records import ChargeRecord, DepartureRecord, RenewalRecord
from tests.domain.county import BUREAU, NIGHT, a_unit

PLACE = ("白山镇", "戴桥小学", "戴桥小学-101", "张三")
RENEWAL = RenewalRecord(
    UUID(int=1), *PLACE, term_end=NIGHT, home="无", in_post="在岗", arrears="欠9元", breaches="1起"
)
LEFT = DepartureRecord(UUID(int=2), *PLACE, left=NIGHT, compensation=Decimal(30), refund=Decimal(470))
CHARGE = ChargeRecord(
    UUID(int=3), *PLACE, period="2026-05", day=date(2026, 5, 31), amount=Decimal(20), rent=Decimal(0),
    paid=Decimal(20), owed=Decimal(0), collector="王敏", receipt="7",
)  # fmt: skip
UNIT = a_unit()


@pytest.mark.parametrize(
    ("key", "now", "then"),
    [
        (
            "renewals",
            Facts(renewals=[RENEWAL]),
            Facts(renewals=[replace(RENEWAL, in_post="", arrears="", breaches="")]),
        ),
        ("departures", Facts(departures=[LEFT]), Facts(departures=[replace(LEFT, refund=None)])),
        ("charges", Facts(charges=[CHARGE]), Facts(charges=[replace(CHARGE, collector="")])),
        (
            "vacancies",
            Facts([UNIT], vacancy_notes={UNIT.id: VacancyNote("", "刷墙", "赵敏")}),
            Facts([UNIT]),
        ),
        ("units", Facts([UNIT]), Facts([UNIT])),
    ],
)
def test_the_first_edition_is_what_was_written_before_the_facts_were_known(
    key: str, now: Facts, then: Facts
) -> None:
    cover = replace(BUREAU, since=date(2025, 12, 31))
    made = first_edition(ledger(key, now, cover))
    assert digest_of(made) == digest_of(ledger(key, then, cover))
