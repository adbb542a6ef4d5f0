"""Repairs step by step: schemes, warranties, acceptance; nothing is lost by grouping, reopening or undo."""

import os
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorms.actions.sheets import official_sheet
from dorms.actions.tickets import (
    Repair,
    Report,
    accept_ticket,
    check_ticket,
    close_ticket,
    recheck_ticket,
    reopen_ticket,
    report_ticket,
    ticket_status,
)
from dorms.actions.undoing import undo
from dorms.actions.upkeep.schemes import choose_scheme, scheme_of
from dorms.actions.upkeep.warranties import set_building_warranty
from dorms.db.queries.due import due_lines
from dorms.db.queries.money import ledger_of
from dorms.db.queries.records import ticket_records
from dorms.db.queries.upkeep import building_names
from dorms.domain.codes import Cause, Payer, Urgency
from dorms.domain.upkeep.limits import deadlines
from dorms.domain.upkeep.schemes import COMMON, SMALL, Scheme, categories_of, likely_category, usual_payer
from dorms.domain.workdays import is_workday, published_calendar
from dorms.errors.living import DaysOutOfOrder, UnknownCode, WrongStep
from dorms.errors.upkeep import NotAccepted, QuoteNotAgreed, UnderWarranty
from tests.builders import TODAY, County


@pytest.fixture
def ticket(county: County) -> UUID:
    county.building()
    who = county.lives(county.teacher("李秀英"), county.unit(), date(2026, 3, 1)).teacher_id
    report = Report(county.unit(), "水电", "龙头坏", TODAY, teacher_id=who)
    return county.store.run(report_ticket, report, today=TODAY).result


def close(county: County, ticket: UUID, **rest: object) -> None:
    county.store.run(close_ticket, ticket, Repair(finished_on=TODAY, **rest), today=TODAY)  # type: ignore[arg-type]


def test_without_acceptance_nothing_is_rechecked(county: County, ticket: UUID) -> None:
    county.store.run(check_ticket, ticket, day=TODAY, person="宿管")
    assert county.store.ask(ticket_status, ticket) == "已报修", "a look changes nothing"
    with pytest.raises(WrongStep):
        county.store.run(accept_ticket, ticket, day=TODAY, person="李秀英")
    close(county, ticket)
    assert county.store.ask(ticket_records)[0].is_to_accept
    with pytest.raises(NotAccepted):
        county.store.run(recheck_ticket, ticket, day=TODAY, person="宿管")
    county.store.run(accept_ticket, ticket, day=TODAY, person="李秀英")
    with pytest.raises(WrongStep):
        county.store.run(accept_ticket, ticket, day=TODAY, person="别人")
    county.store.run(recheck_ticket, ticket, day=TODAY, person="宿管")
    county.store.run(reopen_ticket, ticket, day=TODAY, note="又漏了")
    [one] = county.store.ask(ticket_records)
    assert (one.accepted_by, one.finished_on) == ("", None), "what is reopened is accepted anew"


def test_a_repair_under_its_warranty_is_not_charged_twice(county: County, ticket: UUID) -> None:
    bill = {"material_cost": Decimal(30), "payer": Payer.OCCUPANT, "agreed": True}
    with pytest.raises(DaysOutOfOrder):
        close(county, ticket, warranty_until=TODAY - timedelta(1))
    close(county, ticket, warranty_until=TODAY + timedelta(90), parts="阀芯", accepted_by="李秀英", **bill)
    county.store.run(reopen_ticket, ticket, day=TODAY, note="又漏了")
    with pytest.raises(UnderWarranty):
        close(county, ticket, **bill)
    with pytest.raises(QuoteNotAgreed):
        close(county, ticket, cause=Cause.USER, material_cost=Decimal(30), payer=Payer.OCCUPANT)
    close(county, ticket, material_cost=Decimal(5), payer=Payer.SCHOOL)
    [one] = county.store.ask(ticket_records)
    assert (one.warranty_until, one.parts) == (TODAY + timedelta(90), "阀芯"), "the second time named neither"
    assert len(county.store.ask(ledger_of, county.stays()[0].teacher_id)) == 1


def test_a_repair_done_twice_costs_what_both_times_cost(county: County, ticket: UUID) -> None:
    close(county, ticket, material_cost=Decimal(30), labour_cost=Decimal(20), parts="阀芯")
    county.store.run(reopen_ticket, ticket, day=TODAY, note="又漏了")
    close(county, ticket, material_cost=Decimal(5), parts="垫圈")
    [one] = county.store.ask(ticket_records)
    assert (one.material_cost, one.labour_cost, one.parts) == (Decimal(35), Decimal(20), "阀芯；垫圈")
    undo(county.store)
    [one] = county.store.ask(ticket_records)
    assert (one.material_cost, one.labour_cost, one.parts) == (Decimal(30), Decimal(20), "阀芯")


