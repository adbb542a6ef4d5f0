"""Every finding has a name, a rule and something to do; numbers of persons are masked in sentences."""

import re
from decimal import Decimal

import pytest

from dorms.domain.imports import Code, Notice, NoticeCode, Outcome, Problem, SkipReason, TotalMismatch
from dorms.messages import explain
from dorms.messages.findings import code_name, outcome_name, remedy_of, rule_of, skip_name
from dorms.messages.sheets import explain_in, said
from tests.domain.test_imports import REPORT


@pytest.mark.parametrize("code", list(Code))
def test_every_kind_of_finding_has_name_rule_and_remedy(code: Code) -> None:
    assert 2 <= len(code_name(code)) <= 14
    assert rule_of(code).endswith("。")
    assert remedy_of(code).endswith("。")


@pytest.mark.parametrize("outcome", [Outcome.REPAIRED, Outcome.NEEDS_PERSON, Outcome.REFUSED])
@pytest.mark.parametrize("code", list(Code))
def test_a_sentence_names_row_column_cell_and_value(code: Code, outcome: Outcome) -> None:
    words = explain(
        Problem(7, "C7", "房号", "unit", code, outcome, "1-1-101", "甲校-1栋-1单元-101", ("甲", "乙"), (9,))
    )

    assert words.startswith("第 7 行“房号”（C7）：“1-1-101”。")
    assert ("已读作“甲校-1栋-1单元-101”。" in words) == (outcome is Outcome.REPAIRED)
    assert ("另见第 9 行。" in words) == (outcome is not Outcome.REPAIRED)


def test_file_and_sheet_can_stand_before_it() -> None:
    words = explain_in(REPORT.rows[1].problems[0], REPORT)

    assert words.startswith("文件“入住.xlsx”，工作表“入住”，第 3 行“姓名”（A3）：“甲、乙”。")


def test_whole_numbers_of_persons_are_masked() -> None:
    problem = Problem(
        7, "C7", "证件号", "id_number", Code.NAME_MISMATCH, Outcome.NEEDS_PERSON, "340124198309081285", None
    )
    words = explain(problem)

    assert "340124********1285" in words
    assert not re.search(r"\d{17}", words)


def test_values_are_said_as_people_write_them() -> None:
    assert said(Decimal("35.00")) == "35"
    assert said(Decimal("1200.50")) == "1200.5"
    assert said("") == said(None) == "空"
    assert said(("甲", "乙")) == "甲、乙"
    assert len(said("长" * 500)) == 61


def test_notices_totals_and_skipped_rows_have_words() -> None:
    for code in NoticeCode:
        assert explain(Notice(code, "旧表")).endswith("。")
    for reason in SkipReason:
        assert skip_name(reason)
    for outcome in Outcome:
        assert outcome_name(outcome)
    assert "加起来是 8.5" in explain(TotalMismatch(5, "B5", "押金", "deposit", Decimal(9), Decimal("8.50")))
