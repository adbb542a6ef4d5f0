"""Receipt numbers as a clerk types them: single ones, ranges, and back again."""

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.money.receipts import numbers_in, written


def test_a_range_means_every_number_of_it() -> None:
    assert numbers_in("0012-0014、0020，A7") == ["0012", "0013", "0014", "0020", "A7"]
    assert numbers_in("AH-0012～0014") == ["AH-0012", "AH-0013", "AH-0014"]
    assert numbers_in("AH-0012 2026-0012 12-0014") == ["AH-0012", "2026-0012", "12-0014"], (
        "these are no ranges"
    )
    assert written(["A01", "A02", "A03", "B9"]) == "A01-03、B9"


@given(st.sampled_from(["", "A", "AH-"]), st.sets(st.integers(0, 9999), min_size=1, max_size=60))
def test_what_is_written_is_read_again(prefix: str, numbers: set[int]) -> None:
    texts = [f"{prefix}{one:04d}" for one in sorted(numbers)]
    assert numbers_in(written(texts)) == texts
