"""Scans travel with the rows they belong to: once, only to who may see the row, resumed when they were lost."""

import hashlib
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from dorms.actions.tickets import Report, report_ticket
from dorms.actions.tracing import Printed, attach_scan, note_printed
from dorms.db.queries.tracing import file_content, traced_papers
from dorms.db.store import Store
from dorms.db.tables import AttachmentRow, FileRow
from dorms.domain.attachments import MOST_BYTES, NewFile
from dorms.errors.sync import PacketDamaged, PacketTooBig
from dorms.sync import lives, packing, parcels
from dorms.sync.envelope import body_of, read_file, unseal
from dorms.sync.merge import MergeReport, merge
from dorms.sync.owners import settle_owners
from dorms.sync.packing import Packed, pack_down, pack_up
from dorms.sync.parcels import EMPTY, Parcel, is_sound, unwrapped, within, wrapped
from tests.builders import TODAY
from tests.sync.offices import OTHER, Exchange


def scan(words: str, size: int = 400) -> bytes:
    return (b"%PDF-1.7\n" + words.encode()).ljust(size, b".")


def name_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def attach(store: Store, *scans: bytes) -> list[str]:
    """A signed paper with these scans."""
    store.run(note_printed, [Printed("agreement", f"入住协议 {len(scans)}")], day=TODAY)
    (paper, *_) = store.ask(traced_papers)
    return [store.run(attach_scan, paper.id, name="协议.pdf", content=one).result for one in scans]


def has(store: Store, digest: str) -> bool:
    return store.ask(file_content, digest) is not None


def up(exchange: Exchange, store: Store) -> tuple[Packed, MergeReport]:
    packed = pack_up(store, exchange.file())
    return packed, merge(exchange.hub, packed.path)


def down(exchange: Exchange, store: Store) -> tuple[Packed, MergeReport]:
    assert store.office is not None
    packed = pack_down(exchange.hub, store.office, exchange.file())
    return packed, merge(store, packed.path)


def test_the_bureau_sees_the_signed_scan_and_it_travels_once(exchange: Exchange) -> None:
    school = exchange.office()
    other = exchange.office(OTHER)
    (digest,) = attach(school, scan("张三"))

    packed, report = up(exchange, school)
    assert (packed.files, packed.files_left, report.files) == (1, 0, 1)
    assert exchange.hub.ask(file_content, digest) == scan("张三")
    assert "attachment" in report.tables

    assert down(exchange, school)[0].files == 0  # it came from there
    assert up(exchange, school)[0].files == 0
    assert down(exchange, other)[0].files == 0  # no row of theirs
    assert not has(other, digest)
    assert exchange.agree(school)


@pytest.mark.slow
def test_a_scan_that_was_lost_with_its_packet_is_asked_for_and_comes_again(exchange: Exchange) -> None:
    school = exchange.office()
    (digest,) = attach(school, scan("李四"))
    exchange.up(school).unlink()  # the stick is lost; the rows go again, the scan was sent once

    assert up(exchange, school)[0].files == 0
    assert not has(exchange.hub, digest)
    down(exchange, school)  # tells what is lacking
    packed, report = up(exchange, school)
    assert (packed.files, report.files) == (1, 1)
    assert has(exchange.hub, digest)


@pytest.mark.slow
def test_what_does_not_fit_goes_with_the_next_packet(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcels, "MOST_CARRIED", 1_000)
    school = exchange.office()
    digests = attach(school, *(scan(str(one)) for one in range(5)))
    attach(school, scan("0"))  # the same scan on another paper is one file

    told = [(packed.files, packed.files_left) for packed, _ in (up(exchange, school) for _ in range(4))]
    assert told == [(2, 3), (2, 1), (1, 0), (0, 0)]
    assert all(has(exchange.hub, one) for one in digests)


@pytest.mark.slow
def test_an_office_that_lost_its_disk_gets_its_scans_back(exchange: Exchange) -> None:
    school = exchange.office()
    (digest,) = attach(school, scan("王五"))
    up(exchange, school)
    with school.noting() as session:
        session.connection().execute(FileRow.__table__.delete())  # type: ignore[attr-defined]

    up(exchange, school)  # asks
    assert down(exchange, school)[1].files == 1
    assert has(school, digest)


def forged(exchange: Exchange, store: Store, parcel: Parcel) -> MergeReport:
    """What the bureau makes of a packet whose sender put this into it."""
    path = exchange.file()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packing, "loaded", lambda session, load, room: parcel)
        pack_up(store, path)
    return merge(exchange.hub, path)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["program", "mismatch", "stranger"])
def test_a_file_that_is_not_what_it_says_is_not_kept_and_the_changes_count(
    exchange: Exchange, kind: str
) -> None:
    school = exchange.office()
    (digest,) = attach(school, scan("赵六"))
    program = b"MZ\x90" + b"\0" * 500
    content = {"program": program, "mismatch": scan("换过的"), "stranger": scan("没有哪一行提到")}[kind]
    name = digest if kind == "mismatch" else name_of(content)

    report = forged(exchange, school, Parcel(((name, content),)))

    assert report.new == report.changes > 0
    assert report.files == 0
    assert ("files" in report.notices) == (kind != "stranger")
    assert exchange.hub.ask(lambda session: session.scalars(select(FileRow.hash)).all()) == []
    assert not has(exchange.hub, digest)


