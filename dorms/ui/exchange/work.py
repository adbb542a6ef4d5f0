"""Work of the exchange on the writer thread, told to pages as every write is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar
from uuid import UUID

from dorms.db.backup import make_folder
from dorms.db.store import Outcome, Store
from dorms.files import safe_name
from dorms.sync import lives
from dorms.sync.batch import Batch, take, take_back, try_out
from dorms.sync.owners import settle_owners
from dorms.sync.packing import SUFFIX, Packed, pack_down, pack_up
from dorms.ui.kit.backend import Backend, Job, Tick

T = TypeVar("T")


@dataclass(frozen=True)
class Noted(Generic[T]):
    """What a piece of work did that is no operation of its own: nothing to undo, pages read again."""

    result: T
    tables: frozenset[str] = frozenset({"package"})
    operation: str = ""
    changes: int = 0


def noted(work: Callable[[Tick], T], *, title: str = "") -> Job:
    """A job on the writer thread; its result is a `Noted`."""
    return Job(lambda tick: Noted(work(tick)), title=title, writes=True)


def send_up(store: Store, folder: Path) -> Packed:
    """The office's packet into the folder, under the office's name and the packet's number."""
    lives.prepare(store)
    return pack_up(store, folder / packet_name(store, store.ask(lives.myself).office))


def packet_name(store: Store, office: UUID) -> str:
    """As the command line names packets: office and number."""
    me = store.ask(lives.myself)
    number = store.ask(lives.last_number, me.replica, "sent")[0] + 1
    return safe_name(f"{store.ask(lives.office_label, office)}-{number:04d}", SUFFIX)


@dataclass(frozen=True)
class HandedDown:
    """The packets written for offices, one file each."""

    folder: Path
    packets: tuple[Packed, ...]


def hand_down(store: Store, offices: Sequence[UUID], folder: Path, *, tick: Tick) -> HandedDown:
    """A packet for each of these offices; each file says in its name for whom it is."""
    lives.prepare(store)
    make_folder(folder)
    settle_owners(store)
    made = []
    for done, office in enumerate(offices):
        tick(done, len(offices))
        made.append(pack_down(store, office, folder / packet_name(store, office)))
    tick(len(offices), len(offices))
    return HandedDown(folder, tuple(made))


def take_back_job(backend: Backend, packages: Sequence[str], note: str) -> Job:
    """The packets of a whole merge stop counting: one operation, so that undo brings them back."""
    store, names = backend.store, list(packages)

    def work(tick: Tick) -> Outcome[frozenset[str]]:
        outcome = store.run(take_back, names, note=note)
        return replace(outcome, tables=outcome.tables | outcome.result | {"package"})

    return backend.start(Job(work, writes=True))


def decide_job(
    backend: Backend, action: Callable[..., frozenset[str]], names: Sequence[str], take: str, note: str
) -> Job:
    """Decide several things alike as one operation; pages hear of every table that changed by it."""
    store, ids = backend.store, list(names)

    def work(tick: Tick) -> Outcome[frozenset[str]]:
        outcome = store.run(action, ids, take, note=note)
        return replace(outcome, tables=outcome.tables | outcome.result | {"package"})

    return backend.start(Job(work, writes=True))


def look_job(backend: Backend, paths: Sequence[Path], accepts: Mapping[Path, str]) -> Job:
    """The dry run; it waits for nobody's write and lets nobody write meanwhile."""
    store, files, codes = backend.store, list(paths), dict(accepts)
    return Job(lambda tick: try_out(store, files, codes, tick=tick))


def take_job(backend: Backend, paths: Sequence[Path], accepts: Mapping[Path, str]) -> Job:
    """The real one; its result is a `Batch`, which tells pages which tables changed."""
    store, files, codes = backend.store, list(paths), dict(accepts)

    def work(tick: Tick) -> Batch:
        return take(store, files, codes, tick=tick)

    return Job(work, writes=True)
