"""What undo and the timeline ask of a row's changes; all of it said by the fold."""

from collections.abc import Iterable
from dataclasses import dataclass

from dorms.domain.canonical import Value
from dorms.domain.fold import Entry, RowState, Same, fold, in_order, same_value


@dataclass(frozen=True, slots=True)
class Version:
    """One change with what its author had before him; a register never set reads as None."""

    entry: Entry
    before: dict[str, Value]

    @property
    def created(self) -> bool:
        """The row begins here."""
        return not self.entry.parents


def versions(entries: Iterable[Entry], same: Same = same_value) -> list[Version]:
    """The changes that count, parents first, else by (hlc, id), each with the values it replaced."""
    order = in_order(entries)
    views: dict[str, dict[str, Value]] = {}
    told = []
    for entry in order:
        view = _view(entry, order, views, same)
        told.append(Version(entry, {register: view.get(register) for register in entry.patch}))
        views[entry.id] = {**view, **entry.sets}
    return told


def values_at(entries: Iterable[Entry], arrived_limit: int, same: Same = same_value) -> RowState:
    """What this store knew of the row when its counter of arrivals stood at the limit."""
    return fold([entry for entry in entries if entry.arrived <= arrived_limit], same)


def _view(
    entry: Entry, order: list[Entry], views: dict[str, dict[str, Value]], same: Same
) -> dict[str, Value]:
    """The values of the row before the author of this change."""
    known = [parent for parent in entry.parents if parent in views]
    if not known:
        return {}
    if len(known) == 1:
        return views[known[0]]
    before = _ancestors(entry, order)
    return fold([each for each in order if each.id in before], same).values


def _ancestors(entry: Entry, order: list[Entry]) -> set[str]:
    before = set(entry.parents)
    for each in reversed(order):
        if each.id in before:
            before.update(each.parents)
    return before
