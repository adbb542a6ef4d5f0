"""What goes along with a unit and what with a person (design.md 4)."""

from dorms.actions.residence.noticing import give_notice
from dorms.db.tables import SYNCED, DepartureRow, shape
from dorms.domain.handing import LeaveReason
from dorms.sync.hanging import HELD, NOTED, PLACED
from tests.builders import TODAY
from tests.sync.offices import OTHER, SCHOOL, Exchange


def test_whatever_names_a_unit_is_held_by_it_or_only_notes_it() -> None:
    """A new table with a unit fails here until somebody says which."""
    naming = {name for name, row_type in SYNCED.items() if ("unit_id", "unit") in shape(row_type).references}
    assert naming == {*HELD, *NOTED}
    assert not {*HELD} & {*NOTED}


def test_what_a_row_hangs_on_comes_before_it() -> None:
    said = {"building", "unit"}
    for name, column, target in PLACED:
        assert (column, target) in shape(SYNCED[name]).references
        assert target in said
        said.add(name)


def test_a_departure_goes_along_with_the_unit_left_and_not_with_who_leaves(exchange: Exchange) -> None:
    hub, county = exchange.hub, exchange.county
    county.school(OTHER)
    county.building(school=OTHER)
    stay = county.lives(county.teacher(), county.unit())
    hub.run(give_notice, stay.id, LeaveReason.QUIT, event=TODAY, noticed_on=TODAY, today=TODAY)
    exchange.newcomer(SCHOOL)
    landlord = exchange.newcomer(OTHER).office

    assert hub.ask(lambda session: [one.owner_office for one in session.query(DepartureRow)]) == [landlord]
