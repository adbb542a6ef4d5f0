"""The fold against its definition: ancestors as sets, heads by comparing every pair."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.canonical import Value
from dorms.domain.changes import VOID
from dorms.domain.fold import EMPTY, Entry, RowState, Standing, advance, chains, fold, same_value

REGISTERS = ("a", "b", VOID)


@st.composite
def graphs(draw: st.DrawFn, holes: bool = False) -> list[Entry]:
    """Changes of one row, each upon any earlier ones; with holes, some upon changes nobody has."""
    count = draw(st.integers(1, 9))
    names = draw(st.permutations([f"c{number}" for number in range(count)]))
    entries: list[Entry] = []
    for name in names:
        parents = (
            draw(st.sets(st.sampled_from([entry.id for entry in entries]), max_size=3)) if entries else ()
        )
        lost = {"lost"} if holes and draw(st.integers(0, 5)) == 0 else set()
        patch: dict[str, Value] = {
            register: draw(st.booleans()) if register == VOID else draw(st.integers(1, 2))
            for register in draw(st.sets(st.sampled_from(REGISTERS), max_size=2))
        }
        entries.append(
            Entry(
                name,
                tuple(sorted({*parents, *lost})),
                patch,
                draw(st.integers(0, 3)),
                draw(st.integers(0, 1)),
            )
        )
    return entries


def ancestors_of(entries: list[Entry]) -> dict[str, set[str]]:
    """By definition; the graphs list parents first."""
    above: dict[str, set[str]] = {}
    for entry in entries:
        above[entry.id] = set(entry.parents).union(*[above.get(parent, set()) for parent in entry.parents])
    return above


def applied(entries: list[Entry]) -> list[Entry]:
    above = ancestors_of(entries)
    return [entry for entry in entries if "lost" not in above[entry.id]]


@given(graphs(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(entries: list[Entry], random: Random) -> None:
    again = entries + [entry for entry in entries if random.random() < 0.3]
    random.shuffle(again)
    assert fold(again).text() == fold(entries).text()


@given(graphs(holes=True))
def test_heads_are_the_setters_nobody_set_again(entries: list[Entry]) -> None:
    state, above, counting = fold(entries), ancestors_of(entries), applied(entries)
    for register in REGISTERS:
        setters = [entry.id for entry in counting if register in entry.patch]
        heads = {one for one in setters if not any(one in above[other] for other in setters)}
        assert set(state.setters.get(register, ())) == heads
        assert (register in state.values) == bool(setters)
    childless = {entry.id for entry in counting} - {parent for entry in counting for parent in entry.parents}
    assert state.heads == tuple(sorted(childless))


@given(graphs(holes=True))
def test_what_misses_a_parent_waits_and_its_descendants_too(entries: list[Entry]) -> None:
    state, counting = fold(entries), {entry.id for entry in applied(entries)}
    assert set(state.waiting) == {entry.id for entry in entries} - counting
    for change, missing in state.waiting.items():
        assert missing
        assert counting.isdisjoint(missing), change


@given(graphs())
def test_differing_heads_are_a_conflict_and_equal_ones_are_none(entries: list[Entry]) -> None:
    state, by_id = fold(entries), {entry.id: entry for entry in entries}
    for register in ("a", "b"):
        heads = [by_id[head] for head in state.setters.get(register, ())]
        told = {entry.patch[register] for entry in heads}
        assert (register in state.conflicts) == (len(told) > 1)
        if heads:
            best = max(heads, key=lambda entry: (entry.rank, entry.hlc, entry.id))
            assert state.values[register] == best.patch[register]
            assert heads[0] is best
        if register in state.conflicts:
            assert state.conflicts[register] == state.setters[register]


@given(graphs())
def test_nothing_vanishes_behind_a_void_that_had_not_seen_it(entries: list[Entry]) -> None:
    state, above, by_id = fold(entries), ancestors_of(entries), {entry.id: entry for entry in entries}
    heads = state.setters.get(VOID, ())
    voids = [head for head in heads if by_id[head].patch[VOID]]
    unseen = [
        entry.id
        for entry in entries
        if voids and not any(entry.id == v or entry.id in above[v] or v in above[entry.id] for v in voids)
    ]
    assert (VOID in state.conflicts) == (0 < len(voids) < len(heads) or bool(unseen))
    assert state.void == (bool(voids) and VOID not in state.conflicts)
    if VOID in state.conflicts:
        listed = state.conflicts[VOID]
        assert set(heads) <= set(listed)
        assert all(any(each == head or each in above[head] for head in listed) for each in unseen)


@given(graphs(), st.data())
def test_a_chain_upon_the_heads_gives_the_same_text_as_folding_all(
    entries: list[Entry], data: st.DataObject
) -> None:
    state = fold(entries)
    chain: list[Entry] = []
    heads = state.heads
    for number in range(data.draw(st.integers(0, 3))):
        patch: dict[str, Value] = data.draw(
            st.dictionaries(st.sampled_from(REGISTERS), st.booleans(), max_size=2)
        )
        chain.append(Entry(f"d{number}", heads, patch, data.draw(st.integers(0, 3))))
        heads = (chain[-1].id,)
    moved = advance(state, chain)
    assert moved is not None
    assert moved.text() == fold(entries + chain).text()


@given(graphs(holes=True), graphs(holes=True))
def test_the_fast_path_is_right_or_declines(known: list[Entry], more: list[Entry]) -> None:
    moved = advance(fold(known), [replace(entry, id=entry.id.replace("c", "e")) for entry in more])
    if moved is not None:
        everything = known + [replace(entry, id=entry.id.replace("c", "e")) for entry in more]
        assert moved.text() == fold(everything).text()


@given(graphs())
def test_clocks_change_neither_conflicts_nor_undisputed_values(entries: list[Entry]) -> None:
    state, timeless = fold(entries), fold([replace(entry, hlc=0) for entry in entries])
    assert state.conflicts.keys() == timeless.conflicts.keys()
    assert state.heads == timeless.heads
    for register, value in state.values.items():
        if register not in state.conflicts:
            assert same_value(timeless.values[register], value)


@given(graphs(), st.data())
def test_an_excluded_change_is_as_if_it_had_never_come(entries: list[Entry], data: st.DataObject) -> None:
    out = data.draw(st.sampled_from([entry.id for entry in entries]))
    marked = [replace(entry, standing=Standing.EXCLUDED) if entry.id == out else entry for entry in entries]
    assert fold(marked).text() == fold([entry for entry in entries if entry.id != out]).text()
    above = ancestors_of(entries)
    assert set(fold(marked).waiting) == {entry.id for entry in entries if out in above[entry.id]}


@pytest.mark.parametrize("standing", [Standing.QUARANTINED, Standing.UNREADABLE, Standing.EXCLUDED])
def test_what_does_not_count_holds_back_what_was_built_on_it(standing: Standing) -> None:
    entries = [
        Entry("a", (), {"x": 1}),
        Entry("b", ("a",), {"x": 2}, standing=standing),
        Entry("c", ("b",), {"y": 3}),
    ]
    state = fold(entries)
    assert (state.values, state.heads, state.waiting) == ({"x": 1}, ("a",), {"c": ("b",)})


def test_an_adopted_change_counts_as_concurrent_until_its_parent_comes() -> None:
    start, orphan = Entry("a", (), {"x": 1}), Entry("c", ("b",), {"x": 3}, standing=Standing.ADOPTED)
    assert fold([start, orphan]).conflicts == {"x": ("c", "a")}
    found = fold([start, orphan, Entry("b", ("a",), {"x": 2})])
    assert (found.values, found.conflicts) == ({"x": 3}, {})


def test_a_decision_that_saw_all_heads_closes_the_conflict_and_a_new_head_reopens_it() -> None:
    sides = [Entry("a", (), {"x": 1}), Entry("b", ("a",), {"x": 2}), Entry("c", ("a",), {"x": 3})]
    decision = Entry("d", ("b", "c"), {"x": 2})
    assert fold([*sides, decision]).conflicts == {}
    assert fold([*sides, decision, Entry("e", ("a",), {"x": 4})]).conflicts == {"x": ("e", "d")}


def test_an_edit_of_another_register_leaves_the_conflict_open() -> None:
    sides = [Entry("a", (), {"x": 1}), Entry("b", ("a",), {"x": 2}), Entry("c", ("a",), {"x": 3})]
    assert fold([*sides, Entry("d", ("b", "c"), {"y": 1})]).conflicts == {"x": ("c", "b")}


def test_true_and_one_are_different_values() -> None:
    assert fold([Entry("a", (), {"x": True}), Entry("b", (), {"x": 1})]).conflicts == {"x": ("b", "a")}


def test_the_caller_says_what_is_equal() -> None:
    sides = [Entry("a", (), {"x": "sealed 1"}), Entry("b", (), {"x": "sealed 2"})]
    assert fold(sides).conflicts
    assert not fold(sides, lambda one, other: True).conflicts


def test_a_row_nobody_wrote_is_empty() -> None:
    assert fold([]) == EMPTY == RowState()
    assert advance(EMPTY, []) == EMPTY
    assert not fold([]).void


def test_a_long_history_needs_no_recursion() -> None:
    entries = [
        Entry(f"{number:06}", (f"{number - 1:06}",) if number else (), {"x": number})
        for number in range(20_000)
    ]
    assert fold(reversed(entries)).values == {"x": 19_999}
    assert chains((), entries)


def test_a_wide_history_folds_in_linear_time() -> None:
    root = Entry("root", (), {"x": 0})
    sides = [Entry(f"{number:06}", ("root",), {"x": number}) for number in range(20_000)]
    assert len(fold([root, *sides]).conflicts["x"]) == 20_000
