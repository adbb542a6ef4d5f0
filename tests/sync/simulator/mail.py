"""Packets between the PCs: written, carried by whoever comes along, lost, doubled, cut, with gaps."""

from pathlib import Path
from uuid import UUID

from dorms.errors.sync import PacketDamaged, PacketNotForUs, PacketTooBig, SenderUnknown
from dorms.sync.merge import merge
from dorms.sync.packing import pack_down, pack_up
from tests.sync.simulator.world import Seat, World

ROUNDS = 3


def report(world: World) -> None:
    """A school writes its packet; sometimes the bureau never gets this number."""
    path = world.file(".dorms")
    pack_up(world.random.choice(world.sites).store, path)
    if "gaps" not in world.faults or world.random.random() < 0.7:
        world.mail.append((None, path))


def hand_down(world: World) -> None:
    office = world.random.choice(world.template.offices)
    path = world.file(".dorms")
    pack_down(world.hub.store, office, path)
    world.mail.append((office, path))


def deliver(world: World) -> None:
    """One packet arrives: not the oldest, not only once, not whole, or not at all."""
    if not world.mail:
        return
    to, path = world.mail.pop(world.random.randrange(len(world.mail)) if "disorder" in world.faults else 0)
    if "lost" in world.faults and world.random.random() < 0.15:
        return
    if "copies" in world.faults and world.random.random() < 0.4:
        world.mail.append((to, path))
    if "cut" in world.faults and world.random.random() < 0.3:
        spoil(world, to, path)
    for _ in range(2 if "twice" in world.faults and world.random.random() < 0.3 else 1):
        hand_over(world, to, path)


def spoil(world: World, to: UUID | None, path: Path) -> None:
    """P17: cut or with one bit turned it is refused, and no row is touched."""
    bad = world.file(".dorms")
    data = bytearray(path.read_bytes())
    if world.random.random() < 0.5:
        data = data[: world.random.randrange(11, len(data))]
    else:
        data[world.random.randrange(10, len(data))] ^= 1 << world.random.randrange(8)
    bad.write_bytes(data)
    seat = world.hub if to is None else world.of(to)
    try:
        merge(seat.store, bad)
    except (PacketDamaged, PacketNotForUs, PacketTooBig):
        return
    raise AssertionError("P17: a spoilt packet was taken in")


def hand_over(world: World, to: UUID | None, path: Path) -> None:
    bring(world, world.hub if to is None else world.of(to), path)
    world.delivered.append((to, path))


def bring(world: World, seat: Seat, path: Path) -> None:
    """The PC takes the packet in; its counts add up (P20)."""
    try:
        found = merge(seat.store, path)
    except SenderUnknown as unknown:
        found = merge(seat.store, path, accept=unknown.fingerprint)
    told = found.new + found.known + found.waiting + found.quarantined + found.unread
    assert told == found.changes, "P20"
    if seat is world.hub:
        world.imported()


def settle(world: World, rounds: int = ROUNDS) -> None:
    """All packets still on their way come in, then everybody exchanges by the ordinary rules."""
    for to, path in world.mail:
        hand_over(world, to, path)
    world.mail.clear()
    for _ in range(rounds):
        for seat in world.sites:
            up, down = world.file(".dorms"), world.file(".dorms")
            pack_up(seat.store, up)
            bring(world, world.hub, up)
            pack_down(world.hub.store, seat.office, down)
            bring(world, seat, down)
