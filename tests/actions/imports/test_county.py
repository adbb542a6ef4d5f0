"""The six workbooks of a county: new once, the same for ever after, gone with one click."""

from datetime import date
from pathlib import Path

import pytest

from dorms.actions.imports import ORDER, apply, next_needed
from dorms.actions.undoing import redo, undo
from dorms.db.checks import check_store
from dorms.db.queries.operations import operations
from dorms.db.store import Store
from dorms.domain.imports import Kind, Outcome
from dorms.errors.imports import FileNeededFirst, PreviewStale, RowsRefused
from tests.actions.imports.sheets import (
    bring_in,
    changed,
    codes,
    counts,
    knowledge,
    look,
    official,
    rows,
)
from tests.builders import County

pytestmark = pytest.mark.slow
ROWS = {
    Kind.SCHOOLS: 70, Kind.UNITS: 800, Kind.TEACHERS: 1200, Kind.STAYS: 640, Kind.APPLICATIONS: 260,
    Kind.TICKETS: 400,
}  # fmt: skip
Imported = tuple[Path, dict[str, dict[str, int]]]


def test_every_row_of_the_county_is_new_the_first_time(imported: Imported) -> None:
    for kind, number in ROWS.items():
        found = imported[1][str(kind)]
        assert (found["rows_in_file"], found["new"]) == (number, number)


def test_nothing_is_double_booked_and_nothing_dangles(untouched: Store) -> None:
    assert check_store(untouched, today=date(2026, 6, 15)) == []


@pytest.mark.parametrize("kind", ORDER)
def test_the_same_workbook_again_has_nothing_new_and_nothing_changed(untouched: Store, kind: Kind) -> None:
    before = knowledge(untouched)
    found = look(untouched, kind, official(kind))
    assert counts(found) == {"rows_in_file": ROWS[kind], "same": ROWS[kind]}
    done = apply(untouched, found, today=date(2026, 6, 15))
    assert done.changes == 0
    assert knowledge(untouched) == before


def test_each_import_is_one_operation_and_one_undo_takes_it_back(whole: Store) -> None:
    done = whole.ask(operations)
    assert [one.command for one in done[:6]] == [f"import_{kind}" for kind in reversed(ORDER)]
    for kind in reversed(ORDER):
        undo(whole)
        assert whole.ask(next_needed) == kind
    for kind in ORDER[:1]:
        before = knowledge(whole)
        bring_in(whole, kind, official(kind))
        after = knowledge(whole)
        undo(whole)
        assert knowledge(whole) == before
        redo(whole)
        assert knowledge(whole) == after


def test_the_files_are_asked_for_in_order(county: County) -> None:
    assert county.store.ask(next_needed) is Kind.SCHOOLS
    with pytest.raises(FileNeededFirst) as refusal:
        look(county.store, Kind.STAYS, official(Kind.STAYS))
    assert (refusal.value.kind, refusal.value.wanted) == (Kind.STAYS, Kind.UNITS)


def test_a_single_bad_row_holds_the_whole_file_back_unless_the_clerk_says_otherwise(whole: Store) -> None:
    undo(whole)

    def spoil(sheet) -> None:
        sheet["B10"], sheet["B12"] = "2026-13-45", "去年秋天"

    content = changed(Kind.TICKETS, spoil)
    found = look(whole, Kind.TICKETS, content)
    assert not found.clean
    bad = found.counts["refused"] + found.counts["needs_person"]
    assert bad == 2
    before = knowledge(whole)
    with pytest.raises(RowsRefused):
        apply(whole, found, today=date(2026, 6, 15))
    assert knowledge(whole) == before
    done = apply(whole, found, today=date(2026, 6, 15), partial=True)
    assert len(rows(whole, "ticket")) == 398
    undo(whole, done.operation)
    assert rows(whole, "ticket") == []
    assert sum(found.counts.values()) - found.counts["rows_in_file"] == 400


def test_what_changed_since_the_preview_is_looked_at_again(whole: Store) -> None:
    undo(whole)
    found = look(whole, Kind.TICKETS, official(Kind.TICKETS))
    undo(whole)
    before = knowledge(whole)
    with pytest.raises(PreviewStale):
        apply(whole, found, today=date(2026, 6, 15))
    assert knowledge(whole) == before


def test_people_a_new_roster_no_longer_has_become_tasks_and_stay_as_they_are(whole: Store) -> None:
    living = {row["teacher_id"] for row in rows(whole, "stay")}
    people = {row["id_number"]: row["id"] for row in rows(whole, "teacher")}
    gone: list[str] = []

    def drop(sheet) -> None:
        column = 6
        for at in (400, 300, 200, 100, 50, 30, 20):
            gone.append(sheet.cell(at, column).value)
            for cell in sheet[at]:
                cell.value = None

    content = changed(Kind.TEACHERS, drop)
    found = look(whole, Kind.TEACHERS, content)
    missing = [people[number] for number in gone]
    assert (found.missing, found.missing_living) == (7, sum(one in living for one in missing))
    before = rows(whole, "teacher", "teacher_fact", "stay")
    apply(whole, found, today=date(2026, 6, 15))
    assert rows(whole, "teacher", "teacher_fact", "stay") == before
    tasks = rows(whole, "task")
    assert {(task["kind"], task["subject_id"]) for task in tasks} == {
        ("核实是否调离", one) for one in missing
    }
    assert {task["details"]["在住"] for task in tasks} <= {"是", "否"}
    again = bring_in(whole, Kind.TEACHERS, content)
    assert again.changes == 0


def test_a_number_the_reader_could_not_read_makes_nobody_look_missing(untouched: Store) -> None:
    def damage(sheet) -> None:
        sheet.cell(30, 6).value = "340124********1234"

    found = look(untouched, Kind.TEACHERS, changed(Kind.TEACHERS, damage))
    assert found.missing == 0
    assert codes(found) in (["ID_MASKED"], [])


def test_the_report_has_the_five_counters_that_add_up(untouched: Store) -> None:
    for kind in ORDER:
        found = look(untouched, kind, official(kind)).to_json()
        counted = found["counts"]
        assert counted["rows_in_file"] == found["rows_in_file"] == len(found["rows"])
        assert counted["rows_in_file"] == sum(
            counted[name] for name in ("new", "changed", "same", "needs_person", "refused")
        )
        assert sum(found["outcomes"].values()) == counted["rows_in_file"]
        assert set(found["outcomes"]) == {str(one) for one in Outcome}
