"""The county's ledgers and the six dirty files come out exactly as the people who made them say."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from dorms.domain.imports import Kind, Outcome
from dorms.sheets.reading import guess_kind
from tests.sheets.reading.county import DATA, LEDGERS, county, ledger, read

MESSY = sorted((DATA / "messy").glob("*.expected.json"))
ROWS = {
    Kind.SCHOOLS: 70,
    Kind.UNITS: 800,
    Kind.TEACHERS: 1200,
    Kind.STAYS: 640,
    Kind.APPLICATIONS: 260,
    Kind.TICKETS: 400,
}


def workbook_of(expected: Path) -> Path:
    stem = expected.name.removesuffix(".expected.json")
    return next(path for path in expected.parent.glob(f"{stem}.*") if path != expected)


def in_order(problems: list[dict[str, object]]) -> list[str]:
    """The findings of a row as a set: their order means nothing, 1200.0 and 1200 are one number."""
    plain = [{**p, "repaired_to": _plain(p.get("repaired_to"))} for p in problems]
    return sorted(json.dumps(problem, ensure_ascii=False, sort_keys=True) for problem in plain)


def _plain(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


@pytest.mark.parametrize("path", MESSY, ids=lambda path: path.name[:2])
def test_a_dirty_file_gives_its_expected_report(path: Path) -> None:
    expected = json.loads(path.read_text("utf-8"))

    found = read(Kind(expected["kind"]), workbook_of(path), county()).to_json()

    rows = found.pop("rows")
    wanted = expected.pop("rows")
    assert found == expected
    assert isinstance(rows, list)
    assert [row["row"] for row in rows] == [row["row"] for row in wanted]  # type: ignore[call-overload,index]
    for row, want in zip(rows, wanted, strict=True):
        assert isinstance(row, dict)
        assert row["outcome"] == want["outcome"], want
        assert row["values"] == want["values"], want
        assert in_order(row["problems"]) == in_order(want["problems"]), want  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_row_of_the_countys_ledgers_is_ok(kind: Kind) -> None:
    report = read(kind, DATA / "county" / LEDGERS[kind], county())

    assert report.outcomes == {
        Outcome.OK: ROWS[kind],
        Outcome.REPAIRED: 0,
        Outcome.NEEDS_PERSON: 0,
        Outcome.REFUSED: 0,
    }
    assert report.totals == ()
    assert report.ignored_columns == ()
    assert report.notices == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_the_ledgers_are_ok_from_the_first_import_on(kind: Kind) -> None:
    assert ledger(kind).outcomes[Outcome.OK] == ROWS[kind]


@pytest.mark.parametrize("kind", list(Kind))
def test_the_kind_of_a_ledger_is_seen_from_its_headers(kind: Kind) -> None:
    path = DATA / "county" / LEDGERS[kind]

    assert guess_kind(path.read_bytes(), "随便.xlsx") is kind


def test_sums_that_do_not_add_up_are_found_and_hold_nothing_back() -> None:
    path = next((DATA / "messy").glob("05*.xls"))

    report = read(Kind.TICKETS, path, county())

    mismatch = report.totals[0]
    assert (mismatch.row, mismatch.cell, mismatch.field) == (24, "K24", "material_cost")
    assert (mismatch.stated, mismatch.counted) == (Decimal(999), Decimal("4523.00"))
    assert report.skipped[0].row == 24
