"""Taking in many packets as one piece of work: a dry run that is true for all of them together, then the real one."""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from dorms.db.backup import Backup, back_up
from dorms.db.store import Store
from dorms.errors import DormsError
from dorms.errors.bureau import NothingToExclude
from dorms.errors.window import Cancelled
from dorms.files import refusal
from dorms.sync.exclusion import exclude_packet
from dorms.sync.found import look_at
from dorms.sync.merge import TOGETHER, MergeReport, merge_together
from dorms.sync.trials import SCRATCH, forget_trials

Tick = Callable[[int, int], None]


def _no_tick(done: int, total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file nothing was read of, and why."""

    path: Path
    office: str
    number: int
    error: DormsError


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of the files; of a real one also the copy made before it."""

    reports: tuple[MergeReport, ...]
    refused: tuple[Refused, ...]
    backup: Backup | None = None
    left: tuple[Path, ...] = ()  # not looked at, as somebody stopped it

    operation = ""  # of no single operation: what it did is undone by excluding the packets

    @property
    def tables(self) -> frozenset[str]:
        """What pages have to read again."""
        return frozenset({"package"}).union(*(one.tables for one in self.reports))

    @property
    def changes(self) -> int:
        """How many changes are new here."""
        return sum(one.new for one in self.reports)

    @property
    def needs(self) -> int:
        """How many things the packets opened that a person has to decide."""
        return sum(one.conflicts + len(one.issues) + one.quarantined for one in self.reports)


def in_order(store: Store, paths: Sequence[Path]) -> list[Path]:
    """Each once, office by office, the lower numbers first: fewer wait for a moment; the end is the same."""
    unique = list({path.resolve(): path for path in paths}.values())
    told = {one.path: (one.office, one.made_at, one.number) for one in look_at(store, unique)}
    return sorted(unique, key=lambda path: (told[path], path.name))


def try_out(
    store: Store, paths: Sequence[Path], accepts: Mapping[Path, str] | None = None, *, tick: Tick = _no_tick
) -> Batch:
    """What `take` would do, file upon file, without a trace in the store.

    It happens in a copy beside the store, so that the second packet of an office is judged behind its first one.
    A store on a server is not copied: there it is one transaction that is taken back.
    """
    if store.path is None:
        ordered, stopping = in_order(store, paths), _Stopping(tick, len(paths))
        found = merge_together(
            store, ordered, accepts, dry_run=True, may_go_on=partial(stopping.may_go_on, 0)
        )
        if stopping.stopped is not None:
            raise stopping.stopped
        return _told(store, ordered, found)
    scratch = store.path.with_name(store.path.name + SCRATCH)
    try:
        with store.noting():  # nobody writes meanwhile
            _copy(store.path, scratch)
        Store(scratch).close()  # the copy of an open store says of itself that it was not closed
        copy = Store.open(scratch)
        try:
            return _each(copy, paths, accepts or {}, tick)
        finally:
            copy.dispose()
    finally:
        forget_trials(store.path)


def _copy(path: Path, scratch: Path) -> None:
    try:
        shutil.copyfile(path, scratch)
        os.chmod(scratch, 0o600)
    except OSError as error:
        raise refusal(error, scratch) from error


def take(
    store: Store, paths: Sequence[Path], accepts: Mapping[Path, str] | None = None, *, tick: Tick = _no_tick
) -> Batch:
    """Take in all of them behind a backup, each whole or not at all; a refused one does not hold up the others.

    Stopped by `tick`, the packets before it stay taken in and the others can come again.
    """
    made = back_up(store, why="merge") if store.path is not None else None
    done = _each(store, paths, accepts or {}, tick, keeps=True)
    return replace(done, backup=made)


def take_back(session: Session, packages: Sequence[str], *, note: str = "") -> frozenset[str]:
    """Everything these packets brought stops counting, as one operation; the tables that changed."""
    tables: frozenset[str] = frozenset()
    for package in packages:
        try:
            tables |= exclude_packet(session, package, note=note).tables
        except NothingToExclude:  # it brought nothing of its own
            continue
    return tables


def _each(
    store: Store, paths: Sequence[Path], accepts: Mapping[Path, str], tick: Tick, *, keeps: bool = False
) -> Batch:
    """Some in each transaction; stopped between two files, `keeps` says whether what is done still counts."""
    ordered = in_order(store, paths)
    done, stopping = Batch((), ()), _Stopping(tick, len(ordered))
    for at in range(0, len(ordered), TOGETHER):
        part = ordered[at : at + TOGETHER]
        found = merge_together(store, part, accepts, may_go_on=partial(stopping.may_go_on, at))
        if stopping.stopped is not None and not (keeps and at + len(found)):
            raise stopping.stopped
        told = _told(store, part[: len(found)], found)
        done = Batch(done.reports + told.reports, done.refused + told.refused)
        if stopping.stopped is not None:
            return replace(done, left=tuple(ordered[at + len(found) :]))
    return done


class _Stopping:
    """Hears between two files that somebody wants no more of them."""

    def __init__(self, tick: Tick, total: int) -> None:
        self._tick, self._total = tick, total
        self.stopped: Cancelled | None = None

    def may_go_on(self, before: int, done: int) -> bool:
        try:
            self._tick(before + done, self._total)
        except Cancelled as stopped:
            self.stopped = stopped
        return self.stopped is None


def _told(store: Store, paths: Sequence[Path], found: Sequence[MergeReport | DormsError]) -> Batch:
    reports = [one for one in found if isinstance(one, MergeReport)]
    wrong = {path: one for path, one in zip(paths, found, strict=True) if isinstance(one, DormsError)}
    refused = [
        Refused(one.path, one.office, one.number, wrong[one.path]) for one in look_at(store, list(wrong))
    ]
    return Batch(tuple(reports), tuple(refused))
