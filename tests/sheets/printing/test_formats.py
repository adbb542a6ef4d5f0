"""Numbers and days as their formats show them."""

import pytest

from dorms.sheets.printing.formats import FormatUnknown, shown, words_shown

DAY = 46188.0  # 2026-06-15


@pytest.mark.parametrize(
    ("value", "pattern", "words"),
    [
        (16.13, "General", "16.13"),
        (3.0, "General", "3"),
        (1 / 3, "General", "0.3333333333"),
        (1234567.5, "#,##0.00", "1,234,567.50"),
        (0.125, "0.0%", "12.5%"),
        (2.5, "0", "3"),
        (-5.0, "+0;-0;0", "-5"),
        (5.0, "+0;-0;0", "+5"),
        (0.0, "+0;-0;0", "0"),
        (12.0, '0"套"', "12套"),
        (12.5, "#,##0.##", "12.5"),
        (-1234.5, "#,##0.00_);[Red](#,##0.00)", "(1,234.50)"),
        (1500.0, "¥#,##0.00", "¥1,500.00"),
        (1500.0, "[$¥-804]#,##0", "¥1,500"),
        (15000.0, "0.0,", "15.0"),
        (7.0, "000", "007"),
        (0.0, "#", ""),
        (DAY, "yyyy-mm-dd", "2026-06-15"),
        (DAY, 'yyyy"年"m"月"d"日"', "2026年6月15日"),
        (DAY, "yyyy/m/d;@", "2026/6/15"),
        (DAY + 0.75, "yyyy-mm-dd hh:mm", "2026-06-15 18:00"),
        (DAY, "[$-804]aaaa", "星期一"),
    ],
)
def test_a_number_is_shown_in_its_format(value: float, pattern: str, words: str) -> None:
    assert shown(value, pattern) == words


def test_words_take_what_their_format_puts_around_them() -> None:
    assert words_shown("301", '0;0;0;"室："@') == "室：301"
    assert words_shown("301", "@") == "301"


@pytest.mark.parametrize("pattern", ["# ?/?", "0.00E+00"])
def test_a_format_not_known_is_said(pattern: str) -> None:
    with pytest.raises(FormatUnknown):
        shown(0.5, pattern)
