"""Decisions that are taken back, and decisions that travel to those whose work they are about."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.people import NewTeacher, correct_teacher, register_teacher
from dorms.actions.undoing import redo, undo
from dorms.db.checks.rows import check_fold
from dorms.db.queries.timeline import known_at, timeline
from dorms.db.store import Store
from dorms.db.tables import ChangeRow, TeacherRow, TownRow
from dorms.domain.fold import Entry, Standing, fold
from dorms.errors.store import UndoBlocked
from dorms.sync.answers import KEPT, REFUSED, RULED, answers
from dorms.sync.conflicts import conflicts, resolve
from dorms.sync.pending import pending, pending_count
from tests.sync.offices import Exchange
from tests.sync.test_standing import call


def phone(store: Store, teacher: UUID) -> str | None:
    return store.ask(lambda session: session.scalar(select(TeacherRow.phone).where(TeacherRow.id == teacher)))


def state(store: Store) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.id, one.field, tuple(side.change for side in one.sides)) for one in store.ask(conflicts)]


def faults(store: Store) -> list[object]:
    return list(store.ask(lambda session: list(check_fold(session))))


def decided(exchange: Exchange, take: str) -> tuple[Store, UUID]:
    """School and bureau gave two numbers, and the bureau has chosen."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "13800000001", "本人来说的")
    call(exchange.hub, teacher, "13900000002", "按花名册")
    exchange.report(store)
    (one,) = exchange.hub.ask(conflicts)
    resolve(exchange.hub, one.id, take, note="打过电话")
    return store, teacher


@pytest.mark.parametrize("take", ["theirs", pytest.param("13511112222", marks=pytest.mark.slow)])
def test_a_decision_taken_back_leaves_the_difference_as_it_was(exchange: Exchange, take: str) -> None:
    hub = exchange.hub
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "13800000001")
    call(hub, teacher, "13900000002")
    exchange.report(store)
    before = state(hub)
    resolve(hub, before[0][0], take, note="打过电话")
    arrived = hub.ask(lambda session: session.scalars(select(func.max(ChangeRow.arrived))).one())
    chosen = phone(hub, teacher)
    assert state(hub) == []
    exchange.receive(store)
    assert phone(store, teacher) == chosen

    undo(hub)

    assert state(hub) == before, "the same difference, under the same name"
    assert phone(hub, teacher) == "13900000002"
    then = hub.ask(known_at, teacher, arrived)
    assert then is not None
    assert then.values["phone"] == chosen, "what was known then does not change"
    exchange.receive(store)
    assert phone(store, teacher) == "13900000002"
    assert len(store.ask(conflicts)) == 1
    redo(hub)
    assert (state(hub), phone(hub, teacher)) == ([], chosen)
    exchange.receive(store)
    assert phone(store, teacher) == chosen
    assert exchange.agree(store)
    assert faults(hub) == faults(store) == []


@pytest.mark.slow
def test_what_was_done_upon_a_decision_hinders_its_undoing_or_stays(exchange: Exchange) -> None:
    store, teacher = decided(exchange, "ours")
    hub = exchange.hub
    operation = hub.ask(timeline, "teacher", teacher)[0].operation
    hub.run(correct_teacher, teacher, {"note": "已婚"}, note="更正")
    undo(hub, operation)
    assert len(state(hub)) == 1
    assert hub.ask(lambda session: session.get_one(TeacherRow, teacher).note) == "已婚"
    (again,) = hub.ask(conflicts)
    resolve(hub, again.id, "theirs", note="再问过")
    exchange.receive(store)
    assert phone(store, teacher) == phone(hub, teacher) == "13800000001"
    (answer,) = store.ask(answers)
    assert (answer.kind, answer.reason) == (KEPT, "再问过")
    call(hub, teacher, "13700000003")
    second = hub.ask(timeline, "teacher", teacher)[1].operation
    with pytest.raises(UndoBlocked):
        undo(hub, second)
    assert exchange.report(store).conflicts == 0
    assert faults(hub) == faults(store) == []


@pytest.mark.slow
def test_a_second_difference_on_the_same_field_loses_nothing_of_the_first(exchange: Exchange) -> None:
    """The table of differences has one line a field; what was said before is in the journal and in the answers."""
    store, teacher = decided(exchange, "theirs")
    hub = exchange.hub
    call(store, teacher, "13600000004", "又换了号")  # the school has not heard of the decision
    call(hub, teacher, "13300000005", "本人来电")
    report = exchange.report(store)
    assert report.conflicts == 1
    (one,) = hub.ask(conflicts)
    assert {side.value for side in one.sides} == {"13600000004", "13300000005"}
    assert one.base == "13800000001"
    resolve(hub, one.id, "ours", note="以来电为准")
    exchange.receive(store)
    lines = [line for line in store.ask(timeline, "teacher", teacher) if line.differences]
    assert [line.reason for line in lines] == ["以来电为准", "打过电话"]
    said = [{side.value[0][1] for side in line.differences[0].sides} for line in lines]
    assert said == [{"13600000004", "13300000005"}, {"13800000001", "13900000002"}]
    assert exchange.agree(store)


