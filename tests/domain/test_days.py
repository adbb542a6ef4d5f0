from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.days import read_day
from dorms.errors.window import NotADate

WAYS = (
    "{y}-{m}-{d}",
    "{y}.{m}.{d}",
    "{y}/{m:02}/{d:02}",
    "{y}年{m}月{d}日",
    " {y}年 {m}月{d}号",
    "{y}{m:02}{d:02}",
)
FULL_WIDTH = str.maketrans("0123456789.-/", "０１２３４５６７８９．－／")


@given(st.dates(date(1900, 1, 1)), st.sampled_from(WAYS), st.booleans())
def test_every_way_to_write_a_day_is_read(day: date, way: str, is_wide: bool) -> None:
    text = way.format(y=f"{day.year:04}", m=day.month, d=day.day)

    assert read_day(text.translate(FULL_WIDTH) if is_wide else text) == day


@pytest.mark.parametrize(
    "text", ["", "9.1", "26.9.1", "2026", "2026年9月", "2026-13-1", "2026-2-30", "1/9/2026", "今天"]
)
def test_what_is_no_day_is_never_guessed(text: str) -> None:
    with pytest.raises(NotADate):
        read_day(text)
