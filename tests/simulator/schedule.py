"""Run one seed from its first step to the verdict."""

from collections.abc import Callable
from itertools import accumulate

from tests.simulator.checks import Broken, after_import, judge, same_as_from_scratch
from tests.simulator.office import Office, Packet
from tests.simulator.world import World

STEPS: tuple[tuple[str, Callable[[World], None], int], ...] = (
    ("", World.edit, 14),
    ("", World.create, 2),
    ("", World.decide, 6),
    ("forms left open", World.save, 4),
    ("voids", World.void, 3),
    ("voids", World.revive, 2),
    ("bookings", World.book, 6),
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


def run(seed: int, kind: type[Office] = Office, faults: frozenset[str] | None = None) -> None:
    """One schedule; Broken, with the seed, if a property does not hold."""
    world = Judged(seed, kind, faults)
    try:
        _live(world)
        world.settle()
        judge(world)
        same_as_from_scratch(world.hub.office, world.hub.office.entries)
    except Broken as broken:
        broken.args = (*broken.args, f"seed {seed}")
        raise


def _live(world: World) -> None:
    steps = [(step, weight) for fault, step, weight in STEPS if not fault or fault in world.faults]
    weights = list(accumulate(weight for _, weight in steps))
    count = world.random.randrange(8, 56)
    for step, _ in world.random.choices(steps, cum_weights=weights, k=count):
        step(world)
