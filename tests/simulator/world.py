"""One schedule: offices that work, exchange packets and meet every fault, all drawn from one seed.

What each author had seen is kept here, outside the offices, so that their own bookkeeping can be judged by it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from random import Random

from dorms.domain.canonical import Value
from dorms.domain.changes import VOID
from dorms.domain.fold import EMPTY
from tests.simulator.office import (
    BUREAU,
    Epoch,
    Office,
    Packet,
    forget_lines,
    is_occupancy,
    read_change,
    sealed,
    struck,
)

Ledger = dict[str, set[str]]  # row: changes that reached this disk

FAULTS = (
    "copies", "twice", "disorder", "cut", "lost", "snapshots", "clones", "deaths", "hub restored",
    "skew", "gaps", "forms left open", "unnoticed", "voids", "bookings",
)  # fmt: skip
MINUTE = 60_000
SKEWS = (0, 17 * MINUTE, -17 * MINUTE, 12 * 24 * 60 * MINUTE, -12 * 24 * 60 * MINUTE)
START = 1_780_000_000_000
UNITS = ("*.u0", "*.u1")  # rows all offices see
BOOKED = UNITS[0]  # the unit everybody wants
ROUNDS = 3


@dataclass(slots=True)
class Desk:
    """One PC: the file on its disk, its clock, its last backup."""

    office: Office
    ledger: Ledger = field(default_factory=dict)
    skew: int = 0
    backup: tuple[Office, Ledger] | None = None

    def ghost(self, row: str) -> frozenset[str]:
        """What its clerk has before him of the row: what reached the disk, but for what is held back."""
        waiting = self.office.states.get(row, EMPTY).waiting
        return frozenset(self.ledger.get(row, ())).difference(waiting)

    def learn(self, changes: Iterable[tuple[str, str]]) -> None:
        for row, change in changes:
            self.ledger.setdefault(row, set()).add(change)


@dataclass(slots=True)
class Form:
    """A page somebody opened; a register in conflict that is to be decided, or a plain edit."""

    desk: Desk
    office: Office
    row: str
    register: str | None
    heads: tuple[str, ...]
    ghost: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fact:
    """A change as its author made it."""

    line: str
    row: str
    ghost: frozenset[str]  # the changes of the row its author had seen


class Place:
    """The offices of one seed and what can happen between them."""

    def __init__(self, seed: int, kind: type[Office], faults: frozenset[str] | None = None) -> None:
        forget_lines()
        self.seed = seed
        self.random = Random(seed)
        self.kind = kind
        self.faults = faults if faults is not None else self._swarm()
        self.now = START
        self.count = 0
        self.facts: dict[str, Fact] = {}
        self.mail: list[tuple[str, Packet]] = []
        self.forms: list[Form] = []
        self.hub = Desk(kind(BUREAU, self._replica(BUREAU), (1, 0)), skew=self._skew())
        sites = self.random.choice((1, 2, 2, 2, 2, 3, 3, 4, 7))
        self.sites = [self.seat(str(number), (1, 0)) for number in range(sites)]
        self.names = [desk.office.name for desk in self.sites]
        self.write(self.hub, {unit: {"a": self._value()} for unit in UNITS})
        for desk in self.sites:
            self.bring(desk, self.hub.office.hand_down(desk.office.name, desk.office.replica))

    def begin_step(self, number: int) -> None:
        """Draw anew from here, so that what a step does hangs on no other."""
        self.random.seed(self.seed << 8 ^ number)

    def _swarm(self) -> frozenset[str]:
        return frozenset([fault for fault in FAULTS if self.random.random() < 0.5])

    def _number(self) -> int:
        self.count += 1
        return self.count

    def _replica(self, office: str) -> str:
        return f"{office}r{self._number()}"

    def _skew(self) -> int:
        return self.random.choice(SKEWS) if "skew" in self.faults else 0

    def seat(self, name: str, epoch: Epoch) -> Desk:
        return Desk(self.kind(name, self._replica(name), epoch), skew=self._skew())

    def _noticed(self) -> bool:
        return "unnoticed" not in self.faults or self.random.random() < 0.3

    def _desk(self) -> Desk:
        return self.hub if self.random.random() < 0.35 else self.random.choice(self.sites)

    def _home(self, desk: Desk) -> str:
        return self.random.choice(self.names) if desk is self.hub else desk.office.name

    def _value(self) -> Value:
        return "same" if self.random.random() < 0.15 else self._number()

    def _patch(self) -> dict[str, Value]:
        names = ("a", "b") if self.random.random() < 0.2 else (self.random.choice("abc"),)
        return {name: self._value() for name in names}

    def _open(self, desk: Desk, row: str, register: str | None) -> None:
        heads = desk.office.states[row].heads
        self.forms.append(Form(desk, desk.office, row, register, heads, desk.ghost(row)))

    def _save(self, form: Form) -> None:
        if form.desk.office is not form.office:
            return  # the program was closed in between
        heads, patch = form.heads, self._patch()
        if form.register is not None:
            heads = form.office.decided(heads, form.row)
            patch = {form.register: form.register != VOID and self._value()}
        self.write(form.desk, {form.row: patch}, {form.row: heads}, form.ghost)

    def write(
        self,
        desk: Desk,
        patches: dict[str, dict[str, Value]],
        upon: dict[str, tuple[str, ...]] | None = None,
        ghost: frozenset[str] | None = None,
    ) -> None:
        if "skew" in self.faults and self.random.random() < 0.1:
            desk.skew = self._skew()
        self.now += self.random.randrange(MINUTE)
        ghosts = {row: desk.ghost(row) if ghost is None else ghost for row in patches}
        wall = self.now + desk.skew
        for change in desk.office.write(patches, wall, f"{self._number():016x}", upon or {}):
            self.facts[change.id] = Fact(change.line(), change.row, ghosts[change.row])
            desk.learn([(change.row, change.id)])

    def _with_gap(self, packet: Packet) -> Packet:
        """A program that forgets history, or a packet that misses a number."""
        if packet.whole and self.random.random() < 0.5:
            gone = self.random.choice(packet.whole)
            lines = tuple([line for line in packet.lines if read_change(line).operation != gone])
            whole = tuple([name for name in packet.whole if name != gone])
        else:
            history = [line for line in packet.lines if read_change(line).operation not in packet.whole]
            if not history:
                return packet
            gone = self.random.choice(history)
            lines, whole = tuple([line for line in packet.lines if line != gone]), packet.whole
        return replace(packet, lines=lines, whole=whole, seal=sealed(packet.headers, lines))

    def hand_over(self, to: str, packet: Packet) -> bool:
        if to == BUREAU:
            taken = self.hub.office.gather(packet)
            if taken:
                self._learn(self.hub, packet)
                self.imported(packet)
            return taken
        return self.bring(self.random.choice([desk for desk in self.sites if desk.office.name == to]), packet)

    def bring(self, desk: Desk, packet: Packet) -> bool:
        taken = desk.office.receive(packet)
        if taken:
            self._learn(desk, packet)
        return taken

    def _learn(self, desk: Desk, packet: Packet) -> None:
        changes = map(read_change, packet.lines)
        desk.learn([(change.row, change.id) for change in changes])

    def _load(self, desk: Desk, backup: tuple[Office, Ledger]) -> None:
        desk.office, desk.ledger = backup[0].copy(), copied(backup[1])

    def imported(self, packet: Packet) -> None:
        """What is checked after each import at the hub; the checks hang themselves in here."""


class World(Place):
    """The steps a schedule is made of."""

    def edit(self) -> None:
        """Somebody changes one or two registers of a row or two, or leaves the form open."""
        desk = self._desk()
        rows = [row for row, state in desk.office.states.items() if state.heads]
        if not rows:
            return self.create()
        row = self.random.choice(rows)
        if "forms left open" in self.faults and self.random.random() < 0.15:
            return self._open(desk, row, None)
        several = {row, self.random.choice(rows)} if self.random.random() < 0.15 else (row,)
        return self.write(desk, {each: self._patch() for each in sorted(several)})

    def create(self) -> None:
        """A row of the office, or one the bureau makes for it."""
        desk = self._desk()
        home = self._home(desk)
        self.write(desk, {f"{home}.p{self._number()}": self._patch()})

    def void(self) -> None:
        """Somebody strikes a row out."""
        self._strike(True)

    def revive(self) -> None:
        """Somebody takes that back."""
        self._strike(False)

    def _strike(self, void: bool) -> None:
        desk = self._desk()
        states = desk.office.states
        rows = [row for row, state in states.items() if state.heads and struck(state) != void]
        if rows:
            self.write(desk, {self.random.choice(rows): {VOID: void}})

    def decide(self) -> None:
        """Somebody opens a conflict and settles it, now or later."""
        desk = self._desk()
        open_ = [(row, name) for row, state in desk.office.states.items() for name in state.conflicts]
        if open_:
            row, register = self.random.choice(open_)
            self._open(desk, row, register)
            if "forms left open" not in self.faults or self.random.random() < 0.5:
                self._save(self.forms.pop())

    def save(self) -> None:
        """Somebody finishes a form left open, whatever was imported meanwhile."""
        if self.forms:
            self._save(self.forms.pop(self.random.randrange(len(self.forms))))

    def book(self) -> None:
        """An office asks for a unit, or the bureau grants one."""
        desk = self._desk()
        if desk is not self.hub or self.random.random() < 0.5:
            granted = desk is self.hub and desk.office.may_approve(BOOKED)
            row = f"{self._home(desk)}.o{self._number()}"
            return self.write(desk, {row: {"unit": BOOKED, "approved": granted}})
        asked = [
            row
            for row, state in desk.office.states.items()
            if is_occupancy(row) and state.values.get("approved") is False and not state.void
        ]
        if asked and desk.office.may_approve(BOOKED):
            self.write(desk, {self.random.choice(asked): {"approved": True}})
        return None

    def report(self) -> None:
        """An office writes its packet."""
        packet = self.random.choice(self.sites).office.report()
        if "gaps" in self.faults and self.random.random() < 0.15:
            packet = self._with_gap(packet)
        self.mail.append((BUREAU, packet))

    def hand_down(self) -> None:
        """The bureau writes one for an office."""
        site = self.random.choice(self.sites).office
        self.mail.append((site.name, self.hub.office.hand_down(site.name, site.replica)))

    def deliver(self) -> None:
        """One packet comes in: any, perhaps twice, cut, kept for another time, or never."""
        if not self.mail:
            return
        at = self.random.randrange(len(self.mail)) if "disorder" in self.faults else 0
        to, packet = self.mail.pop(at)
        if "lost" in self.faults and self.random.random() < 0.08:
            return
        if "copies" in self.faults and self.random.random() < 0.4:
            self.mail.append((to, packet))
        if "cut" in self.faults and packet.lines and self.random.random() < 0.05:
            assert not self.hand_over(to, replace(packet, lines=packet.lines[:-1]))
        self.hand_over(to, packet)
        if "twice" in self.faults and self.random.random() < 0.3:
            self.hand_over(to, packet)

    def back_up(self) -> None:
        """Somebody copies a file away."""
        desk = self.random.choice(self.sites)
        desk.backup = (desk.office.copy(), copied(desk.ledger))

    def back_up_hub(self) -> None:
        """The bureau copies its file away."""
        self.hub.backup = (self.hub.office.copy(), copied(self.hub.ledger))

    def restore(self) -> None:
        """A PC gets its backup back; the program may or may not notice."""
        desk = self.random.choice(self.sites)
        if desk.backup is not None:
            self._load(desk, desk.backup)
            if self._noticed():
                desk.office.begin_life(self._replica(desk.office.name))

    def clone(self) -> None:
        """The file is copied to a second PC and both go on."""
        if len(self.sites) < 8:
            desk = self.random.choice(self.sites)
            twin = Desk(desk.office.copy(), copied(desk.ledger), self._skew())
            if self._noticed():
                twin.office.begin_life(self._replica(twin.office.name))
            self.sites.append(twin)

    def die(self) -> None:
        """A disk is gone; the office begins anew from the bureau's enrolment file."""
        at = self.random.randrange(len(self.sites))
        self.sites[at] = self.seat(self.sites[at].office.name, self.hub.office.epoch)

    def restore_hub(self) -> None:
        """The bureau's store comes back from its backup and says so in all later hand-downs."""
        if self.hub.backup is not None:
            self._load(self.hub, self.hub.backup)
            self.hub.office.begin_life(self._replica(BUREAU))
            self.hub.office.wake_restored(self._number())

    def settle(self) -> None:
        """All packets still on their way come in, then everybody exchanges by the ordinary rules."""
        if "disorder" in self.faults:
            self.random.shuffle(self.mail)
        for to, packet in self.mail:
            self.hand_over(to, packet)
        self.mail.clear()
        for form in self.forms:
            self._save(form)
        for _ in range(ROUNDS):
            for desk in self.sites:
                self.hand_over(BUREAU, desk.office.report())
                self.bring(desk, self.hub.office.hand_down(desk.office.name, desk.office.replica))


def copied(ledger: Ledger) -> Ledger:
    return {row: set(changes) for row, changes in ledger.items()}
