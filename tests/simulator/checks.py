"""What must hold of a settled world: the properties of the merge, each judged by what the authors had seen."""

from collections.abc import Iterable
from dataclasses import replace

from dorms.domain.canonical import Value
from dorms.domain.changes import VOID
from dorms.domain.fold import Entry, RowState
from tests.simulator.office import Office, Packet, in_scope, read_change
from tests.simulator.world import World


class Broken(AssertionError):
    """A property that does not hold, and where."""

    def __init__(self, rule: str, *told: object) -> None:
        super().__init__(rule, *told)
        self.rule = rule


def judge(world: World) -> None:
    """All properties of a settled world."""
    nothing_lost(world)
    nothing_waits_needlessly(world)
    order_does_not_matter(world)
    sites_agree(world)
    clocks_do_not_matter(world.hub.office)
    for row in world.hub.office.entries:
        Row(world, row).judge()
    no_silent_double_booking(world)


def same_as_from_scratch(office: Office, rows: Iterable[str]) -> None:
    """P4: what was brought forward equals folding all, children first so that it goes the slow way."""
    for row in rows:
        if office.states.get(row) != office.folded(office.entries[row][::-1]):
            raise Broken("P4", row)


def after_import(world: World, packet: Packet) -> None:
    """P4 at the hub, for the rows the packet names."""
    rows = {read_change(line).row for line in packet.lines}
    same_as_from_scratch(world.hub.office, [row for row in rows if row in world.hub.office.entries])


def nothing_lost(world: World) -> None:
    """P1: what is on a surviving disk, or was delivered to one, is at the hub byte for byte."""
    held = world.hub.office.changes
    for desk in [world.hub, *world.sites]:
        for changes in desk.ledger.values():
            for change in changes:
                if change not in held or held[change].line() != world.facts[change].line:
                    raise Broken("P1", change, world.facts[change].row)


def nothing_waits_needlessly(world: World) -> None:
    """P8: only changes whose ancestors exist nowhere wait, and without injected gaps none does."""
    office = world.hub.office
    for row, state in office.states.items():
        for change in state.waiting:
            if "gaps" not in world.faults or not _lost_ancestor(change, state, office):
                raise Broken("P8", row, change)


def _lost_ancestor(change: str, state: RowState, office: Office) -> bool:
    asked, found = [change], set()
    while asked:
        for parent in state.waiting[asked.pop()]:
            if parent not in office.changes:
                return True
            if parent in state.waiting and parent not in found:
                found.add(parent)
                asked.append(parent)
    return False


def order_does_not_matter(world: World) -> None:
    """P2: another order, another grouping, the same tables."""
    hub = world.hub.office
    changes = list(hub.changes.values())
    world.random.shuffle(changes)
    other = world.kind(hub.name, hub.replica, hub.epoch)
    while changes:
        group = [changes.pop() for _ in range(min(len(changes), world.random.randrange(1, 12)))]
        other.take([hub.operations[change.operation] for change in group], group)
    for row, state in hub.states.items():
        if other.states.get(row) != state:
            raise Broken("P2", row)


def sites_agree(world: World) -> None:
    """P3: after the exchange every office shows of its rows what the hub shows."""
    hub = world.hub.office
    for desk in world.sites:
        for row, state in hub.states.items():
            if in_scope(row, desk.office.name) and desk.office.states.get(row) != state:
                raise Broken("P3", row, desk.office.replica)


def clocks_do_not_matter(office: Office) -> None:
    """P6: with every clock at zero the same conflicts and the same undisputed values."""
    for row, state in office.states.items():
        if state.conflicts or len(state.setters) > 1:
            timeless = office.folded([replace(entry, hlc=0) for entry in office.entries[row]])
            settled = state.values.keys() - state.conflicts.keys()
            if timeless.conflicts.keys() != state.conflicts.keys() or any(
                timeless.values.get(register) != state.values[register] for register in settled
            ):
                raise Broken("P6", row)


class Row:
    """One row at the hub, with the ghosts of its authors."""

    def __init__(self, world: World, row: str) -> None:
        self.row = row
        self.state = world.hub.office.states[row]
        entries = world.hub.office.entries[row]
        self.applied = {entry.id: entry for entry in entries if entry.id not in self.state.waiting}
        self.ghosts = {change: world.facts[change].ghost for change in self.applied}

    def judge(self) -> None:
        self.nothing_overwritten_unseen()
        self.no_false_conflict()
        self.nothing_behind_an_unseen_void()

    def nothing_overwritten_unseen(self) -> None:
        """P5: each value is shown, in an open conflict, or replaced by somebody who had seen it."""
        for entry in self.applied.values():
            for register, value in entry.patch.items():
                if register != VOID and not self._accounted(entry, register, value):
                    raise Broken("P5", self.row, register, value)

    def _accounted(self, entry: Entry, register: str, value: Value) -> bool:
        if self.state.values.get(register) == value or entry.id in self.state.conflicts.get(register, ()):
            return True
        return any(
            register in other.patch and entry.id in self.ghosts[other.id] for other in self.applied.values()
        )

    def no_false_conflict(self) -> None:
        """P7: of two values in conflict neither author had seen the other's, and they differ."""
        for register, heads in self.state.conflicts.items():
            for one in heads:
                if any(one in self.ghosts[other] and self._opposed(register, one, other) for other in heads):
                    raise Broken("P7", self.row, register)
            if register != VOID and len({repr(self.applied[head].patch[register]) for head in heads}) < 2:
                raise Broken("P7", self.row, register, "equal values")

    def _opposed(self, register: str, one: str, other: str) -> bool:
        return register != VOID or self._voids(one) != self._voids(other)

    def _voids(self, change: str) -> bool:
        return self.applied[change].patch.get(VOID) is True

    def nothing_behind_an_unseen_void(self) -> None:
        """P9: what a struck row hides was seen by whoever struck it, or written upon that."""
        if not self.state.void:
            return
        voids = [head for head in self.state.setters[VOID] if self._voids(head)]
        for change, entry in self.applied.items():
            seen = any(change in self.ghosts[void] or void in self.ghosts[change] for void in voids)
            if not seen and not self._voids(entry.id):
                raise Broken("P9", self.row, change)


def no_silent_double_booking(world: World) -> None:
    """P10: two live approvals of one unit are an issue, lock the unit, and neither counts."""
    hub = world.hub.office
    approved: dict[str, list[str]] = {}
    for row, state in hub.states.items():
        if state.values.get("approved") is True and not state.values.get(VOID):
            approved.setdefault(str(state.values["unit"]), []).append(row)
    for unit, rows in approved.items():
        told, counting = hub.overbooked().get(unit, ()), hub.effective().get(unit, [])
        if len(rows) > 1 and (set(told) != set(rows) or counting or hub.may_approve(unit)):
            raise Broken("P10", unit, rows)
        if len(rows) == 1 and (told or counting != rows):
            raise Broken("P10", unit, rows)
