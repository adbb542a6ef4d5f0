"""What an office expects of its papers: a card that fits half a sheet, letters in the look of official documents."""

import pytest

from dorms.domain.papers import (
    AnswerLetter,
    CorrectionLetter,
    NoticeReport,
    NotRenewedLetter,
    Paper,
    PublicNotice,
    RefusalLetter,
    ResultNotice,
    VacateLetter,
)
from dorms.papers import render
from dorms.papers.rendering import shipped_template
from dorms.papers.text import mm
from tests.papers import samples

LETTERS = (RefusalLetter, CorrectionLetter, NotRenewedLetter, VacateLetter, AnswerLetter)


def test_a_decision_card_takes_half_a_sheet() -> None:
    (page,) = render(samples.decision_card()).pages
    end = max(placed.top + placed.slab.height for placed in page.placed)
    assert page.shape.top + end < mm(297 / 2)


@pytest.mark.parametrize("kind", [*LETTERS, PublicNotice, ResultNotice, NoticeReport])
def test_what_leaves_the_office_under_its_seal_looks_official(kind: type[Paper]) -> None:
    assert shipped_template(kind).official
