"""The one fold: what a set of changes says about a row, whatever order they came in.

The changes of a row form a graph by their parents. A register's heads are its setters that are no ancestor of
another setter; one value among them is the value, several are a conflict, shown provisionally by the highest
rank, then the latest (hlc, id). docs/journal.md tells the rules with examples; undo, timeline and merge use this.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from heapq import heapify, heappop, heappush

from dorms.domain.canonical import Value, canonical, part
from dorms.domain.changes import VOID

Same = Callable[[Value, Value], bool]


class Standing(Enum):
    """Whether a change counts; the caller knows, from signatures, roles, versions and decisions."""

    ADMITTED = "admitted"
    QUARANTINED = "quarantined"  # its author may not write this
    UNREADABLE = "unreadable"  # its `min_reader` is above ours
    EXCLUDED = "excluded"  # the bureau took its packet back
    ADOPTED = "adopted"  # a person decided that parents which exist nowhere do not count
    REOPENED = "reopened"  # a decision that was taken back: an ancestor like any other, which sets nothing


_COUNTING = (Standing.ADMITTED, Standing.ADOPTED, Standing.REOPENED)


@dataclass(frozen=True, slots=True)
class Entry:
    """A change as the fold needs it; sealed values are opened before, so that equal ones compare equal."""

    id: str
    parents: tuple[str, ...]
    patch: Mapping[str, Value]
    hlc: int = 0
    rank: int = 0  # of the role its author acted in; the bureau's is highest
    arrived: int = 0  # when this store got it; a local counter
    standing: Standing = Standing.ADMITTED

    @property
    def sets(self) -> Mapping[str, Value]:
        """The registers it sets as things stand."""
        return {} if self.standing is Standing.REOPENED else self.patch


@dataclass(frozen=True, slots=True)
class RowState:
    """What the changes say. Lists of heads begin with the one that is shown."""

    values: dict[str, Value] = field(default_factory=dict)  # every register ever set, unknown ones included
    setters: dict[str, tuple[str, ...]] = field(default_factory=dict)  # the heads of each register
    conflicts: dict[str, tuple[str, ...]] = field(default_factory=dict)  # registers with differing heads
    heads: tuple[str, ...] = ()  # changes without a child, ascending: the parents of the next change
    waiting: dict[str, tuple[str, ...]] = field(default_factory=dict)  # held back, with the parents they miss

    @property
    def void(self) -> bool:
        """Struck out, and nobody who had not seen that has written to the row."""
        return bool(self.values.get(VOID))

    def text(self) -> str:
        """One text per state, for digests and for the promise that the fast path equals the fold."""
        lists = [self.setters, self.conflicts, self.waiting]
        texts: list[Value] = [{name: list(ids) for name, ids in each.items()} for each in lists]
        return canonical([self.values, list(self.heads), *texts])


EMPTY = RowState()


def same_value(one: Value, other: Value) -> bool:
    """Equal as written: true is not 1."""
    return one == other and part(one) == part(other)


def fold(entries: Iterable[Entry], same: Same = same_value) -> RowState:
    """The state of one row from all its changes; a pure function of the set."""
    distinct = {entry.id: entry for entry in entries}
    state = advance(EMPTY, list(distinct.values()))
    if state is not None:
        return state
    order, waiting = _parents_first(distinct) or _in_order(distinct)
    setters, heads = _heads(order)
    values: dict[str, Value] = {}
    conflicts: dict[str, tuple[str, ...]] = {}
    for register, entries_ in setters.items():
        entries_.sort(key=_preference, reverse=True)
        values[register] = entries_[0].patch[register]
        if _differ(register, entries_, same):
            conflicts[register] = tuple([entry.id for entry in entries_])
    if values.get(VOID) or VOID in conflicts:
        _doubt_void(order, setters[VOID], values, conflicts)
    named = {register: tuple([entry.id for entry in entries_]) for register, entries_ in setters.items()}
    return RowState(values, named, conflicts, heads, waiting)


def chains(heads: tuple[str, ...], entries: Iterable[Entry]) -> bool:
    """Each change was made upon exactly what the one before left: the row's state is then the patches' sum.

    True only if nothing of the row waits; whoever keeps waiting changes must fold instead.
    """
    for entry in entries:
        if entry.parents != heads or entry.standing is not Standing.ADMITTED:
            return False
        heads = (entry.id,)
    return True


def advance(state: RowState, entries: Sequence[Entry]) -> RowState | None:
    """The state after a chain of changes upon its heads, equal to folding all anew; None where only `fold` can."""
    if state.waiting or not chains(state.heads, entries):
        return None
    values, setters, conflicts = dict(state.values), dict(state.setters), dict(state.conflicts)
    for entry in entries:
        values.update(entry.patch)
        setters.update(dict.fromkeys(entry.patch, (entry.id,)))
        if conflicts:
            for register in entry.patch:
                conflicts.pop(register, None)
    heads = (entries[-1].id,) if entries else state.heads
    return RowState(values, setters, conflicts, heads, {})


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The changes that count, parents first, else by (hlc, id); what misses a parent is left out."""
    return _in_order({entry.id: entry for entry in entries})[0]