@pytest.mark.slow
def test_a_broken_parcel_leaves_the_changes(exchange: Exchange) -> None:
    school = exchange.office()
    attach(school, scan("赵六"))
    report = forged(exchange, school, Parcel((("f" * 64, b"%PDF-" + b"x" * (MOST_BYTES + 1)),)))
    assert report.new == report.changes > 0
    assert "files" in report.notices


@pytest.mark.slow
def test_a_changed_byte_of_a_file_is_a_damaged_packet(exchange: Exchange) -> None:
    school = exchange.office()
    attach(school, scan("孙七", 50_000))
    path = exchange.up(school)
    data = bytearray(path.read_bytes())
    data[-20_000] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(PacketDamaged):
        merge(exchange.hub, path)


def test_an_older_program_reads_the_lines_as_if_no_file_were_there(exchange: Exchange) -> None:
    """What every released program does with a body: digest, the first frame's size, the lines."""
    school = exchange.office()
    attach(school, scan("周八"))
    path = exchange.up(school)
    identities = exchange.hub.ask(lives.identities)
    packet = unseal(path.read_bytes(), identities, path)
    lines, _, size = body_of(packet.lines)
    body = lines + wrapped(packet.parcel)

    assert packet.parcel.files
    assert zstandard.get_frame_parameters(body).content_size == size == packet.manifest.size
    text = zstandard.ZstdDecompressor().decompress(body, max_output_size=size).decode()
    assert text.split("\n")[:-1] == packet.lines
    plain = replace(packet.manifest, digest=packet.manifest.digest)
    assert (
        plain.id == packet.manifest.id
    )  # no word of the files in the manifest: its name is the same everywhere


@pytest.mark.slow
def test_the_bureau_hands_a_scan_down_with_its_row_only(exchange: Exchange) -> None:
    """A paper the bureau keeps is not the school's; one of a row in the school's scope is."""
    school = exchange.office()
    (digest,) = attach(exchange.hub, scan("局里的"))
    assert down(exchange, school)[0].files == 0

    def hand_over(session: object, office: UUID | None) -> None:
        (row,) = session.scalars(select(AttachmentRow)).all()  # type: ignore[attr-defined]
        row.owner_office = office

    exchange.hub.run(hand_over, school.office)
    assert down(exchange, school)[1].files == 1
    assert has(school, digest)


def test_a_photo_the_bureau_took_goes_with_the_repair_in_a_schools_unit(exchange: Exchange) -> None:
    school = exchange.office()
    exchange.county.building()
    settle_owners(exchange.hub)
    photo = b"\xff\xd8\xff" + b"photo"
    report = Report(
        exchange.county.unit(), "水电", "漏水", TODAY, files=(NewFile("现场.jpg", photo),), reporter="局里"
    )
    exchange.hub.run(report_ticket, report, today=TODAY)
    assert down(exchange, school)[1].files == 1
    assert has(school, name_of(photo))
    assert exchange.agree(school)


names = st.binary(min_size=1, max_size=60).map(lambda tail: b"%PDF-" + tail)


@given(st.lists(names, unique=True, max_size=6), st.lists(names.map(name_of), unique=True, max_size=4))
def test_a_parcel_comes_out_as_it_went_in(contents: list[bytes], asked: list[str]) -> None:
    parcel = Parcel(tuple((name_of(one), one) for one in contents), tuple(asked))
    body = body_of(["a", "b"])[0]
    assert unwrapped(body + wrapped(parcel)) == parcel
    assert unwrapped(body) == EMPTY
    assert all(is_sound(*one) for one in parcel.files)


@given(st.binary(max_size=80), st.integers(0, 200), st.integers(1, 255))
def test_no_bytes_behind_the_lines_do_harm(tail: bytes, at: int, flip: int) -> None:
    body = body_of(["a"])[0]
    assert not unwrapped(body + tail).files
    good = bytearray(wrapped(Parcel(((name_of(b"%PDF-1"), b"%PDF-1"),), ("0" * 64,))))
    good[at % len(good)] ^= flip
    found = unwrapped(body + bytes(good))
    assert all(len(content) <= MOST_BYTES for _, content in found.files)


@given(st.lists(st.integers(1, 900), max_size=30), st.integers(-5, 2_000))
def test_no_more_goes_in_than_fits(sizes: list[int], room: int) -> None:
    files = [(str(at), size) for at, size in enumerate(sizes)]
    chosen = within(files, room)
    taken = sum(dict(files)[name] for name in chosen)
    assert taken <= max(room, 0)
    assert all(size > room - taken for name, size in files if name not in chosen)


def test_a_file_of_two_gigabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "大.dorms"
    with path.open("wb") as file:
        file.write(b"DORMSPKT\x01\x01")
        file.truncate(2 << 30)
    with pytest.raises(PacketTooBig):
        read_file(path)