def test_the_row_and_the_answer_tell_what_both_sides_said_and_who_decided_why(exchange: Exchange) -> None:
    store, teacher = decided(exchange, "ours")
    exchange.receive(store)
    (answer,) = store.ask(answers)
    assert {(one.office, one.actor, one.reason) for one in answer.said} == {
        ("庐江县教育体育局", "王经办", "按花名册"),
        ("白山镇戴桥小学", "李老师", "本人来说的"),
    }
    assert (answer.by, answer.reason) == ("王经办", "打过电话")
    assert [column for column, _ in answer.base] == ["phone"]
    line = next(one for one in store.ask(timeline, "teacher", teacher) if one.differences)
    assert (line.actor, line.reason) == ("王经办", "打过电话")
    (told,) = line.differences
    assert {side.value for side in told.sides} == {(("phone", "13800000001"),), (("phone", "13900000002"),)}


ID_NUMBER = "11010519491231002X"


@pytest.mark.slow
def test_what_was_ruled_of_an_issue_reaches_the_schools_whose_rows_it_is_about(exchange: Exchange) -> None:
    mine = exchange.county.teacher("张三丰")
    store, other = exchange.office(), exchange.office("白山镇中心小学")
    exchange.hub.run(correct_teacher, mine, {"id_number": ID_NUMBER}, note="补录")
    new = NewTeacher("张三丰", exchange.county.school(), id_number=ID_NUMBER)
    theirs = store.run(register_teacher, new).result
    exchange.report(store)
    (case,) = exchange.hub.ask(pending)
    resolve(exchange.hub, case.id, "different", note="同名同姓，号码录错")
    exchange.receive(store)
    exchange.receive(other)

    (answer,) = [one for one in store.ask(answers) if one.kind == RULED]
    assert (answer.label, answer.verdict, answer.reason) == ("张三丰", "different", "同名同姓，号码录错")
    assert answer.by == "王经办"
    assert answer.row in {mine, theirs}
    assert store.ask(pending_count) == 0
    assert other.ask(answers) == []
    (line,) = [one for one in store.ask(timeline, "teacher", answer.row) if one.about]
    assert (line.about, line.actor, line.reason) == ("same_person", "王经办", "同名同姓，号码录错")
    undo(exchange.hub)
    assert exchange.hub.ask(pending_count) == 1
    exchange.receive(store)
    assert [one for one in store.ask(answers) if one.kind == RULED] == []
    assert store.ask(pending_count) == 1
    assert exchange.agree(store)


def _rename_town(session: Session) -> None:
    for town in session.scalars(select(TownRow)):
        town.name = "改名镇"


def town_of(store: Store) -> str | None:
    return store.ask(lambda session: session.scalar(select(TownRow.name)))


@pytest.mark.slow
def test_a_change_that_was_not_let_in_comes_back_with_the_bureaus_word_and_can_still_be_let_in(
    exchange: Exchange,
) -> None:
    exchange.county.teacher()
    store, hub = exchange.office(), exchange.hub
    name = town_of(hub)
    store.run(_rename_town)
    exchange.report(store)
    (case,) = hub.ask(pending)
    resolve(hub, case.id, "refuse", note="镇名由县里统一改")
    exchange.receive(store)
    (answer,) = store.ask(answers)
    assert (answer.kind, answer.reason, answer.by) == (REFUSED, "镇名由县里统一改", "王经办")
    assert answer.refusal == "entity"
    undo(hub)
    assert hub.ask(pending_count) == 1
    resolve(hub, case.id, "accept", note="文件到了")
    assert town_of(hub) == "改名镇"
    exchange.receive(store)
    assert town_of(store) == "改名镇"
    (answer,) = store.ask(answers)
    assert (answer.kind, answer.reason) == (KEPT, "文件到了")
    undo(hub)
    assert (town_of(hub), hub.ask(pending_count)) == (name, 1)
    exchange.receive(store)
    assert town_of(store) == name
    assert faults(hub) == faults(store) == []


@st.composite
def stories(draw: st.DrawFn) -> list[Entry]:
    """Changes of one row by several people who saw some of what was there."""
    made: list[Entry] = []
    for number in range(draw(st.integers(2, 7))):
        seen = draw(st.sets(st.sampled_from([one.id for one in made]))) if made else set()
        patch = draw(st.dictionaries(st.sampled_from(["a", "b"]), st.integers(0, 2), min_size=1))
        made.append(Entry(f"c{number}", tuple(sorted(seen)), patch, hlc=number))
    return made


@settings(max_examples=50)
@given(stories(), st.data())
def test_a_reopened_change_is_an_ancestor_that_sets_nothing(made: list[Entry], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from([one.id for one in made]))
    reopened = [
        Entry(one.id, one.parents, one.patch, one.hlc, standing=Standing.REOPENED) if one.id == gone else one
        for one in made
    ]
    empty = [Entry(one.id, one.parents, {} if one.id == gone else one.patch, one.hlc) for one in made]
    assert fold(reopened).text() == fold(empty).text()
    assert fold(list(reversed(reopened))).text() == fold(empty).text()
