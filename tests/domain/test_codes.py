"""Code lists: canonical words, other words for them, and nothing guessed."""

from enum import StrEnum

import pytest

from dorms.domain.codes import SYNONYMS, Home, Sex, Together, UnitState, YesNo, read_code

LISTS = list(SYNONYMS)


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.__name__)
def test_every_canonical_word_is_itself(codes: type[StrEnum]) -> None:
    for code in codes:
        assert read_code(codes, str(code)) is code


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.__name__)
def test_every_other_word_names_a_member_and_is_no_canonical_word(codes: type[StrEnum]) -> None:
    for word, member in SYNONYMS[codes].items():
        assert read_code(codes, word) is codes[member]
        assert word not in set(codes)


@pytest.mark.parametrize(
    ("codes", "word", "code"),
    [
        (UnitState, "空置", UnitState.FREE),
        (UnitState, "预留（机动）", UnitState.RESERVED),
        (UnitState, "待维修", None),
        (UnitState, "闲置", None),
        (YesNo, " √", YesNo.YES),
        (YesNo, "×", YesNo.NO),
        (Home, "是", Home.YES),
        (Sex, "男 ", Sex.MALE),
        (Together, "随便", None),
        (Together, "", None),
    ],
)
def test_a_word_is_read_or_left_to_a_person(codes: type[StrEnum], word: str, code: StrEnum | None) -> None:
    assert read_code(codes, word) is code
