"""Run one seed from its first step to the verdict."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from itertools import accumulate

from tests.simulator.checks import Broken, after_import, judge, same_as_from_scratch
from tests.simulator.office import Office, Packet
from tests.simulator.world import World

Step = Callable[[World], None]

STEPS: tuple[tuple[str, Step, int], ...] = (
    ("", World.edit, 14),
    ("", World.create, 2),
    ("", World.decide, 6),
    ("forms left open", World.save, 4),
    ("voids", World.void, 3),
    ("voids", World.revive, 2),
    ("bookings", World.book, 8),
    ("", World.report, 9),
    ("", World.hand_down, 7),
    ("", World.deliver, 16),
    ("snapshots", World.back_up, 3),
    ("snapshots", World.restore, 2),
    ("clones", World.clone, 1),
    ("deaths", World.die, 1),
    ("hub restored", World.back_up_hub, 2),
    ("hub restored", World.restore_hub, 2),
)


class Judged(World):
    """A world that checks each import at the hub."""

    def imported(self, packet: Packet) -> None:
        after_import(self, packet)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A seed, the offices it runs on, the faults it may draw (by the seed unless told)."""

    seed: int
    kind: type[Office] = Office
    faults: frozenset[str] | None = None

    def run(self, left_out: Container[int] = ()) -> World:
        """All steps but those left out, and the verdict: Broken, with the seed, if a property does not hold."""
        world = Judged(self.seed, self.kind, self.faults)
        try:
            for number, step in enumerate(self.steps(world)):
                world.begin_step(number)  # so that a step left out does not alter what the others draw
                if number not in left_out:
                    step(world)
            world.begin_step(-1)
            world.settle()
            judge(world)
            same_as_from_scratch(world.hub.office, world.hub.office.entries)
        except Broken as broken:
            broken.args = (*broken.args, f"seed {self.seed}")
            raise
        return world

    @staticmethod
    def steps(world: World) -> list[Step]:
        """What this world is going to do."""
        possible = [(step, weight) for fault, step, weight in STEPS if not fault or fault in world.faults]
        weights = list(accumulate(weight for _, weight in possible))
        count = world.random.randrange(8, 56)
        return [step for step, _ in world.random.choices(possible, cum_weights=weights, k=count)]


def run(seed: int, kind: type[Office] = Office, faults: frozenset[str] | None = None) -> None:
    """One schedule; Broken, with the seed, if a property does not hold."""
    Schedule(seed, kind, faults).run()


def schedules_until_broken(
    first: int, budget: int, kind: type[Office], faults: frozenset[str] | None
) -> tuple[int, str] | None:
    """How many schedules it took to find a planted bug, and what found it; a crash counts too."""
    for seed in range(first, first + budget):
        try:
            run(seed, kind, faults)
        except Broken as broken:
            return seed + 1 - first, broken.rule
        except LookupError:  # the bug left the office without what it needs
            return seed + 1 - first, "crash"
    return None


def shrunk(schedule: Schedule) -> tuple[list[str], Broken]:
    """The few steps of a failing schedule that still break the same property, and how."""
    last = _failure(schedule, set())
    if last is None:
        raise ValueError(f"seed {schedule.seed} breaks nothing")
    steps = Schedule.steps(World(schedule.seed, schedule.kind, schedule.faults))
    left_out: set[int] = set()
    before = -1
    while len(left_out) > before:
        before = len(left_out)
        for number in reversed(range(len(steps))):
            broken = None if number in left_out else _failure(schedule, {*left_out, number})
            if broken is not None and broken.rule == last.rule:
                left_out.add(number)
                last = broken
    return [f"{n} {step.__name__}" for n, step in enumerate(steps) if n not in left_out], last


def _failure(schedule: Schedule, left_out: set[int]) -> Broken | None:
    try:
        schedule.run(left_out)
    except Broken as broken:
        return broken
    return None
