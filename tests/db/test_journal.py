"""The journal is written with the rows, derived from them, and nothing gets past it."""

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.orm import Session

from dorms.actions.people import correct_teacher
from dorms.db.checks import check_store
from dorms.db.journal.capture import JournalBypassed
from dorms.db.queries.timeline import known_at, timeline
from dorms.db.tables import SYNCED, ApplicationRow, ChangeRow, OperationRow, TeacherRow, shape
from dorms.domain.canonical import line_id
from dorms.domain.findings import Severity
from dorms.domain.identity import new_id
from dorms.errors.living import LivesElsewhere, ReasonMissing
from tests.builders import TODAY, County

NUMBER = "340124198309081285"


def lines(county: County) -> list[tuple[str, str]]:
    with county.store.reading() as session:
        rows = [*session.execute(select(OperationRow.id, OperationRow.raw))]
        rows += [*session.execute(select(ChangeRow.id, ChangeRow.raw))]
        return [(row[0], row[1]) for row in rows]


def test_every_line_hashes_to_its_id(county: County) -> None:
    county.building()
    county.lives(county.teacher(), county.unit())
    assert all(line_id(raw) == name for name, raw in lines(county))


def test_one_operation_has_at_most_one_change_per_row(county: County) -> None:
    who = county.teacher()

    def twice(session: Session) -> None:
        row = session.get_one(TeacherRow, who)
        row.name = "一"
        session.flush()
        row.name = "二"

    outcome = county.store.run(twice)
    assert outcome.changes == 1
    line = county.store.ask(timeline, "teacher", who)[0]
    assert (line.fields[0].before, line.fields[0].after) == ("张三", "二")


def test_an_operation_that_changes_nothing_leaves_no_line(county: County) -> None:
    who = county.teacher()
    before = lines(county)
    county.store.run(correct_teacher, who, {"name": "张三"}, note="看看")
    assert lines(county) == before


def test_a_refused_action_leaves_nothing_at_all(county: County) -> None:
    county.building()
    who = county.teacher()
    county.lives(who, county.unit())
    before = lines(county)
    with pytest.raises(LivesElsewhere):
        county.lives(who, county.unit("102"))
    with pytest.raises(ReasonMissing):
        county.store.run(correct_teacher, who, {"name": "李四"}, note="")
    assert lines(county) == before


@pytest.mark.parametrize("statement", [
    update(TeacherRow).values(name="x"),
    delete(TeacherRow),
    text("INSERT INTO teacher (id) VALUES ('x')"),
    text("update  teacher set name = 'x'"),
])  # fmt: skip
def test_any_other_statement_on_a_synced_table_raises(county: County, statement: object) -> None:
    county.teacher()
    with pytest.raises(JournalBypassed):
        county.store.run(lambda session: session.execute(statement), command="x")


def test_a_synced_row_is_never_deleted(county: County) -> None:
    who = county.teacher()
    with pytest.raises(JournalBypassed):
        county.store.run(lambda session: session.delete(session.get_one(TeacherRow, who)), command="x")


def test_no_personal_field_stands_plain_in_a_line(county: County) -> None:
    who = county.teacher(id_number=NUMBER)
    county.store.run(correct_teacher, who, {"phone": "13712345678", "note": "身体不好"}, note="更正")
    log = "".join(raw for _, raw in lines(county))
    assert not any(secret in log for secret in (NUMBER, "13712345678", "身体不好", "13900000001"))
    shown = {one.field: one.after for one in county.store.ask(timeline, "teacher", who)[0].fields}
    assert shown["phone"] == "13712345678"


def test_destroying_a_key_erases_the_fields_and_every_id_still_verifies(county: County) -> None:
    who = county.teacher(id_number=NUMBER)
    county.store.run(lambda session: session.execute(text("DELETE FROM person_key")), command="x")
    shown = {one.field: one.after for one in county.store.ask(timeline, "teacher", who)[-1].fields}
    assert NUMBER not in str(shown)
    assert all(line_id(raw) == name for name, raw in lines(county))


def test_what_was_known_then_is_the_journal_up_to_an_arrival(county: County) -> None:
    who = county.teacher()
    then = county.store.ask(lambda session: session.scalar(select(func.max(ChangeRow.arrived))))
    county.store.run(correct_teacher, who, {"name": "李四"}, note="改名")
    assert county.store.ask(known_at, who, then).values["name"] == "张三"  # type: ignore[union-attr,arg-type]
    assert county.store.ask(known_at, who, 10**9).values["name"] == "李四"  # type: ignore[union-attr]


def test_a_wish_that_names_nothing_is_told_as_it_was_written(county: County) -> None:
    """Whatever a packet brought is read as words."""
    wishes = ["unit:就近", "unit:", "school"]
    row = ApplicationRow(id=new_id(), teacher_id=county.teacher(), wishes=wishes)
    county.store.run(lambda session: session.add(row), command="save_draft")
    (line,) = county.store.ask(timeline, "application", row.id)
    assert "、".join(wishes) in [field.after for field in line.fields]


def test_registers_of_several_columns_move_as_a_whole() -> None:
    spans = {name: shape(row).of_column.get("until") for name, row in SYNCED.items()}
    assert {name for name, register in spans.items() if register is not None and register.name == "span"} >= {
        "unit_state", "teacher_fact", "household_member", "assignment", "term", "stay", "adoption",
    }  # fmt: skip
    assert all(register.columns == ("start", "until") for register in spans.values() if register is not None)


def test_synced_tables_refuse_nothing_a_merge_may_bring() -> None:
    for row_type in SYNCED.values():
        table = row_type.__table__  # type: ignore[attr-defined]
        assert [column.name for column in table.columns if not column.nullable] == ["id"]
        assert not any(index.unique for index in table.indexes)
        assert {type(one).__name__ for one in table.constraints} == {"PrimaryKeyConstraint"}


def test_a_sound_store_has_no_faults_and_an_edit_behind_its_back_is_found(county: County) -> None:
    county.building()
    who = county.teacher()
    county.lives(who, county.unit())
    assert [one for one in check_store(county.store, today=TODAY) if one.severity is Severity.FAULT] == []
    county.store.close()
    import sqlite3

    connection = sqlite3.connect(county.path)
    connection.execute("UPDATE teacher SET name = '王五'")
    connection.execute("UPDATE operation SET raw = replace(raw, 'move_in', 'move_xx')")
    connection.commit()
    connection.close()
    codes = {str(one.code) for one in check_store(county.store, today=TODAY)}
    assert codes >= {"ROW_DIFFERS", "OPERATION_ALTERED"}


def test_the_reason_is_told_to_readers_and_sealed_in_the_line(county: County) -> None:
    who = county.teacher()
    county.store.run(correct_teacher, who, {"name": "李四"}, note="更名，户口本为证")
    assert county.store.ask(timeline, "teacher", who)[0].reason == "更名，户口本为证"
    assert "户口本" not in "".join(raw for _, raw in lines(county))
