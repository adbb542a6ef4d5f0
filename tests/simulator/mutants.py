"""Planted bugs: each replaces one rule of the office, or one function of the real fold, by a plausible wrong one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from dorms.domain import fold as folding
from dorms.domain.canonical import Value
from dorms.domain.changes import Change, Operation
from dorms.domain.fold import Entry, RowState, Standing
from tests.simulator.office import Office, Packet


@dataclass(frozen=True)
class Mutant:
    """One planted bug."""

    name: str
    office: type[Office] = Office
    patches: Mapping[str, Callable[..., object]] | None = None  # functions of the fold module, replaced
    budget: int = 5000  # schedules within which it must be found
    faults: frozenset[str] | None = None  # drawn by the seed unless told

    @contextmanager
    def planted(self) -> Iterator[type[Office]]:
        """The kind of office to run while the bug is in the fold."""
        patches = self.patches or {}
        kept = {name: getattr(folding, name) for name in patches}
        for name, wrong in patches.items():
            setattr(folding, name, wrong)
        try:
            yield self.office
        finally:
            for name, right in kept.items():
                setattr(folding, name, right)


class NoParents(Office):
    def parents(self, row: str) -> tuple[str, ...]:
        return ()


class ParentsOfAnotherRow(Office):
    def parents(self, row: str) -> tuple[str, ...]:
        others = [state.heads for name, state in self.states.items() if name < row and state.heads]
        return others[-1] if others else super().parents(row)


class StaleHeads(Office):
    def parents(self, row: str) -> tuple[str, ...]:
        return self.stale_heads.get(row) or super().parents(row)


class OneHeadDecided(Office):
    def decided(self, seen: tuple[str, ...], row: str) -> tuple[str, ...]:
        return seen[:1]


class UnseenHeadsDecided(Office):
    def decided(self, seen: tuple[str, ...], row: str) -> tuple[str, ...]:
        return self.states[row].heads


class StaleDropped(Office):
    def admits(self, change: Change, operation: Operation) -> bool:
        newest = max([entry.hlc for entry in self.entries.get(change.row, ())], default=0)
        return operation.hlc >= newest


class OldTimesKnown(Office):
    def admits(self, change: Change, operation: Operation) -> bool:
        return operation.hlc > max(
            [
                self.operations[self.changes[entry.id].operation].hlc
                for entry in self.entries.get(change.row, ())
                if self.operations[self.changes[entry.id].operation].replica == operation.replica
            ],
            default=0,
        )


class SequenceIsIdentity(Office):
    def known(self, change: Change, operation: Operation) -> bool:
        return any(
            self.changes[part].row == change.row
            for name in self.parts
            if (each := self.operations[name]).replica == operation.replica and each.seq == operation.seq
            for part in self.parts[name]
        )


class LastTouchedForgotten(Office):
    def touched(self, fresh: Mapping[str, list[Entry]]) -> Iterable[str]:
        return list(fresh)[:-1] if len(fresh) > 3 else fresh


class CutAnywhere(Office):
    def closed(self, operations: Iterable[str]) -> list[str]:
        return [part for name in operations for part in self.parts[name]]


class GapsApplied(Office):
    """Changes whose parents are missing count at once."""

    def refresh(self, row: str, fresh: Sequence[Entry]) -> None:
        self.states[row] = self.folded(self.entries[row])

    def folded(self, entries: Sequence[Entry]) -> RowState:
        return folding.fold([replace(entry, standing=Standing.ADOPTED) for entry in entries])


class CutAndGapsApplied(GapsApplied, CutAnywhere):
    pass


class NewestWins(Office):
    def refresh(self, row: str, fresh: Sequence[Entry]) -> None:
        self.states[row] = self.folded(self.entries[row])

    def folded(self, entries: Sequence[Entry]) -> RowState:
        values: dict[str, Value] = {}
        for entry in sorted(entries, key=lambda entry: (entry.hlc, entry.id)):
            values.update(entry.patch)
        return replace(folding.fold(entries), values=values, conflicts={})


class NoBookingCheck(Office):
    def overbooked(self) -> dict[str, tuple[str, ...]]:
        return {}


class AcknowledgedPastGaps(Office):
    def follows(self, operation: Operation, done: Mapping[str, Mapping[str, None]]) -> bool:
        return True


class HeadersAcknowledged(Office):
    """Takes an operation for whole because its header came along with a row's history."""

    def carried_whole(self, packet: Packet) -> Iterable[str]:
        return [name for name, each in self.operations.items() if each.replica == packet.replica]


class OldAcksBelieved(Office):
    def outdated(self, packet: Packet) -> bool:
        self.epoch = max(self.epoch, packet.epoch)
        return False


class EpochIgnored(Office):
    def receive(self, packet: Packet) -> bool:
        return super().receive(replace(packet, epoch=self.epoch))


class OldHandDownNotSentUp(Office):
    """The first version of `receive`: what an older hand-down brings is not sent to the restored hub."""

    def receive(self, packet: Packet) -> bool:
        resend = self.resend
        taken = super().receive(packet)
        if packet.epoch[0] < self.epoch[0]:
            self.resend = resend
        return taken


