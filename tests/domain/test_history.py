"""The timeline and undo read the fold: who had what before him, and who wrote over whom."""

from hypothesis import given

from dorms.domain.fold import Entry, Standing, fold
from dorms.domain.history import values_at, versions
from tests.domain.test_fold import ancestors_of, graphs

STORY = [
    Entry("a", (), {"name": "张三", "phone": "1"}, hlc=1, arrived=1),
    Entry("b", ("a",), {"phone": "2"}, hlc=2, arrived=2),
    Entry("c", ("b",), {"school": "西坪"}, hlc=3, arrived=3),
]


def test_each_version_tells_what_its_author_had_before_him() -> None:
    told = versions(STORY)
    assert [version.entry.id for version in told] == ["a", "b", "c"]
    assert [version.before for version in told] == [
        {"name": None, "phone": None},
        {"phone": "1"},
        {"school": None},
    ]
    assert [version.created for version in told] == [True, False, False]


def test_a_late_file_shows_the_value_its_own_author_replaced() -> None:
    late = Entry("d", ("a",), {"phone": "3"}, hlc=9, arrived=4)
    assert versions([*STORY, late])[-1].before == {"phone": "1"}


def test_a_decision_replaces_the_value_that_was_shown() -> None:
    late = Entry("d", ("a",), {"phone": "3"}, hlc=9)
    decision = Entry("e", ("c", "d"), {"phone": "2"}, hlc=10)
    assert versions([*STORY, late, decision])[-1].before == {"phone": "3"}


def test_what_we_knew_then_ignores_what_arrived_later() -> None:
    assert values_at(STORY, 2).values == {"name": "张三", "phone": "2"}
    assert values_at(STORY, 0).values == {}


def test_what_waits_is_no_version() -> None:
    waiting = Entry("x", ("lost",), {"phone": "0"})
    adopted = Entry("y", ("lost",), {"phone": "0"}, standing=Standing.ADOPTED)
    assert len(versions([*STORY, waiting])) == 3
    assert versions([adopted])[0].before == {"phone": None}


@given(graphs())
def test_the_values_before_are_the_fold_of_the_ancestors(entries: list[Entry]) -> None:
    above = ancestors_of(entries)
    for version in versions(entries):
        seen = fold([entry for entry in entries if entry.id in above[version.entry.id]]).values
        assert version.before == {register: seen.get(register) for register in version.entry.patch}