def test_each_time_has_its_own_payer_and_the_sheet_divides_the_cost(county: County, ticket: UUID) -> None:
    close(county, ticket, material_cost=Decimal(30), labour_cost=Decimal(20), payer=Payer.SCHOOL)
    county.store.run(reopen_ticket, ticket, day=TODAY, note="又漏")
    close(county, ticket, labour_cost=Decimal(45), payer=Payer.OCCUPANT, cause=Cause.USER, agreed=True)
    [record] = county.store.ask(ticket_records)
    shares = [f"{one.payer} {one.material_cost} {one.labour_cost}" for one in record.shares]
    assert shares == ["学校 30.00 20.00", "住户 0.00 45.00"]
    sheet = official_sheet(county.store, "tickets", as_of=TODAY)
    values = {str(one.values[0]): one.values for one in sheet.lines}
    place = [column.field for column in sheet.columns].index("labour_cost")
    assert values["合计"][place - 1 : place + 1] == (30, 65)
    assert values["其中:学校"][place - 1 : place + 1] == (30, 20)
    assert values["其中:住户"][place - 1 : place + 1] == (0, 45)
    undo(county.store)
    undo(county.store)
    assert county.store.ask(ticket_records)[0].shares[-1].labour_cost == 20


def test_the_county_chooses_its_scheme(county: County, ticket: UUID) -> None:
    assert county.store.ask(scheme_of) is Scheme.WEAR
    with pytest.raises(UnknownCode):
        county.store.run(choose_scheme, "谁坏谁修")
    for scheme in (Scheme.FITTINGS, Scheme.WEAR, Scheme.FITTINGS):
        county.store.run(choose_scheme, scheme)
        assert county.store.ask(scheme_of) is scheme
    undo(county.store)
    assert county.store.ask(scheme_of) is Scheme.WEAR


def test_who_pays_follows_from_scheme_part_and_cause() -> None:
    assert usual_payer(Scheme.WEAR, "照明通风排水", "") is Payer.SCHOOL
    assert usual_payer(Scheme.FITTINGS, SMALL, Cause.WEAR) is Payer.OCCUPANT
    assert usual_payer(Scheme.FITTINGS, SMALL, Cause.DISASTER) is Payer.SCHOOL
    assert usual_payer(Scheme.FITTINGS, COMMON, "") is Payer.SCHOOL
    for scheme in Scheme:
        assert usual_payer(scheme, "其他", Cause.USER) is Payer.OCCUPANT
        assert usual_payer(scheme, SMALL, Cause.WARRANTY) is Payer.BUILDER
        assert {likely_category("屋顶渗水", scheme), likely_category("台灯", scheme)} <= {
            *categories_of(scheme)
        }


def test_a_building_under_warranty_says_so_on_its_repairs_and_before_it_ends(
    county: County, ticket: UUID
) -> None:
    [(building, _)] = county.store.ask(building_names)
    until = TODAY + timedelta(30)
    county.store.run(set_building_warranty, building, until=until)
    assert county.store.ask(ticket_records)[0].building_warranty == until
    assert [(one.kind, one.day) for one in county.store.ask(due_lines, TODAY)] == [("warranty", until)]


STEPS = ("close", "reopen", "undo", "recheck", "group")


def _take(county: County, step: str, first: UUID) -> None:
    """One step of a clerk; what does not follow from where the ticket stands is refused and changes nothing."""
    try:
        if step == "group":
            report = Report(county.unit("102"), "水电", "楼下也漏", TODAY, same_as=first)
            county.store.run(report_ticket, report, today=TODAY)
        elif step == "close":
            close(county, first, accepted_by="李")
        elif step == "reopen":
            county.store.run(reopen_ticket, first, day=TODAY, note="又坏")
        elif step == "recheck":
            county.store.run(recheck_ticket, first, day=TODAY, person="宿管")
        else:
            undo(county.store)
    except (WrongStep, NotAccepted):
        return


@pytest.mark.slow
@settings(deadline=None, max_examples=200 if os.environ.get("DORMS_FULL") else 8)
@given(st.lists(st.sampled_from(STEPS), max_size=6))
def test_no_report_is_ever_lost(tmp_path_factory: pytest.TempPathFactory, steps: list[str]) -> None:
    county = _copied(tmp_path_factory)
    first = county.store.run(report_ticket, Report(county.unit(), "水电", "漏水", TODAY), today=TODAY).result
    for step in steps:
        before = {one.id for one in county.store.ask(ticket_records)}
        if first not in before:
            break  # its report itself was undone
        _take(county, step, first)
        gone = before - {one.id for one in county.store.ask(ticket_records)}
        assert len(gone) <= (step == "undo"), "only the undo of a report takes it back"
    county.store.close()


_cached: list[County] = []


def _copied(factory: pytest.TempPathFactory) -> County:
    """A store with one building, copied for each example."""
    folder = factory.mktemp("lost")
    if not _cached:
        made = County(folder / "whole.db")
        made.building()
        made.store.close()
        _cached.append(made)
    return _cached[0].again(folder / "copy.db")


@given(st.dates(date(2025, 1, 1), date(2026, 12, 31)), st.sampled_from(list(Urgency)))
def test_deadlines_fall_on_working_days_unless_every_day_counts(day: date, urgency: Urgency) -> None:
    calendar = published_calendar()
    by = deadlines(calendar, urgency, day)
    assert day <= by.respond_by <= by.finish_by
    if urgency is not Urgency.URGENT:
        assert is_workday(calendar, by.respond_by)
        assert is_workday(calendar, by.finish_by)
