"""A packet file is taken in whole or refused with what is wrong; nothing in between."""

import hashlib
import os
import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
import zstandard

from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.errors import DormsError
from dorms.errors.exchange import FileUnreadable
from dorms.errors.sync import (
    DemoMixed,
    FingerprintDiffers,
    NotAPacket,
    NotEnrolment,
    OfficeNotReady,
    OwnPacket,
    PacketDamaged,
    PacketLineBad,
    PacketNotForUs,
    PacketOfAnotherBureau,
    PacketTooBig,
    PacketTooNew,
    SenderRevoked,
    SenderUnknown,
)
from dorms.sync import envelope, lives
from dorms.sync.enrolment import read_enrolment
from dorms.sync.envelope import Opened, seal, unseal
from dorms.sync.merge import merge
from dorms.sync.packing import pack_down
from dorms.sync.reading import news_of, parsed
from tests.sync.offices import OTHER, SCHOOL, Exchange

FULL = "DORMS_FULL" in os.environ


def test_every_flipped_bit_and_every_cut_is_refused(exchange: Exchange) -> None:
    """B55, P17: with the right keys at hand, without a store for speed; the daily run takes every seventh bit."""
    store = exchange.office()
    data = exchange.up(store).read_bytes()
    with exchange.hub.reading() as session:
        keys = lives.identities(session)
    path = Path("x.dorms")
    for bit in range(0, len(data) * 8, 1 if FULL else 7):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises((PacketDamaged, PacketNotForUs, PacketTooNew, NotAPacket)):
            unseal(bytes(flipped), keys, path)
    for end in range(len(data)):
        with pytest.raises((PacketDamaged, PacketNotForUs, PacketTooNew, NotAPacket)):
            unseal(data[:end], keys, path)
    for tail in (b"\0", b"x" * 99, data):
        with pytest.raises((PacketDamaged, PacketNotForUs)):
            unseal(data + tail, keys, path)
    assert unseal(data, keys, path).manifest.kind == "up"


def test_an_enrolment_file_is_refused_if_one_bit_differs(exchange: Exchange) -> None:
    exchange.newcomer()
    path = exchange.folder / "1.dorms"
    data = path.read_bytes()
    for bit in range(0, len(data) * 8, 1 if FULL else 29):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        with pytest.raises(DormsError):
            read_enrolment(path)


def test_a_damaged_packet_touches_no_row(exchange: Exchange) -> None:
    store = exchange.office()
    path = exchange.up(store)
    path.write_bytes(path.read_bytes()[:-1])
    before = exchange.hub.ask(dump)["hash"]
    with pytest.raises(PacketDamaged):
        merge(exchange.hub, path)
    assert exchange.hub.ask(dump)["hash"] == before


@pytest.mark.parametrize("head", [b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"MZ", b"SQLite format 3\0"])
def test_pictures_tables_and_programs_are_no_packets(exchange: Exchange, head: bytes) -> None:
    """B67: known by their first bytes."""
    path = exchange.file()
    path.write_bytes(head + b"x" * 100)
    with pytest.raises(NotAPacket):
        merge(exchange.hub, path)


def test_an_empty_file_is_a_cut_packet(exchange: Exchange) -> None:
    path = exchange.file()
    path.write_bytes(b"")
    with pytest.raises(PacketDamaged):
        merge(exchange.hub, path)


def test_a_file_that_is_gone_is_said_to_be(exchange: Exchange) -> None:
    with pytest.raises(FileUnreadable):
        merge(exchange.hub, exchange.file())


def test_a_huge_file_is_refused_by_its_size(exchange: Exchange) -> None:
    """B67: two gigabytes, of which nothing is read."""
    path = exchange.file()
    with path.open("wb") as file:
        file.write(envelope.MAGIC)
        file.truncate(2 << 30)
    with pytest.raises(PacketTooBig):
        merge(exchange.hub, path)


def test_a_packet_of_a_newer_format_asks_for_an_update(exchange: Exchange) -> None:
    """B62: nothing of it is read; what a newer program adds within the format waits, see test_rereading."""
    path = exchange.file()
    path.write_bytes(envelope.MAGIC + bytes((9, 1)) + b"x" * 99)
    with pytest.raises(PacketTooNew):
        merge(exchange.hub, path)


def test_a_packet_for_another_office_stays_closed(exchange: Exchange) -> None:
    """B57: nor can it be opened."""
    one, other = exchange.office(SCHOOL), exchange.office(OTHER)
    with pytest.raises(PacketNotForUs):
        merge(other, exchange.down(one.office))


