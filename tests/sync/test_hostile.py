"""Sticks that fail, files that were cut by hand, programs of other ages (reliability.md sections 5 and 6)."""

import errno
import json
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from dorms.actions.opening import open_store
from dorms.actions.people import correct_teacher
from dorms.db.checks import check_store
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import ChangeRow, OperationRow, PackageRow, TeacherRow
from dorms.domain.canonical import canonical
from dorms.domain.findings import Severity
from dorms.errors import DormsError
from dorms.errors.exchange import FileUnreadable
from dorms.errors.store import NotAStore, StoreDamaged
from dorms.sync import lives, packing
from dorms.sync.envelope import Manifest, unseal
from dorms.sync.issues import still_open
from dorms.sync.markers import mark, marks, notice
from dorms.sync.merge import merge
from dorms.sync.packing import pack_up, unsent_count
from tests.builders import TODAY
from tests.sync.offices import Exchange

pytestmark = pytest.mark.slow


def call(store: Store, teacher: UUID, number: str) -> None:
    store.run(correct_teacher, teacher, {"phone": number}, note="更正")


def sent(store: Store) -> int:
    query = select(PackageRow.id).where(PackageRow.direction == "sent")
    return len(store.ask(lambda session: session.scalars(query).all()))


def test_a_manifest_of_an_older_program_lacks_what_came_later(exchange: Exchange) -> None:
    """B63."""
    data = exchange.up(exchange.office()).read_bytes()
    with exchange.hub.reading() as session:
        manifest = unseal(data, lives.identities(session), Path("x")).manifest
    read = json.loads(manifest.line())
    for name in ("adopted", "left"):
        read.pop(name)
    assert Manifest.from_line(canonical(read)) == manifest
    read.pop("epoch")
    with pytest.raises(ValueError, match="epoch"):
        Manifest.from_line(canonical(read))


def test_a_stick_pulled_while_reading_takes_nothing_in(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F16."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    path, before = exchange.up(store), exchange.hub.ask(dump)["hash"]

    def gone(self: Path, *arguments: object, **keywords: object) -> object:
        raise OSError(errno.ENODEV, "No such device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", gone)
        with pytest.raises(FileUnreadable):
            merge(exchange.hub, path)
    assert exchange.hub.ask(dump)["hash"] == before
    assert merge(exchange.hub, path).new == 1


def test_a_stick_pulled_while_writing_leaves_everything_unsent(exchange: Exchange, tmp_path: Path) -> None:
    """F15: no file of the final name, and nothing counts as sent."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    waiting, number = store.ask(unsent_count), sent(store)
    with pytest.raises(DormsError):
        pack_up(store, tmp_path / "gone" / "x.dorms")
    assert (store.ask(unsent_count), sent(store)) == (waiting, number)
    assert exchange.report(store).new == 1


def test_a_crash_between_writing_the_file_and_noting_it_does_no_harm(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F33, and B61: two packets of one number."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")

    def crash(session: Session, manifest: Manifest) -> None:
        raise KeyboardInterrupt

    path = exchange.file()
    with monkeypatch.context() as patch:
        patch.setattr(packing, "note_sent", crash)
        with pytest.raises(KeyboardInterrupt):
            pack_up(store, path)
    first = merge(exchange.hub, path)
    call(store, teacher, "2")
    second = exchange.report(store)
    assert (first.new, second.new, second.known) == (1, 1, first.changes)
    assert first.number == second.number
    exchange.receive(store)
    assert exchange.agree(store)


def test_a_cut_tail_of_the_journal_shows_at_the_bureau(exchange: Exchange) -> None:
    """F37: what was reported cannot be unsaid; the bureau holds the line and the next one forks from it."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    exchange.report(store)
    with store.noting() as session:
        last = session.scalars(select(OperationRow).order_by(OperationRow.arrived.desc()).limit(1)).one()
        session.execute(delete(ChangeRow).where(ChangeRow.operation == last.id))
        session.execute(delete(OperationRow).where(OperationRow.id == last.id))
    assert [one for one in check_store(store, today=TODAY) if one.severity is Severity.FAULT]
    call(store, teacher, "2")
    exchange.report(store)
    assert [one.kind for one in exchange.hub.ask(still_open)] == ["forked"]


def test_an_edited_line_is_found_here_and_never_reaches_the_bureau(exchange: Exchange) -> None:
    """F37: a line that does not hash to its name is another line, and its row is told to differ."""
    teacher = exchange.county.teacher()
    store = exchange.office()
    call(store, teacher, "1")
    with store.noting() as session:
        last = select(ChangeRow.id, ChangeRow.raw).order_by(ChangeRow.arrived.desc()).limit(1)
        name, raw = session.execute(last).one()
        altered = update(ChangeRow).where(ChangeRow.id == name)
        session.connection().execute(altered.values(raw=raw.replace('"nonce":"', '"nonce":"f')))
    assert [one for one in check_store(store, today=TODAY) if one.severity is Severity.FAULT]


@pytest.mark.parametrize("harm", ["page", "cut", "head"])
def test_a_damaged_file_is_not_worked_with(exchange: Exchange, harm: str) -> None:
    """F27: after a crash the file is checked whole; one without its head is no store."""
    exchange.county.teacher()
    path = exchange.hub.path
    assert path is not None
    exchange.hub.dispose()  # as a crash: no clean stop
    data = bytearray(path.read_bytes())
    if harm == "page":
        data[4096 * 3 : 4096 * 4] = bytes(4096)
    data = data[: len(data) // 2] if harm == "cut" else data
    if harm == "head":
        data[:100] = bytes(100)
    good = path.read_bytes()
    path.write_bytes(data)
    with pytest.raises((StoreDamaged, NotAStore)):
        open_store(path)
    assert path.read_bytes() == data
    path.write_bytes(good)
    exchange.hub = exchange.county.store = Store.open(path)


def test_garbage_in_the_marks_touches_no_data(
    exchange: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F31."""
    monkeypatch.setenv("DORMS_MARKS", str(tmp_path / "marks"))
    teacher = exchange.county.teacher()
    store = exchange.office()
    mark(store)
    (marks() / f"{store.replica}.json").write_bytes(b"\xff\x00{")
    assert notice(store) is None
    (marks() / f"{store.replica}.json").unlink()
    assert notice(store) is None
    with store.reading() as session:
        assert session.get(TeacherRow, teacher) is not None
