"""One schedule over real stores: the PCs of a seed, what they wrote, and what each author had seen."""

import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch  # the clock of a PC, the one thing a schedule may not have
from uuid import UUID

from sqlalchemy import select

from dorms.db.journal.reading import COUNTING
from dorms.db.store import Outcome, Store
from dorms.db.tables import ChangeRow
from dorms.domain.identity import new_id
from dorms.errors import DormsError
from dorms.sync import lives
from tests.sync.simulator.county import Template, memory

FAULTS = (
    "copies", "twice", "disorder", "cut", "lost", "snapshots", "clones", "hub restored", "unnoticed", "voids",
    "bookings", "foreign rows", "skew", "gaps", "dead", "exclusions", "old program", "new program",
)  # fmt: skip


@dataclass(slots=True)
class Seat:
    """One PC: its store, its office, its last backup, how wrong its clock is, which program it runs."""

    store: Store
    office: UUID
    backup: Path | None = None
    clock: int = 0  # milliseconds ahead
    program: str = "this"  # this | old | new

    @property
    def path(self) -> Path:
        assert self.store.path is not None
        return self.store.path


@dataclass(frozen=True, slots=True)
class Fact:
    """A change as its author made it: the line, and what of the row stood in his store."""

    raw: str
    entity: str
    row: UUID
    ghost: frozenset[str]


@contextmanager
def skewed(milliseconds: int) -> Iterator[None]:
    """The PC's clock is wrong for a while."""

    def tick(last: int, now: int) -> int:
        return max(last + 1, now + milliseconds)

    with patch("dorms.db.store.tick", tick):
        yield


class World:
    """The offices of one seed; what can happen between them is told in deeds, mail and faults."""

    def __init__(self, seed: int, template: Template, faults: frozenset[str] | None = None) -> None:
        self.seed, self.random, self.template = seed, Random(seed), template
        drawn = frozenset(fault for fault in FAULTS if self.random.random() < 0.5)
        self.faults = faults if faults is not None else drawn
        self.folder = memory()
        self.count = 0
        self.facts: dict[str, Fact] = {}
        self.destroyed: set[str] = set()  # changes that were on no disk but one that died
        self.strange: dict[str, str] = {}  # lines of a newer program, by change
        self.mail: list[tuple[UUID | None, Path]] = []  # to the office, None: the bureau
        self.delivered: list[tuple[UUID | None, Path]] = []
        self.hub = self._seat("hub.db", None)
        self.sites = [
            self._seat(f"site{number}.db", office) for number, office in enumerate(template.offices)
        ]
        self._draw_programs()

    def _draw_programs(self) -> None:
        for seat in self.sites:
            if "skew" in self.faults:
                seat.clock = self.random.choice(
                    (0, 17 * 60_000, -17 * 60_000, 12 * 86_400_000, -12 * 86_400_000)
                )
        if "new program" in self.faults:
            self.sites[0].program = "new"
        if "old program" in self.faults:
            self.sites[-1].program = "old"

    def close(self) -> None:
        for seat in [self.hub, *self.sites]:
            seat.store.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def imported(self) -> None:
        """What is checked after an import at the hub; the checks hang themselves in here."""

    # stores

    def _seat(self, name: str, office: UUID | None) -> Seat:
        path = self.file(".db")
        shutil.copyfile(self.template.folder / name, path)
        store = Store.open(path)
        assert store.office is not None
        return Seat(store, office or store.office)

    def file(self, suffix: str) -> Path:
        """A name nobody used."""
        self.count += 1
        return self.folder / f"{self.count}{suffix}"

    def reopen(self, seat: Seat, path: Path, *, noticed: bool) -> None:
        """The PC goes on with this file, as a new life if that was noticed."""
        seat.store = Store.open(path)
        if noticed:
            seat.store.begin_replica(new_id(), at=time.time_ns() // 1_000_000)
            lives.prepare(seat.store)

    def is_noticed(self) -> bool:
        return "unnoticed" not in self.faults or self.random.random() < 0.3

    def desk(self) -> Seat:
        return self.hub if self.random.random() < 0.35 else self.random.choice(self.sites)

    def of(self, office: UUID) -> Seat:
        return self.random.choice([seat for seat in self.sites if seat.office == office])

    # what is written

    def write(self, seat: Seat, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Outcome[Any] | None:
        """Run a real action; what it wrote is a fact, with what its author had before him."""
        seen = self.seen(seat)
        try:
            with skewed(seat.clock):
                outcome = seat.store.run(action, *args, **kwargs)
        except DormsError:
            return None
        self.learn(seat, outcome.operation, seen)
        return outcome

    def seen(self, seat: Seat) -> dict[UUID, frozenset[str]]:
        query = select(ChangeRow.row, ChangeRow.id).where(ChangeRow.state.in_(COUNTING))
        seen: dict[UUID, set[str]] = {}
        for row, change in seat.store.ask(lambda session: session.execute(query).all()):
            seen.setdefault(row, set()).add(change)
        return {row: frozenset(changes) for row, changes in seen.items()}

    def learn(self, seat: Seat, operation: str, seen: Mapping[UUID, frozenset[str]]) -> None:
        query = select(ChangeRow.id, ChangeRow.raw, ChangeRow.entity, ChangeRow.row).where(
            ChangeRow.operation == operation
        )
        for name, raw, entity, row in seat.store.ask(lambda session: session.execute(query).all()):
            self.facts[name] = Fact(raw, entity, row, seen.get(row, frozenset()))
