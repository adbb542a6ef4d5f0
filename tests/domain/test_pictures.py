"""Bars add up to what they are made of, and every debt has an age."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.pictures import Age, By, Cost, Piece, Spot, age_of, bars, costs
from dorms.domain.records import TicketRecord

DAY = date(2026, 6, 15)
SPOTS = (Spot("白山镇", "戴桥小学-1栋"), Spot("白山镇", "戴桥小学-2栋"), Spot("汤池镇", "汤池中学-1栋"))
pieces = st.lists(
    st.builds(
        Piece,
        st.sampled_from(SPOTS),
        st.sampled_from([str(age) for age in Age]),
        st.integers(-100, 99_999).map(lambda cents: Decimal(cents) / 100),
        st.integers(0, 9).map(lambda number: UUID(int=number)),
    ),
    max_size=30,
)


@given(pieces, st.sampled_from(By))
def test_bars_add_up_to_their_pieces_and_name_every_row(made: list[Piece], by: By) -> None:
    found = bars(made, list(Age), by)
    counted = [piece for piece in made if piece.amount > 0]
    assert sum(bar.total for bar in found) == sum(piece.amount for piece in counted)
    assert {row for bar in found for row in bar.rows} == {piece.row for piece in counted}
    assert [bar.total for bar in found] == sorted((bar.total for bar in found), reverse=True)
    assert all([part.name for part in bar.parts] == list(Age) for bar in found)


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (-1, Age.NOT_DUE), (0, Age.NOT_DUE), (1, Age.MONTH), (30, Age.MONTH), (31, Age.QUARTER),
        (90, Age.QUARTER), (91, Age.HALF), (180, Age.HALF), (181, Age.OLDER),
    ],
)  # fmt: skip
def test_the_age_of_a_debt_goes_by_the_days_since_it_was_due(days: int, age: Age) -> None:
    assert age_of(DAY - timedelta(days), DAY) is age


def test_only_repairs_finished_in_the_time_cost_anything() -> None:
    unit = UUID(int=1)

    def ticket(number: int, **rest: object) -> TicketRecord:
        values: dict[str, object] = {
            "unit_id": unit, "material_cost": Decimal(3), "labour_cost": Decimal(4), "finished_on": DAY,
        } | rest  # fmt: skip
        return TicketRecord(UUID(int=number), "", "", f"{number}", DAY, "101", **values)  # type: ignore[arg-type]

    tickets = [
        ticket(1), ticket(2, finished_on=None), ticket(3, is_withdrawn=True), ticket(4, unit_id=None),
        ticket(5, finished_on=DAY - timedelta(40)),
    ]  # fmt: skip
    found = costs(tickets, {unit: SPOTS[0]}, since=DAY - timedelta(30), until=DAY)
    assert [(one.part, one.amount, one.row.int) for one in found] == [
        (Cost.MATERIAL, Decimal(3), 1),
        (Cost.LABOUR, Decimal(4), 1),
    ]
