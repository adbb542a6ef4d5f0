"""One office's store as dictionaries, over the real lines, fold and clock: the thing under test.

Each rule a clerk's PC or the bureau could get wrong is a method of its own, so that a planted bug replaces one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from dorms.domain import fold as folding
from dorms.domain.canonical import Value
from dorms.domain.changes import VOID, Change, Operation
from dorms.domain.clock import tick
from dorms.domain.fold import EMPTY, Entry, RowState

BUREAU = "h"  # the office whose store is the hub; the others are "0", "1", ...
Epoch = tuple[int, int]
Patches = Mapping[str, dict[str, Value]]
Upon = Mapping[str, tuple[str, ...]]

_changes_read: dict[str, Change] = {}  # each line is read once per schedule, not once per office
_operations_read: dict[str, Operation] = {}


def forget_lines() -> None:
    """Begin a schedule: what earlier ones read is of no use."""
    _changes_read.clear()
    _operations_read.clear()


def read_change(line: str) -> Change:
    """The change of a line, read by the real parser."""
    change = _changes_read.get(line)
    if change is None:
        change = _changes_read[line] = Change.from_line(line)
    return change


def read_operation(line: str) -> Operation:
    """The operation of a line, read by the real parser."""
    operation = _operations_read.get(line)
    if operation is None:
        operation = _operations_read[line] = Operation.from_line(line)
    return operation


@dataclass(frozen=True, slots=True)
class Packet:
    """What travels. Up it says what it carries whole and how far its sender has read; down, what arrived."""

    office: str
    replica: str
    epoch: Epoch
    headers: tuple[str, ...]
    lines: tuple[str, ...]
    seal: int
    whole: tuple[str, ...] = ()  # operations of the sender carried with all their changes
    cursor: int = 0  # arrivals at the hub its sender knows
    since: int = 0  # arrivals at the hub this hand-down starts after
    until: int = 0
    acks: Mapping[str, tuple[str, ...]] | None = None  # per replica the last operations of whole histories
    received: frozenset[int] = frozenset()  # seals the hub has imported


def sealed(headers: tuple[str, ...], lines: tuple[str, ...]) -> int:
    """The mark that shows a cut or altered packet."""
    return hash((headers, lines))


class File:
    """A replica and the file it writes to: capture and merge."""

    def __init__(self, name: str, replica: str, epoch: Epoch) -> None:
        self.name = name
        self.replica = replica
        self.epoch = epoch
        self.seq = 0
        self.prev: str | None = None
        self.clock = 0
        self.operations: dict[str, Operation] = {}
        self.changes: dict[str, Change] = {}
        self.lines: set[str] = set()  # of both
        self.parts: dict[str, tuple[str, ...]] = {}  # operation: its changes held here
        self.entries: dict[str, tuple[Entry, ...]] = {}
        self.states: dict[str, RowState] = {}
        self.arrivals: list[str] = []  # the row of each change, as they came
        self.written: dict[str, tuple[str, ...]] = {}  # replica: operations this office wrote in that life
        self.acked: dict[str, int] = {}  # replica: how many of those the hub holds
        self.cursor = 0
        self.resend = False  # everything must go up: the hub came back from a backup
        self.resent: set[int] = set()
        self.received: set[int] = set()
        self.whole: set[str] = set()
        self.cursors: dict[str, int] = {}
        self.stale_heads: dict[str, tuple[str, ...]] = {}  # read by a planted bug alone

    def copy(self) -> Self:
        """The same file on another disk."""
        twin = object.__new__(type(self))
        for name, value in vars(self).items():
            twin.__dict__[name] = value.copy() if isinstance(value, dict | list | set) else value
        return twin

    def begin_life(self, replica: str) -> None:
        """A copy or a restored file was noticed at start: it writes under a new name."""
        self.replica, self.seq, self.prev = replica, 0, None

    def wake_restored(self, number: int) -> None:
        """The hub came back from a backup: what it told the offices before no longer holds."""
        self.epoch = (self.epoch[0] + 1, number)
        self.cursors = {}

    # capture

    def parents(self, row: str) -> tuple[str, ...]:
        """What a change of the row is made upon: all that is shown of it."""
        return self.states.get(row, EMPTY).heads

    def decided(self, seen: tuple[str, ...], row: str) -> tuple[str, ...]:
        """What a decision is made upon: what its author had before him when the page was opened."""
        return seen

    def write(self, patches: Patches, wall: int, nonce: str, upon: Upon) -> list[Change]:
        """One operation; `upon` names the heads a form showed when it was opened."""
        self.clock = tick(self.clock, wall)
        self.seq += 1
        operation = Operation(
            replica=self.replica, seq=self.seq, prev=self.prev, command="edit", actor=None, hlc=self.clock,
            nonce=self.operation_nonce(nonce),
        )  # fmt: skip
        changes = [
            self._change(operation.id, row, patch, nonce, upon[row] if row in upon else self.parents(row))
            for row, patch in patches.items()
        ]
        self.prev = operation.id
        self.written[self.replica] = (*self.written.get(self.replica, ()), operation.id)
        self.take([operation], changes)
        for row in patches:
            self.stale_heads[row] = self.states[row].heads
        return changes

    def operation_nonce(self, drawn: str) -> str:
        """Random, so that two copies of one file never write the same operation."""
        return drawn

    def _change(
        self, operation: str, row: str, patch: dict[str, Value], nonce: str, parents: tuple[str, ...]
    ) -> Change:
        values = self.states.get(row, EMPTY).values
        was = {register: values.get(register) for register in patch}
        return Change(
            operation=operation, entity="row", row=row, parents=parents, patch=patch, was=was, nonce=nonce
        )

    # merge

    def take(self, operations: Iterable[Operation], changes: Iterable[Change]) -> None:
        """Keep the lines not held yet and bring their rows up to date."""
        for operation in operations:
            self.operations[operation.id] = operation
            self.lines.add(operation.line())
        fresh: dict[str, list[Entry]] = {}
        for change in changes:
            operation = self.operations[change.operation]
            if not self.known(change, operation) and self.admits(change, operation):
                fresh.setdefault(change.row, []).append(self._keep(change, operation))
        for row, entries in fresh.items():
            self.entries[row] = (*self.entries.get(row, ()), *entries)
        for row in self.touched(fresh):
            self.refresh(row, fresh[row])

    def known(self, change: Change, operation: Operation) -> bool:
        """Only the hash names a change."""
        return change.id in self.changes

    def admits(self, change: Change, operation: Operation) -> bool:
        """Every change is kept, however old it looks."""
        return True

    def touched(self, fresh: Mapping[str, list[Entry]]) -> Iterable[str]:
        """Every row with a new change is brought up to date."""
        return fresh

    def refresh(self, row: str, fresh: Sequence[Entry]) -> None:
        """By the fast path where the changes chain, else by folding all."""
        state = folding.advance(self.states.get(row, EMPTY), fresh)
        self.states[row] = self.folded(self.entries[row]) if state is None else state

    def folded(self, entries: Sequence[Entry]) -> RowState:
        """What all the changes of a row say, from scratch."""
        return folding.fold(entries)

    def _keep(self, change: Change, operation: Operation) -> Entry:
        self.changes[change.id] = change
        self.lines.add(change.line())
        self.parts[operation.id] = (*self.parts.get(operation.id, ()), change.id)
        self.arrivals.append(change.row)
        rank = 1 if operation.replica.startswith(BUREAU) else 0
        return Entry(change.id, change.parents, change.patch, operation.hlc, rank, len(self.arrivals))

    def open_packet(self, packet: Packet) -> bool:
        """Keep what the packet carries; a cut or altered one changes nothing."""
        if packet.seal != sealed(packet.headers, packet.lines):
            return False
        lines = [line for line in packet.lines if line not in self.lines]
        if lines:
            headers = [line for line in packet.headers if line not in self.lines]
            self.take(map(read_operation, headers), map(read_change, lines))
        return True


class Office(File):
    """What a file exchanges with others: an office's reports, the hub's hand-downs, the rules across rows."""

    # an office

    def unsent(self) -> tuple[str, ...]:
        """The operations of all lives of this office the hub has not acknowledged."""
        return tuple(
            [name for replica, names in self.written.items() for name in names[self.acked.get(replica, 0) :]]
        )

    def closed(self, operations: Iterable[str]) -> list[str]:
        """The changes of these operations and the whole history of every row they touch."""
        rows = {self.changes[part].row: None for name in operations for part in self.parts[name]}
        return self.histories(rows)

    def histories(self, rows: Iterable[str]) -> list[str]:
        """Every change of the rows held here, waiting ones too."""
        return [entry.id for row in rows for entry in self.entries[row]]

    def report(self) -> Packet:
        """The packet for the bureau."""
        whole = self.unsent()
        parts = self.closed(whole)
        if self.resend:
            whole = tuple([name for names in self.written.values() for name in names])
            parts = self.histories(self.entries)
        headers, lines = self._lines(parts)
        seal = sealed(headers, lines)
        if self.resend:
            self.resent.add(seal)
        return Packet(
            self.name, self.replica, self.epoch, headers, lines, seal, whole=whole, cursor=self.cursor
        )

    def _lines(self, parts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        changes = [self.changes[part] for part in parts]
        names = dict.fromkeys([change.operation for change in changes])
        return (
            tuple([self.operations[name].line() for name in names]),
            tuple([change.line() for change in changes]),
        )

    def receive(self, packet: Packet) -> bool:
        """A hand-down of the bureau: its facts always count, its word on what arrived only while it holds."""
        held = len(self.changes)
        if not self.open_packet(packet):
            return False
        if self.outdated(packet):
            if len(self.changes) > held:  # the restored hub may never have had these
                self.resend, self.resent = True, set()
            return True
        if packet.epoch != self.epoch:
            self.epoch, self.acked, self.cursor = packet.epoch, {}, 0
            self.resend, self.resent = True, set()
        self.believe(packet)
        if not self.resent.isdisjoint(packet.received):
            self.resend, self.resent = False, set()
        return True

    def outdated(self, packet: Packet) -> bool:
        """The hub has come back from a backup since."""
        return packet.epoch[0] < self.epoch[0]

    def believe(self, packet: Packet) -> None:
        """Acknowledged is what the latest hand-down says, even if an earlier one said more."""
        acks = packet.acks or {}
        for replica, names in self.written.items():
            ends = [names.index(end) + 1 for end in acks.get(replica, ()) if end in names]
            if ends or replica not in acks:
                self.acked[replica] = max(ends, default=0)
        if packet.since <= self.cursor:
            self.cursor = max(self.cursor, packet.until)

    # the hub

    def gather(self, packet: Packet) -> bool:
        """A packet of an office."""
        if not self.open_packet(packet):
            return False
        self.received.add(packet.seal)
        self.whole.update(self.carried_whole(packet))
        self.cursors[packet.replica] = packet.cursor if packet.epoch == self.epoch else 0
        return True

    def carried_whole(self, packet: Packet) -> Iterable[str]:
        """Of an operation outside the packet's range only some rows may have come."""
        return packet.whole

    def ends(self, office: str) -> dict[str, tuple[str, ...]]:
        """Per replica of the office the last operations up to which nothing is missing; two after a fork."""
        mine = [self.operations[name] for name in self.whole]
        mine = sorted([each for each in mine if each.replica.startswith(office)], key=lambda each: each.seq)
        done: dict[str, dict[str, None]] = {}
        for each in mine:
            chain = done.setdefault(each.replica, {})
            if self.follows(each, done):
                chain[each.id] = None
        inner = {each.prev for each in mine if each.id in done[each.replica]}
        return {
            replica: tuple([name for name in chain if name not in inner]) for replica, chain in done.items()
        }

    def follows(self, operation: Operation, done: Mapping[str, Mapping[str, None]]) -> bool:
        """Nothing before it is missing."""
        return operation.prev is None or operation.prev in done[operation.replica]

    def hand_down(self, office: str, replica: str) -> Packet:
        """The whole history of every row of the office's scope that changed since it last read."""
        since = self.cursors.get(replica, 0)
        rows = [row for row in dict.fromkeys(self.arrivals[since:]) if in_scope(row, office)]
        headers, lines = self._lines(self.histories(rows))
        return Packet(
            self.name, self.replica, self.epoch, headers, lines, sealed(headers, lines),
            since=since, until=len(self.arrivals), acks=self.ends(office), received=frozenset(self.received),
        )  # fmt: skip

    # rules across rows

    def overbooked(self) -> dict[str, tuple[str, ...]]:
        """Units with two live approved occupancies: an issue each, all of them disputed, the unit locked."""
        taken: dict[str, list[str]] = {}
        for row, state in self.states.items():
            if is_occupancy(row) and state.values.get("approved") is True and not state.void:
                taken.setdefault(str(state.values["unit"]), []).append(row)
        return {unit: tuple(sorted(rows)) for unit, rows in taken.items() if len(rows) > 1}

    def effective(self) -> dict[str, list[str]]:
        """The occupancies that count, by unit."""
        disputed = self.overbooked()
        taken: dict[str, list[str]] = {}
        for row, state in self.states.items():
            if is_occupancy(row) and state.values.get("approved") is True and not state.void:
                unit = str(state.values["unit"])
                if row not in disputed.get(unit, ()):
                    taken.setdefault(unit, []).append(row)
        return taken

    def may_approve(self, unit: str) -> bool:
        """Neither taken nor locked."""
        return unit not in self.effective() and unit not in self.overbooked()


def in_scope(row: str, office: str) -> bool:
    """A row belongs to the office its name begins with; the bureau's dictionaries and units to all."""
    return row[0] in (office, "*")


def is_occupancy(row: str) -> bool:
    """Rows named like 0.o3 say that somebody has a unit."""
    return ".o" in row


def struck(state: RowState) -> bool:
    """Shown as struck out."""
    return bool(state.values.get(VOID))
