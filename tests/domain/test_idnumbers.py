"""Chinese ID numbers: the check digit, what the digits say, and how a number is shown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.codes import Sex
from dorms.domain.idnumbers import (
    CHECKS,
    IdNumber,
    birth_of,
    check_digit,
    from_old,
    is_valid,
    masked,
    normalised,
    old_form,
    parse_id,
    sex_of,
)

# The examples printed in GB 11643 itself.
STANDARD = ("11010519491231002X", "440524188001010014")

first17 = st.builds(
    lambda place, day, serial: f"{place:06}{day:%Y%m%d}{serial:03}",
    st.integers(110000, 659999),
    st.dates(date(1930, 1, 1), date(2025, 1, 1)),
    st.integers(0, 999),
)
numbers = first17.map(lambda text: text + check_digit(text))


@pytest.mark.parametrize("text", STANDARD)
def test_the_examples_of_the_standard_are_valid(text: str) -> None:
    assert is_valid(text)


def test_birth_date_and_sex_stand_in_the_number() -> None:
    assert birth_of(STANDARD[0]) == date(1949, 12, 31)
    assert sex_of(STANDARD[0]) is Sex.FEMALE
    assert (IdNumber(STANDARD[1]).birth, IdNumber(STANDARD[1]).sex) == (date(1880, 1, 1), Sex.MALE)


def test_a_day_that_does_not_exist_makes_no_number() -> None:
    text = "34012420010229001"

    assert birth_of(text) is None
    assert not is_valid(text + check_digit(text))


def test_masking_keeps_the_first_six_and_the_last_four() -> None:
    assert masked("340124198309081285") == "340124********1285"
    assert IdNumber("340124198309081285").masked == "340124********1285"
    assert masked("12345") == "*****"


@given(numbers)
def test_exactly_one_check_digit_fits(text: str) -> None:
    assert [digit for digit in CHECKS if is_valid(text[:17] + digit)] == [text[17]]


@given(numbers, st.integers(0, 16), st.integers(1, 9))
def test_every_single_wrong_digit_is_noticed(text: str, place: int, step: int) -> None:
    digit = str((int(text[place]) + step) % 10)

    assert not is_valid(text[:place] + digit + text[place + 1 :])


@given(numbers, st.integers(0, 15))
def test_two_neighbours_changed_about_are_noticed(text: str, place: int) -> None:
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]

    assert swapped == text or not is_valid(swapped)


@given(numbers.filter(lambda text: text[6:8] == "19"))
def test_the_fifteen_digit_form_goes_there_and_back(text: str) -> None:
    assert len(old_form(text)) == 15
    assert from_old(old_form(text)) == text


@given(numbers, st.sampled_from(["{}", " {} ", "'{}", '="{}"', "\t{}", "{}\u200b", "\ufeff{}"]))
def test_wrapping_is_taken_off_and_the_number_left_alone(text: str, form: str) -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) for char in text)

    for written in (text, text.lower(), wide):
        assert parse_id(form.format(written)) == IdNumber(text)


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalised(text)

    assert normalised(once) == once or '="' in text


@pytest.mark.parametrize("digit", "٣²３三")
def test_only_the_two_usual_widths_are_digits(digit: str) -> None:
    text = STANDARD[1]

    assert (parse_id(digit + text[1:]) is not None) == (digit == "３" and is_valid("3" + text[1:]))
