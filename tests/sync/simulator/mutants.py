"""Bugs planted in the real code: the simulator must find each, or it proves nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any
from unittest.mock import patch  # replaces a rule by its planted bug, never a part of the world

from sqlalchemy import select

from dorms.db.tables import SYNCED, ChangeRow
from dorms.sync import forward, issues, merge, packing, rows, rulings
from dorms.sync.authority import Judge
from dorms.sync.drafts import draft_of

appending = import_module("dorms.db.journal.append")  # the package has a function of that name
Mutant = Callable[[], Any]


def _always(*arguments: object) -> bool:
    return True


def _nothing(*arguments: object) -> None:
    return None


def _no_conflicts(self: object, row: object, state: object) -> list[object]:
    return []


def _no_list(*arguments: object) -> list[object]:
    return []


def _no_refusals(*arguments: object) -> dict[str, str]:
    return {}


def _not_folded(*arguments: object) -> rows.Refreshed:
    return rows.Refreshed()


def _all_rows(session: Any, office: object, bureau: object) -> Any:
    return {name: set(session.scalars(select(row.id))) for name, row in SYNCED.items()}


def _upward_open(session: Any, resend: bool) -> Any:
    """Only the new changes, without the history of their rows."""
    whole = packing._own(session, resend)
    names = [name for _, name, _ in whole]
    query = select(ChangeRow.id, ChangeRow.raw, ChangeRow.operation).where(ChangeRow.operation.in_(names))
    return draft_of(session, query.order_by(ChangeRow.arrived), whole)


MUTANTS: dict[str, Mutant] = {
    "fast path without looking": lambda: patch.object(forward, "_is_chain", _always),
    "conflicts not recorded": lambda: patch.object(rows._Entity, "_conflicts", _no_conflicts),
    "a settled conflict stays open": lambda: patch.object(appending, "_settle", _nothing),
    "heads not refreshed by a local write": lambda: patch.object(appending, "_heads", _no_refusals),
    "packets not closed": lambda: patch.object(packing, "_upward", _upward_open),
    "no rank": lambda: patch.object(rows, "ranks_of", lambda session: {}),
    "everybody may write everything": lambda: patch.object(Judge, "_refusal", _nothing),
    "double booking not seen": lambda: patch.object(issues, "_beyond", lambda holds, capacity: ()),
    "exclusion does not fold again": lambda: patch.object(rulings, "refold", _not_folded),
    "an office gets everything": lambda: patch.object(packing, "scope_of", _all_rows),
    "forks not told": lambda: patch.object(merge, "refresh_forks", _no_list),
    "one person twice not seen": lambda: patch.object(issues, "_same_person", _no_list),
    "refusals not told to the office": lambda: patch.object(packing, "_refused", _no_refusals),
    "changes not told apart from known ones": lambda: patch.object(merge, "_keep_changes", _nothing),
}


FAULTS_OF = {
    "a settled conflict stays open": frozenset(("disorder",)),
    "packets not closed": frozenset(("gaps", "lost", "disorder")),
    "everybody may write everything": frozenset(("foreign rows",)),
    "double booking not seen": frozenset(("bookings",)),
    "exclusion does not fold again": frozenset(("exclusions",)),
    "an office gets everything": frozenset[str](),
    "forks not told": frozenset(("clones", "unnoticed")),
    "one person twice not seen": frozenset[str](),
    "refusals not told to the office": frozenset(("foreign rows", "exclusions")),
}  # what makes a bug show: schedules drawn from these alone find it sooner


def faults_of(name: str) -> frozenset[str] | None:
    """The faults to draw a mutant's schedules from; None: any."""
    return FAULTS_OF.get(name)


@contextmanager
def planted(name: str) -> Iterator[None]:
    """The bug of this name, for a while."""
    with MUTANTS[name]():
        yield
