"""Undo and redo of anything, and what refuses them."""

from datetime import date

import pytest

from dorms.actions.people import correct_teacher
from dorms.actions.stays import move_out, renew
from dorms.actions.undoing import redo, undo
from dorms.db.dumping import dump
from dorms.db.queries.operations import operations
from dorms.errors.living import UnitFull
from dorms.errors.store import AlreadyUndone, NothingToUndo, UndoBlocked
from tests.builders import TODAY, County

MAY = date(2026, 5, 1)


def knowledge(county: County) -> object:
    tables = county.store.ask(dump)["tables"]
    return {name: [row for row in rows if not row.get("_void")] for name, rows in tables.items()}


def test_undo_writes_the_values_before_and_redo_the_values_after(county: County) -> None:
    county.building()
    stay = county.lives(county.teacher(), county.unit(), since=MAY)
    before = knowledge(county)
    county.store.run(move_out, stay.id, day=TODAY, today=TODAY, note="调离")
    after = knowledge(county)
    undo(county.store)
    assert county.stays()[0].move_out is None
    assert [row["span"] for row in knowledge(county)["stay"]] == [row["span"] for row in before["stay"]]  # type: ignore[index]
    redo(county.store)
    assert knowledge(county) == after


def test_undo_takes_back_step_by_step_and_redo_brings_back_in_order(county: County) -> None:
    county.building()
    who = county.teacher()
    for name in ("李一", "李二"):
        county.store.run(correct_teacher, who, {"name": name}, note="改名")
    names = []
    for step in (undo, undo, redo, redo):
        step(county.store)
        names.append(next(row["name"] for row in knowledge(county)["teacher"]))  # type: ignore[index]
    assert names == ["李一", "张三", "李一", "李二"]
    with pytest.raises(NothingToUndo):
        redo(county.store)


def test_redo_is_over_once_something_else_is_done(county: County) -> None:
    who = county.teacher()
    county.store.run(correct_teacher, who, {"name": "李一"}, note="改名")
    undo(county.store)
    county.store.run(correct_teacher, who, {"phone": "13800000001"}, note="换号")
    with pytest.raises(NothingToUndo):
        redo(county.store)


def test_undo_is_refused_with_the_name_of_the_later_operation(county: County) -> None:
    county.building()
    stay = county.lives(county.teacher(), county.unit(), last_day=date(2026, 8, 31))
    moved_in = operations_named(county, "move_in")
    county.store.run(renew, stay.id, last_day=date(2027, 8, 31), note="续住")
    with pytest.raises(UndoBlocked) as refusal:
        undo(county.store, moved_in)
    assert refusal.value.later_command == "renew"
    undo(county.store)
    undo(county.store, moved_in)
    assert county.stays() == []


def test_the_same_operation_is_not_undone_twice(county: County) -> None:
    who = county.teacher()
    done = county.store.run(correct_teacher, who, {"name": "李一"}, note="改名").operation
    undo(county.store, done)
    with pytest.raises(AlreadyUndone):
        undo(county.store, done)


def test_undoing_a_move_out_is_refused_when_the_place_is_taken(county: County) -> None:
    county.building(capacity=1)
    stay = county.lives(county.teacher("甲"), county.unit(), since=MAY)
    left = county.store.run(move_out, stay.id, day=TODAY, today=TODAY).operation
    county.lives(county.teacher("乙"), county.unit())
    with pytest.raises(UnitFull):
        undo(county.store, left)
    assert len([one for one in county.stays() if one.move_out is None]) == 1


def test_undoing_a_building_takes_all_its_rooms_and_is_refused_once_somebody_lives_there(
    county: County,
) -> None:
    county.building()
    built = operations_named(county, "add_building")
    who = county.teacher()
    county.lives(who, county.unit())
    with pytest.raises(UndoBlocked):
        undo(county.store, built)
    undo(county.store)  # the move-in
    undo(county.store, built)
    assert knowledge(county)["unit"] == []  # type: ignore[index]


def operations_named(county: County, command: str) -> str:
    return next(line.id for line in county.store.ask(operations) if line.command == command)
