"""What the simulator found, told as the story of a few steps; each failed before its rule was made."""

import pytest

from tests.simulator.checks import Broken, judge, nothing_lost
from tests.simulator.mutants import OldHandDownNotSentUp, OperationsWithoutNonce
from tests.simulator.office import BUREAU, Office
from tests.simulator.world import Desk, World, copied

NO_FAULTS: frozenset[str] = frozenset()


def quiet_world(kind: type[Office]) -> World:
    """A bureau and the offices of seed 1, none of which has done anything yet."""
    return World(1, kind, NO_FAULTS)


def test_a_new_pc_that_reads_an_old_hand_down_sends_its_facts_to_the_restored_hub() -> None:
    """Seed 1060 of the first 30,000: the only copy of a bureau change lay in a hand-down of the hub's lost life."""

    def story(kind: type[Office]) -> None:
        world = quiet_world(kind)
        name = world.names[0]
        world.back_up_hub()
        world.write(world.hub, {f"{name}.p1": {"a": 1}})
        old = world.hub.office.hand_down(name, "a replica the hub has not met")
        world.restore_hub()
        world.sites[0] = world.seat(name, world.hub.office.epoch)
        world.bring(world.sites[0], old)
        world.settle()
        judge(world)

    story(Office)
    with pytest.raises(Broken, match="P1"):
        story(OldHandDownNotSentUp)


def test_two_copies_whose_clock_was_set_back_write_two_operations() -> None:
    """Seed 5962 of clones, unnoticed, skew: one acknowledgement stood for the work of both copies."""

    def story(kind: type[Office]) -> None:
        world = quiet_world(kind)
        name = world.names[0]
        world.write(world.sites[0], {f"{name}.p1": {"a": 1}})
        twin = Desk(world.sites[0].office.copy(), copied(world.sites[0].ledger))
        world.sites.append(twin)
        for desk, row in ((world.sites[0], f"{name}.p2"), (twin, f"{name}.p3")):
            desk.skew = -world.now  # both clocks stand long before the last reading
            world.write(desk, {row: {"a": 2}})
        world.hand_over(BUREAU, world.sites[0].office.report())
        world.bring(twin, world.hub.office.hand_down(name, twin.office.replica))
        world.settle()
        nothing_lost(world)

    story(Office)
    with pytest.raises(Broken, match="P1"):
        story(OperationsWithoutNonce)