def test_a_packet_for_another_bureau_is_refused(exchange: Exchange, tmp_path: Path) -> None:
    """B57."""
    folder = tmp_path / "other"
    folder.mkdir()
    stranger = Exchange(folder)
    store = stranger.office()
    with pytest.raises((PacketNotForUs, PacketOfAnotherBureau)):
        merge(exchange.hub, stranger.up(store))
    stranger.close()


def test_the_own_packet_is_told_from_others(exchange: Exchange) -> None:
    store = exchange.office()
    with pytest.raises(OwnPacket):
        merge(store, exchange.up(store))


def test_an_unknown_pc_is_accepted_by_its_fingerprint_alone(exchange: Exchange) -> None:
    """B56."""
    path = exchange.up(exchange.newcomer())
    with pytest.raises(SenderUnknown) as unknown:
        merge(exchange.hub, path)
    with pytest.raises(FingerprintDiffers):
        merge(exchange.hub, path, accept="1234 " * 6)
    assert merge(exchange.hub, path, accept=unknown.value.fingerprint).notices == ["newcomer"]


def test_a_revoked_pc_is_refused_with_the_reason(exchange: Exchange) -> None:
    store = exchange.office()
    exchange.hub.run(lives.revoke_replica, lives_replica(store), note="电脑失窃")
    with pytest.raises(SenderRevoked, match="电脑失窃"):
        exchange.report(store)


def lives_replica(store: Store) -> UUID:
    with store.reading() as session:
        return lives.myself(session).replica


def test_an_office_that_never_reported_gets_no_hand_down(exchange: Exchange) -> None:
    store = exchange.newcomer()
    assert store.office is not None
    with pytest.raises(OfficeNotReady):
        pack_down(exchange.hub, store.office, exchange.file())


def test_an_enrolment_file_is_no_packet_and_a_packet_no_enrolment(exchange: Exchange) -> None:
    store = exchange.office()
    with pytest.raises(NotEnrolment):
        merge(store, exchange.folder / "1.dorms")
    with pytest.raises(NotEnrolment):
        read_enrolment(exchange.up(store))


def test_practice_and_real_data_never_mix(exchange: Exchange) -> None:
    store = exchange.office()
    path = exchange.up(store)
    exchange.hub.demo = True
    with pytest.raises(DemoMixed):
        merge(exchange.hub, path)


def test_the_same_packet_under_any_name_is_known(exchange: Exchange) -> None:
    """B59."""
    store = exchange.office()
    path = exchange.up(store)
    assert not merge(exchange.hub, path).already
    renamed = path.with_name("包(1).dorms")
    shutil.copyfile(path, renamed)
    again = merge(exchange.hub, renamed)
    assert again.already
    assert again.new == 0


BAD_LINES = [
    '{"a":1,"a":1}',
    '{"a":NaN}',
    "[" * 100_000,
    '{"a":' + "9" * 5000 + "}",
    '{"a":"\\ud800"}',
    "",
    "../../x",
]


@pytest.mark.parametrize("line", BAD_LINES, ids=range(len(BAD_LINES)))
def test_hostile_lines_are_refused_before_anything_is_written(exchange: Exchange, line: str) -> None:
    """B65, B66: signed by a known PC whose program went mad."""
    store = exchange.office()
    with store.reading() as session:
        keys = lives.identities(session)
    manifest = unseal(exchange.up(store).read_bytes(), keys, Path("x")).manifest
    counts = {"replicas": 0, "keys": 0, "operations": 0, "changes": 1, "whole": 0}
    opened = Opened(replace(manifest, counts=counts), [line])
    with pytest.raises(PacketLineBad):
        news_of(parsed(opened, Path("x")), set(), Path("x"))


def test_a_bomb_is_refused_without_unpacking(exchange: Exchange) -> None:
    """A frame that says it is huge, or that unpacks to more than the manifest says."""
    store = exchange.office()
    with store.reading() as session:
        me = lives.myself(session)
        keys = lives.identities(session)
    manifest = unseal(exchange.up(store).read_bytes(), keys, Path("x")).manifest
    body = zstandard.ZstdCompressor().compress(b"\n" * (300 << 20))
    digest = hashlib.blake2b(body, digest_size=32).hexdigest()
    for size in (300 << 20, 10):
        told = replace(manifest, digest=digest, size=size)
        packet = seal(told, body, me.secret, [me.sender.registration.seal])
        with pytest.raises((PacketTooBig, PacketDamaged)):
            unseal(packet, keys, Path("x"))