class OperationsWithoutNonce(Office):
    """Two unnoticed copies whose clock was set back write the same operation with different changes."""

    def operation_nonce(self, drawn: str) -> str:
        return ""


class CursorJumps(Office):
    def believe(self, packet: Packet) -> None:
        super().believe(packet)
        self.cursor = max(self.cursor, packet.until)


def always_chains(heads: tuple[str, ...], entries: Iterable[Entry]) -> bool:
    return True


def arrival_breaks_ties(entry: Entry) -> tuple[int, int, str]:
    return entry.rank, entry.arrived, ""


def never_differ(register: str, heads: list[Entry], same: folding.Same) -> bool:
    return False


def void_hides(*_: object) -> None:
    return None


def direct_parents_only(order: list[Entry]) -> tuple[dict[str, list[Entry]], tuple[str, ...]]:
    setters: dict[str, list[Entry]] = {}
    for entry in order:
        for register in entry.patch:
            setters.setdefault(register, []).append(entry)
    heads = {
        register: [one for one in each if not any(one.id in other.parents for other in each)]
        for register, each in setters.items()
    }
    inner = {parent for entry in order for parent in entry.parents}
    return heads, tuple(sorted({entry.id for entry in order} - inner))


def overwritten_in_time(order: list[Entry]) -> tuple[dict[str, list[Entry]], tuple[str, ...]]:
    """Takes every later change in the order for a descendant."""
    heads = {register: [entry] for entry in order for register in entry.patch}
    inner = {parent for entry in order for parent in entry.parents}
    return heads, tuple(sorted({entry.id for entry in order} - inner))


def fast_path_keeps_conflicts(state: RowState, entries: Sequence[Entry]) -> RowState | None:
    moved = _right_advance(state, entries)
    return None if moved is None else replace(moved, conflicts=state.conflicts)


def fast_path_ignores_waiting(state: RowState, entries: Sequence[Entry]) -> RowState | None:
    return _right_advance(replace(state, waiting={}), entries)


_right_advance = folding.advance


def only(*faults: str) -> frozenset[str]:
    return frozenset(faults)


# Where only a rare meeting of faults shows a bug, its schedules draw from those alone.
MUTANTS = (
    Mutant("merge by the clock", NewestWins),
    Mutant("no parents recorded", NoParents),
    Mutant("direct parents only, no ancestors", patches={"_heads": direct_parents_only}),
    Mutant("patches applied as they arrive", patches={"chains": always_chains}),
    Mutant("conflicts not recorded", patches={"_differ": never_differ}),
    Mutant("tie broken by arrival", patches={"_preference": arrival_breaks_ties}),
    Mutant("parents taken from another row", ParentsOfAnotherRow),
    Mutant("double-booking check off", NoBookingCheck, faults=only("hub restored", "bookings", "voids")),
    Mutant("void hides what it had not seen", patches={"_doubt_void": void_hides}),
    Mutant("stale change dropped", StaleDropped),
    Mutant("identity is (replica, seq)", SequenceIsIdentity),
    Mutant("heads not refreshed after import", StaleHeads),
    Mutant("touched row not folded again", LastTouchedForgotten),
    Mutant("decision lists one head only", OneHeadDecided),
    Mutant("decision claims heads never seen", UnseenHeadsDecided),
    Mutant("old times skipped as known", OldTimesKnown),
    Mutant(
        "packets cut anywhere",
        CutAnywhere,
        budget=8000,
        faults=only("hub restored", "deaths", "disorder", "copies"),
    ),
    Mutant("gaps not held back", GapsApplied, budget=8000, faults=only("gaps", "disorder", "copies")),
    Mutant(
        "packets cut anywhere, gaps not held back",
        CutAndGapsApplied,
        budget=8000,
        faults=only("gaps", "disorder", "copies"),
    ),
    Mutant("every later change taken for a descendant", patches={"_heads": overwritten_in_time}),
    Mutant("fast path keeps settled conflicts", patches={"advance": fast_path_keeps_conflicts}),
    Mutant("fast path forgets what waits", patches={"advance": fast_path_ignores_waiting}),
    Mutant("acknowledged past a gap", AcknowledgedPastGaps, faults=only("gaps", "deaths", "disorder")),
    Mutant("acknowledged because a header came", HeadersAcknowledged),
    Mutant("acks of a lost hub life believed", OldAcksBelieved),
    Mutant("hub's epoch ignored", EpochIgnored),
    Mutant(
        "old hand-down not sent up",
        OldHandDownNotSentUp,
        faults=only("hub restored", "deaths", "disorder", "copies"),
    ),
    Mutant(
        "operations without a nonce",
        OperationsWithoutNonce,
        budget=20_000,
        faults=only("clones", "unnoticed", "skew"),
    ),
    Mutant("cursor jumps over a missed hand-down", CursorJumps),
)
