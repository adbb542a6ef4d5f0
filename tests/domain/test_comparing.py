"""Which entries of an outside list may be somebody on file."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.comparing import BY_NAME, BY_NUMBER, Compared, Entry, hits, may_be

NUMBER = "342622198501011234"


def found(person: Compared, *entries: Entry) -> list[tuple[str, str, int]]:
    return [(hit.whose, hit.matched_by, hit.entry.row) for hit in hits([person], entries)]


def person(name: str = "张三", number: str = "", spouse: str = "", spouse_id: str = "") -> Compared:
    return Compared(UUID(int=1), name, number, spouse, spouse_id)


def test_an_equal_number_is_a_hit_whatever_the_name() -> None:
    assert found(person(number=NUMBER), Entry(2, "张叁", NUMBER, "")) == [("本人", BY_NUMBER, 2)]


def test_an_equal_name_counts_only_where_the_numbers_do_not_tell_apart() -> None:
    assert found(person(number=NUMBER), Entry(2, "张三", "342622199001011235", "")) == []
    assert found(person(number=NUMBER), Entry(2, "张 三", "", "")) == [("本人", BY_NAME, 2)]
    assert found(person(), Entry(2, "张三", NUMBER, "")) == [("本人", BY_NAME, 2)]
    assert found(person(number=NUMBER), Entry(2, "张三", "342622********1234", "")) == [("本人", BY_NAME, 2)]
    assert found(person(number=NUMBER), Entry(2, "张三", "342622********9999", "")) == []


def test_the_spouse_is_compared_too() -> None:
    couple = person(spouse="李四", spouse_id=NUMBER)
    assert found(couple, Entry(5, "李四", NUMBER, "")) == [("配偶", BY_NUMBER, 5)]


def test_nobody_without_name_and_number_is_hit() -> None:
    assert found(person(name=""), Entry(2, "", NUMBER, ""), Entry(3, "", "", "")) == []


@pytest.mark.parametrize("name", ["阿依努尔·买买提", "阿依努尔•买买提", "阿依努尔・买买提"])
def test_the_dot_of_a_name_is_one_dot(name: str) -> None:
    assert found(person(name="阿依努尔·买买提"), Entry(2, name, "", "")) == [("本人", BY_NAME, 2)]


@given(st.text("0123456789", min_size=18, max_size=18), st.sets(st.integers(0, 17)))
def test_masking_a_number_never_tells_it_from_itself(number: str, masked: set[int]) -> None:
    shown = "".join("*" if at in masked else char for at, char in enumerate(number))
    assert may_be(number, shown)
