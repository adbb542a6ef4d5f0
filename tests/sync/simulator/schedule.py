"""Run one seed from its first step to the verdict."""

from collections.abc import Callable
from itertools import accumulate

from tests.sync.simulator.checks import judge, rows_are_the_fold
from tests.sync.simulator.world import Template, World

Step = Callable[[World], None]
STEPS: tuple[tuple[str, Step, int], ...] = (
    ("", World.edit, 16),
    ("", World.create, 3),
    ("", World.decide, 6),
    ("voids", World.void, 3),
    ("voids", World.revive, 2),
    ("bookings", World.book, 8),
    ("bookings", World.leave, 3),
    ("foreign rows", World.trespass, 1),
    ("", World.report, 8),
    ("", World.hand_down, 7),
    ("", World.deliver, 14),
    ("snapshots", World.back_up, 3),
    ("snapshots", World.restore, 2),
    ("clones", World.clone, 1),
    ("hub restored", World.back_up_hub, 2),
    ("hub restored", World.restore_hub, 1),
)


class Judged(World):
    """A world that folds anew after each import at the hub."""

    def imported(self) -> None:
        rows_are_the_fold(self.hub)


def run(seed: int, template: Template, faults: frozenset[str] | None = None) -> None:
    """One schedule; whatever it breaks says its seed."""
    world = Judged(seed, template, faults)
    try:
        possible = [(step, weight) for fault, step, weight in STEPS if not fault or fault in world.faults]
        weights = list(accumulate(weight for _, weight in possible))
        for step, _ in world.random.choices(possible, cum_weights=weights, k=world.random.randrange(12, 60)):
            step(world)
        world.settle()
        judge(world)
    except Exception as error:
        error.add_note(f"seed {seed} faults {sorted(world.faults)}")
        raise
    finally:
        world.close()
