"""Run one seed from its first step to the verdict."""

from collections.abc import Callable
from itertools import accumulate

from tests.sync.simulator import deeds, faults, mail
from tests.sync.simulator.checks import judge, rows_are_the_fold
from tests.sync.simulator.county import Template
from tests.sync.simulator.world import World

Step = Callable[[World], None]
STEPS: tuple[tuple[str, Step, int], ...] = (
    ("", deeds.edit, 16),
    ("", deeds.create, 4),
    ("", deeds.decide, 6),
    ("voids", deeds.void, 3),
    ("voids", deeds.revive, 2),
    ("bookings", deeds.book, 8),
    ("bookings", deeds.leave, 3),
    ("foreign rows", deeds.trespass, 1),
    ("", mail.report, 8),
    ("", mail.hand_down, 7),
    ("", mail.deliver, 14),
    ("snapshots", faults.back_up, 3),
    ("snapshots", faults.restore, 2),
    ("clones", faults.clone, 1),
    ("hub restored", faults.back_up_hub, 2),
    ("hub restored", faults.restore_hub, 1),
    ("dead", faults.die, 1),
    ("exclusions", faults.exclude_or_include, 2),
    ("new program", faults.write_as_tomorrow, 2),
    ("reopenings", faults.reopen, 3),  # never drawn by a seed alone: those seeds would tell other stories
)
SHORT, LONG = (6, 18), (12, 60)  # how many steps a schedule has
OFTEN = 5  # a fault that was asked for happens more often than one that was drawn
LOOK = 0.25  # of a short schedule's imports at the hub are followed by folding everything anew


class Judged(World):
    """A world that folds anew after imports at the hub."""

    look = 1.0

    def imported(self) -> None:
        if self.random.random() < self.look:
            rows_are_the_fold(self.hub)


def run(
    seed: int, template: Template, faults_: frozenset[str] | None = None, *, is_short: bool = False
) -> World:
    """One schedule; whatever it breaks says its seed. Short ones are many: two rounds of exchange at the end."""
    world = Judged(seed, template, faults_)
    world.look = LOOK if is_short else 1.0
    try:
        often = OFTEN if faults_ is not None else 1
        possible = [
            (step, weight * often if fault else weight)
            for fault, step, weight in STEPS
            if not fault or fault in world.faults
        ]
        weights = list(accumulate(weight for _, weight in possible))
        count = world.random.randrange(*(SHORT if is_short else LONG))
        for step, _ in world.random.choices(possible, cum_weights=weights, k=count):
            step(world)
        mail.settle(world, 2 if is_short else mail.ROUNDS)
        judge(world, is_short=is_short)
    except Exception as error:
        error.add_note(f"seed {seed} short {is_short} faults {sorted(world.faults)}")
        raise
    finally:
        world.close()
    return world
