"""What a person says about a finding is read as if it stood in the sheet, and is told beside the rest."""

from dorms.domain.imports import Code, Kind, Outcome, Problem, SheetReport
from dorms.domain.verdicts import Decided, proposals
from dorms.sheets.reading import read_sheet
from tests.sheets.reading.county import DATA, TODAY, county

SHEET = next((DATA / "messy").glob("02*.xlsx"))


def read(decided: Decided | None = None) -> SheetReport:
    return read_sheet(Kind.TEACHERS, SHEET.read_bytes(), SHEET.name, county(), TODAY, decided=decided)


def problems(report: SheetReport, code: Code) -> list[Problem]:
    return [one for row in report.rows for one in row.problems if one.code is code]


def outcome(report: SheetReport, row: int) -> Outcome:
    return next(one.outcome for one in report.rows if one.row == row)


def test_nothing_said_changes_nothing() -> None:
    assert read(Decided()).to_json() == read().to_json()


def test_a_typed_value_is_judged_as_if_it_stood_there() -> None:
    before = read()
    phone = next(one for one in problems(before, Code.PHONE_INVALID))
    after = read(Decided().said(phone.cell, "13812345678"))

    row = next(one for one in after.rows if one.row == phone.row)
    assert row.values["phone"] == "13812345678"
    assert row.outcome is Outcome.REPAIRED
    told = next(one for one in row.problems if one.code is Code.ANSWERED)
    assert (told.cell, told.value, told.repaired_to) == (phone.cell, phone.value, "13812345678")
    wrong = read(Decided().said(phone.cell, "138"))
    assert outcome(wrong, phone.row) is Outcome.NEEDS_PERSON


def test_the_one_proposal_is_taken_of_several_none() -> None:
    before = read()
    sex = problems(before, Code.SEX_MISMATCH)
    several = [one for one in problems(before, Code.ID_TRUNCATED) if len(one.candidates) > 1]
    assert sex
    assert several
    decided = Decided().accepted([*sex, *several])

    assert set(decided.values) == {one.cell for one in sex}
    after = read(decided)
    assert not problems(after, Code.SEX_MISMATCH)
    assert len(problems(after, Code.ID_TRUNCATED)) == len(problems(before, Code.ID_TRUNCATED))
    chosen = read(decided.said(several[0].cell, several[0].candidates[1]))
    row = next(one for one in chosen.rows if one.row == several[0].row)
    assert row.values["id_number"] == several[0].candidates[1]


def test_a_repair_that_is_declined_holds_its_row_until_it_is_accepted_again() -> None:
    before = read()
    repairs = [
        one for one in problems(before, Code.PHONE_FORM) if outcome(before, one.row) is Outcome.REPAIRED
    ]
    decided = Decided().refused(repairs)
    after = read(decided)

    assert {outcome(after, one.row) for one in repairs} == {Outcome.NEEDS_PERSON}
    assert read(decided.accepted(repairs)).to_json() == before.to_json()


def test_a_hidden_row_is_taken_by_a_word() -> None:
    sheet = next((DATA / "messy").glob("03*.xlsx"))

    def units(decided: Decided | None = None) -> SheetReport:
        return read_sheet(Kind.UNITS, sheet.read_bytes(), sheet.name, county(), TODAY, decided=decided)

    hidden = problems(units(), Code.HIDDEN_ROW)
    after = units(Decided().accepted(hidden))
    assert all(one.outcome is Outcome.REPAIRED for one in problems(after, Code.HIDDEN_ROW))
    assert units(Decided().accepted(hidden).refused(hidden)).to_json() == units().to_json()


def test_what_was_said_is_taken_back() -> None:
    phone = problems(read(), Code.PHONE_INVALID)[0]
    decided = Decided().said(phone.cell, "13812345678")
    answered = problems(read(decided), Code.ANSWERED)

    assert not decided.refused(answered)


def test_proposals_are_the_candidates_or_what_is_near() -> None:
    problem = Problem(2, "B2", "性别", "sex", Code.SEX_MISMATCH, Outcome.NEEDS_PERSON, value="男")

    assert proposals(problem) == ("女",)
