"""The clock of a replica goes forward whatever the PC's clock does."""

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.clock import tick

readings = st.integers(0, 2**52)


@given(readings, readings)
def test_a_reading_is_new_and_never_behind_the_wall(last: int, wall: int) -> None:
    assert tick(last, wall) > last
    assert tick(last, wall) >= wall


def test_a_clock_set_back_goes_on_by_one() -> None:
    assert tick(1000, 400) == 1001
    assert tick(1000, 4000) == 4000
