"""The figures of a place: each counts rows, agrees with the sheets, and stands beside the one of the period before."""

from datetime import timedelta

from hypothesis import given, settings

from dorms.domain.figures import DEFINITIONS, occupancy
from dorms.domain.ledgers import Scope
from dorms.domain.official import Facts
from dorms.domain.records import StateSpan
from dorms.domain.reports import compared, figures, tiles
from dorms.messages.figures import figure_definition, figure_name
from tests.domain.county import FULL, NIGHT, SINCE, a_stay, a_ticket, a_unit, counties

COUNTY = Scope("庐江县")


@settings(max_examples=500 if FULL else 30, deadline=None)
@given(counties())
def test_the_figures_are_those_of_the_occupancy_sheet(county: Facts) -> None:
    sheet = occupancy(county.units, county.stays, night=NIGHT, since=SINCE)
    of = {one.name: one.value for one in figures(county, COUNTY, night=NIGHT, since=SINCE)}
    assert (of["总套数"], of["可用套数"], of["已入住套数"]) == (sheet.total, sheet.usable, sheet.occupied)
    assert (of["空置套数"], of["维修停用"], of["危房停用"]) == (sheet.vacant, sheet.closed, sheet.dangerous)
    assert (of["入住人数"], of["本期入住"], of["本期退房"]) == (sheet.people, sheet.moved_in, sheet.moved_out)
    assert of["入住率"] == sheet.occupied_rate
    assert of["特岗"] == sheet.special


@settings(max_examples=500 if FULL else 30, deadline=None)
@given(counties())
def test_the_tiles_add_up(county: Facts) -> None:
    total, *parts, _people = (one.value for one in tiles(county, COUNTY, NIGHT))
    assert total == sum(part for part in parts if isinstance(part, int))


@settings(max_examples=200 if FULL else 20, deadline=None)
@given(counties())
def test_towns_sum_to_the_county(county: Facts) -> None:
    whole = figures(county, COUNTY, night=NIGHT, since=SINCE)
    towns = [
        figures(county, Scope("庐江县", town), night=NIGHT, since=SINCE)
        for town in ("白山镇", "金牛镇", "庐城镇")
    ]
    for at, one in enumerate(whole):
        if one.rows or isinstance(one.value, int):
            assert sorted(one.rows) == sorted(row for town in towns for row in town[at].rows)


def test_every_figure_has_a_written_definition_that_is_the_one_of_the_sheets() -> None:
    for one in figures(Facts(), COUNTY, night=NIGHT, since=SINCE):
        assert one.definition
        assert figure_name(one.name)
    for name, words in DEFINITIONS.items():
        assert figure_definition(name) == words


def test_a_figure_stands_beside_the_same_at_the_end_of_the_period_before() -> None:
    house, other = a_unit(), a_unit("302", states=(StateSpan("维修停用", NIGHT),))
    stays = [
        a_stay(house, start=SINCE + timedelta(1)),
        a_stay(other, "李四", start=SINCE - timedelta(9), until=SINCE + timedelta(3)),
    ]
    facts = Facts([house, other], stays, [a_ticket(1, house, NIGHT)])

    of = {one.now.name: one for one in compared(facts, facts, COUNTY, night=NIGHT, since=SINCE)}

    assert (of["已入住套数"].now.value, of["已入住套数"].before.value) == (1, 1)
    assert (of["维修停用"].now.value, of["维修停用"].before.value, of["维修停用"].change) == (1, 0, 1)
    assert (of["本期入住"].now.value, of["本期退房"].now.value) == (1, 1)
    assert of["本期入住"].before.value == 1
    assert of["未完工维修"].now.rows == (facts.tickets[0].id,)