def _preference(entry: Entry) -> tuple[int, int, str]:
    return entry.rank, entry.hlc, entry.id


def _parents_first(entries: Mapping[str, Entry]) -> tuple[list[Entry], dict[str, tuple[str, ...]]] | None:
    """The entries as they are, if all count and each follows its parents, as those of one packet mostly do."""
    seen: set[str] = set()
    for entry in entries.values():
        if entry.standing is not Standing.ADMITTED or not seen.issuperset(entry.parents):
            return None
        seen.add(entry.id)
    return list(entries.values()), {}


def _in_order(entries: Mapping[str, Entry]) -> tuple[list[Entry], dict[str, tuple[str, ...]]]:
    counting = {entry.id: entry for entry in entries.values() if entry.standing in _COUNTING}
    children: dict[str, list[Entry]] = {}
    open_parents: dict[str, int] = {}
    ready: list[tuple[int, str, Entry]] = []
    for entry in counting.values():
        parents = entry.parents
        if entry.standing is Standing.ADOPTED:
            parents = tuple([parent for parent in parents if parent in counting])
        for parent in parents:
            children.setdefault(parent, []).append(entry)
        open_parents[entry.id] = len(parents)
        if not parents:
            ready.append((entry.hlc, entry.id, entry))
    heapify(ready)
    order = []
    while ready:
        entry = heappop(ready)[2]
        order.append(entry)
        for child in children.get(entry.id, ()):
            open_parents[child.id] -= 1
            if not open_parents[child.id]:
                heappush(ready, (child.hlc, child.id, child))
    return order, _missing(counting, order) if len(order) < len(counting) else {}


def _missing(counting: Mapping[str, Entry], order: list[Entry]) -> dict[str, tuple[str, ...]]:
    applied = {entry.id for entry in order}
    return {
        entry.id: tuple([parent for parent in entry.parents if parent not in applied])
        for entry in counting.values()
        if entry.id not in applied
    }


def _heads(order: list[Entry]) -> tuple[dict[str, list[Entry]], tuple[str, ...]]:
    """Per register the setters no descendant sets again, and the changes without a child; one sweep backwards."""
    setters: dict[str, list[Entry]] = {}
    heads = []
    bits: dict[str, int] = {}
    set_below: dict[str, int] = {}  # registers set again by some descendant, as bits
    for entry in reversed(order):
        if entry.id not in set_below:
            heads.append(entry.id)
        again = set_below.get(entry.id, 0)
        here = again
        for register in entry.sets:
            bit = bits.setdefault(register, 1 << len(bits))
            here |= bit
            if not again & bit:
                setters.setdefault(register, []).append(entry)
        for parent in entry.parents:
            set_below[parent] = set_below.get(parent, 0) | here
    return setters, tuple(sorted(heads))


def _differ(register: str, heads: list[Entry], same: Same) -> bool:
    if len(heads) == 1:
        return False
    shown = heads[0].patch[register]
    if register == VOID:
        return any(bool(entry.patch[register]) != bool(shown) for entry in heads)
    return not all(same(shown, entry.patch[register]) for entry in heads[1:])


def _doubt_void(
    order: list[Entry], heads: list[Entry], values: dict[str, Value], conflicts: dict[str, tuple[str, ...]]
) -> None:
    """A change that no void saw and that saw no void keeps the row alive, as a conflict on `_void`."""
    voids = {entry.id for entry in heads if entry.patch[VOID]}
    before, after = set(voids), set(voids)
    for entry in reversed(order):
        if entry.id in before:
            before.update(entry.parents)
    for entry in order:
        if not after.isdisjoint(entry.parents):
            after.add(entry.id)
    unseen = [entry for entry in order if entry.id not in before and entry.id not in after]
    if unseen or VOID in conflicts:
        named = {parent for entry in unseen for parent in entry.parents} | {entry.id for entry in heads}
        last = [entry for entry in unseen if entry.id not in named]
        conflicts[VOID] = tuple([entry.id for entry in sorted(heads + last, key=_preference, reverse=True)])
        values[VOID] = False  # shown as alive until somebody decides
