"""Days and months in every writing (B39, B40): one reading is taken, two are asked, none is refused."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.imports import Code, Kind, Outcome
from dorms.sheets.reading.dates import Dates
from dorms.sheets.reading.grid import Digits
from dorms.sheets.reading.numerals import numeral, year_digits
from tests.sheets.reading.books import codes, row
from tests.sheets.reading.county import ZHANG

DATES = Dates()
DAY = date(2023, 9, 1)


@pytest.mark.parametrize(
    "written",
    [
        "2023.9.1",
        "2023年9月1日",
        "2023年09月01号",
        "2023/09/01",
        "2023/9/1",
        "2023-9-1",
        "2023.09.01.",
        "20230901",
        20230901,
        "２０２３．９．１",
        "二〇二三年九月一日",
        "二零二三年九月一日",
        "2023年九月1日",
        "2023-09-01 00:00:00",
        "2023/9/1 8:30",
        " 2023-09-01",
        "2023-09-01\u3000",
        45170,
        "45170",
        45170.5,
        "2023—9—1",
    ],
)
def test_a_day_with_one_reading_is_repaired(written: str | int | float) -> None:
    reading = DATES.day(written)

    assert (reading.value, reading.code) == (DAY, Code.DATE_FORM)


@pytest.mark.parametrize("cell", [DAY, "2023-09-01"])
def test_a_date_cell_and_iso_text_are_fine(cell: date | str) -> None:
    assert DATES.day(cell) == (DAY, None, Outcome.OK, (), ())


@pytest.mark.parametrize(
    "written",
    [
        "2023年9月",
        "2023.9",
        2023.9,
        2023,
        "2023",
        "9月1日",
        "9.1",
        "23.9.1",
        "05/06/26",
        "2023秋",
        "长期",
        "至今",
        0,
        -5,
        12345678901,
        "去年",
    ],
)
def test_a_day_with_no_clear_reading_is_asked(written: str | int | float) -> None:
    reading = DATES.day(written)

    assert (reading.value, reading.code, reading.outcome) == (None, Code.DATE_UNCLEAR, Outcome.NEEDS_PERSON)


def test_day_and_month_in_either_order_are_proposed() -> None:
    assert DATES.day("05/06/2026").candidates == ("2026-05-06", "2026-06-05")


@pytest.mark.parametrize(
    "written",
    ["2024.9.31", "2025.2.29", "20231301", "31/9/2026", "0202-09-01", "2023-00-10", "2023年13月1日"],
)
def test_a_day_that_does_not_exist_is_refused(written: str) -> None:
    reading = DATES.day(written)

    assert (reading.value, reading.code, reading.outcome) == (None, Code.DATE_INVALID, Outcome.REFUSED)


def test_a_small_number_dressed_as_a_date_is_asked() -> None:
    assert DATES.day(date(1900, 1, 5)).code is Code.DATE_UNCLEAR


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2023-09", None),
        (date(2023, 9, 1), None),
        ("2023.9", Code.DATE_FORM),
        ("2023年9月", Code.DATE_FORM),
        ("2023/09", Code.DATE_FORM),
        ("202309", Code.DATE_FORM),
        (202309, Code.DATE_FORM),
        (2023.9, Code.DATE_FORM),
        (2023.09, Code.DATE_FORM),
        ("2023年9月份", Code.DATE_FORM),
        ("20230901", Code.DATE_FORM),
        ("2023/9/1", Code.DATE_FORM),
        (45170, Code.DATE_FORM),
        ("二〇二三年九月", Code.DATE_FORM),
    ],
)
def test_months_are_read_like_days(written: str | int | float | date, code: Code | None) -> None:
    reading = DATES.month(written)

    assert (reading.value, reading.code) == ("2023-09", code)


@pytest.mark.parametrize(
    "written", ["九十年代", "14年秋", "2023", 2023, "2023年", 2023.13, 2023.0, Digits("1e20")]
)
def test_a_month_with_no_clear_reading_is_asked(written: str | int | float | Digits) -> None:
    assert DATES.month(written).code is Code.DATE_UNCLEAR


def test_a_number_ending_in_point_one_may_be_october() -> None:
    reading = DATES.month(2023.1)

    assert (reading.value, reading.candidates) == (None, ("2023-01", "2023-10"))
    assert DATES.month("2023.1").value == "2023-01"
    assert Dates(is_text=True).month("2023.1").candidates == ("2023-01", "2023-10")
    assert DATES.month(2023.11).value == "2023-11"


def test_a_month_that_does_not_exist_is_refused() -> None:
    assert DATES.month("2023.13").code is Code.DATE_INVALID


def test_both_date_systems_are_counted() -> None:
    assert Dates(date1904=True).day(45170 - 1462).value == DAY


def test_an_end_before_its_beginning_is_refused_with_both_days_shown() -> None:
    head = ("姓名", "身份证号", "房号", "入住日期", "期限止")
    cells = ("张三", ZHANG, "白山镇中心小学-1栋-1单元-101", "2025-09-01", "2024-08-31")

    result = row(Kind.STAYS, *cells, header=head)

    assert (result.outcome, codes(result)) == (Outcome.REFUSED, ["DATE_ORDER"])
    assert (result.values["move_in"], result.values["term_end"]) == (date(2025, 9, 1), date(2024, 8, 31))


@pytest.mark.parametrize(
    ("reported", "finished"),
    [("2026-06-10", "2026-06-09"), ("2026-06-10", "2026-06-20"), ("2026-07-01", None)],
)
def test_a_ticket_finished_before_it_was_reported_or_after_today_is_refused(
    reported: str, finished: str | None
) -> None:
    result = row(Kind.TICKETS, "WX1", reported, "白山镇中心小学-1栋-1单元-101", "漏水", finished, None)

    assert (result.outcome, codes(result)) == (Outcome.REFUSED, ["DATE_ORDER"])


def test_a_move_in_after_today_is_refused() -> None:
    head = ("姓名", "身份证号", "房号", "入住日期")
    result = row(Kind.STAYS, "张三", ZHANG, "白山镇中心小学-1栋-1单元-101", datetime(2026, 9, 1), header=head)  # noqa: DTZ001

    assert codes(result) == ["DATE_ORDER"]


days = st.dates(date(1950, 1, 1), date(2099, 12, 31))
FORMS = [
    "{0.year}.{0.month}.{0.day}",
    "{0.year}年{0.month}月{0.day}日",
    "{0:%Y/%m/%d}",
    "{0.year}-{0.month}-{0.day}",
    "{0:%Y%m%d}",
]


@given(days, st.sampled_from(FORMS))
def test_every_day_is_read_back_from_every_writing(day: date, form: str) -> None:
    assert DATES.day(form.format(day)).value == day
    assert DATES.month(form.format(day)).value == f"{day:%Y-%m}"


@given(days)
def test_every_serial_is_its_day_in_both_systems(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days

    assert DATES.day(serial).value == day
    assert Dates(date1904=True).day(serial - 1462).value == day


@given(st.one_of(st.text(), st.integers(), st.floats(), days))
def test_any_cell_gives_a_day_or_a_finding(cell: str | int | float | date) -> None:
    reading = DATES.day(cell)
    month = DATES.month(cell)

    assert reading.code is not None or isinstance(reading.value, date) or reading.value == ""
    assert month.code is not None or isinstance(month.value, str)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("三十五", 35),
        ("一百零五", 105),
        ("两", 2),
        ("三四十", None),
        ("", None),
        ("五十百", None),
        ("三百二", 302),
    ],
)
def test_chinese_numerals_are_read_only_when_well_formed(text: str, value: int | None) -> None:
    assert numeral(text) == value


def test_dates_in_numerals_become_digits() -> None:
    assert year_digits("二〇二三年十一月二十日") == "2023年11月20日"
    assert year_digits("一栋") == "一栋"
