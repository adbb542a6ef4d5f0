"""A write from a form never overwrites in silence what changed while the form was open."""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dorms.actions.people import correct_teacher
from dorms.db.queries.people import teacher_lines
from dorms.db.queries.seen import seen
from dorms.domain.seen import Seen
from dorms.errors.store import ChangedMeanwhile
from tests.builders import TODAY, County

FIELDS = {"name": ("张三", "张三丰"), "note": ("甲", "乙"), "spouse_name": ("王五", "赵六")}


@pytest.fixture
def teacher(county: County) -> UUID:
    return county.teacher("李四")


def correct(county: County, teacher: UUID, changes: Mapping[str, str], upon: Seen | None = None) -> None:
    county.store.run(correct_teacher, teacher, changes, note="更正", upon=upon)


def on_record(county: County, teacher: UUID) -> dict[str, str]:
    line = next(line for line in county.store.ask(teacher_lines, TODAY) if line.id == teacher)
    return {name: getattr(line, name) or "" for name in FIELDS}


def test_other_fields_of_the_row_are_written_as_they_are(county: County, teacher: UUID) -> None:
    opened = county.store.ask(seen, "teacher", teacher)
    correct(county, teacher, {"note": "别人写的"})

    correct(county, teacher, {"spouse_name": "王五"}, opened)

    assert on_record(county, teacher) == {"name": "李四", "note": "别人写的", "spouse_name": "王五"}


def test_the_same_field_is_refused_with_three_values_and_who(county: County, teacher: UUID) -> None:
    opened = county.store.ask(seen, "teacher", teacher)
    correct(county, teacher, {"note": "别人写的"})

    with pytest.raises(ChangedMeanwhile) as refused:
        correct(county, teacher, {"note": "我写的", "spouse_name": "王五"}, opened)

    (one,) = refused.value.fields
    assert (one.before, one.now, one.wanted) == (
        (("note", ""),),
        (("note", "别人写的"),),
        (("note", "我写的"),),
    )
    assert (refused.value.by, refused.value.command) == ("王经办", "correct_teacher")
    assert on_record(county, teacher)["spouse_name"] == "", "nothing is written by halves"


@given(
    theirs=st.dictionaries(st.sampled_from(list(FIELDS)), st.integers(0, 1), min_size=1),
    mine=st.dictionaries(st.sampled_from(list(FIELDS)), st.integers(0, 1), min_size=1),
    kept=st.sets(st.sampled_from(list(FIELDS))),
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_chosen_is_what_stands(
    county: County, theirs: dict[str, int], mine: dict[str, int], kept: set[str]
) -> None:
    teacher = county.teacher("李四")
    opened = county.store.ask(seen, "teacher", teacher)
    correct(county, teacher, {name: FIELDS[name][at] for name, at in theirs.items()})
    wanted = {name: FIELDS[name][at] for name, at in mine.items()}
    before = on_record(county, teacher)

    try:
        correct(county, teacher, wanted, opened)
        chosen = wanted
    except ChangedMeanwhile as refused:
        clashing = {one.register for one in refused.fields}
        assert clashing == {name for name in wanted if name in theirs and wanted[name] != before[name]}
        now = {name: value for one in refused.fields for name, value in one.stored.items()}
        correct(county, teacher, wanted, opened.with_now(now, frozenset(kept & clashing)))
        chosen = {name: value for name, value in wanted.items() if name not in kept & clashing}

    assert on_record(county, teacher) == {**before, **chosen}


def test_a_third_change_is_asked_about_again(county: County, teacher: UUID, tmp_path: Path) -> None:
    opened = county.store.ask(seen, "teacher", teacher)
    correct(county, teacher, {"note": "第一次"})
    with pytest.raises(ChangedMeanwhile) as refused:
        correct(county, teacher, {"note": "我写的"}, opened)
    newer = opened.with_now(refused.value.fields[0].stored, frozenset())
    correct(county, teacher, {"note": "第二次"})

    with pytest.raises(ChangedMeanwhile):
        correct(county, teacher, {"note": "我写的"}, newer)
