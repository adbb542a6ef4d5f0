"""「电脑坏了，从县局恢复本校数据」: one file and a code bring an office back to work with all the bureau knows.

The bureau makes the keys of the office's next life and vouches for them, so that nothing but the code is read over
the telephone. The life before is not revoked: if its disk comes back, what was written on it still counts.
"""

import json
import secrets
import tempfile
import time
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from uuid import UUID

import pyrage
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.store import Store
from dorms.db.tables import ActorRow, OperationRow, PackageRow, ReplicaRow, SecretRow, live
from dorms.domain.canonical import Value, canonical, parse_line
from dorms.domain.identity import new_id
from dorms.errors.bureau import NotRecovery, RecoveryCodeWrong
from dorms.errors.exchange import FileUnreadable
from dorms.errors.sync import BureauAlone, OfficeUnknown
from dorms.files import atomic_write
from dorms.sync import lives
from dorms.sync.carrying import forget_trips
from dorms.sync.enrolment import begin_office, read_enrolment, write_enrolment
from dorms.sync.keys import Registration, Secret, public_text
from dorms.sync.markers import RESTORED, known_until
from dorms.sync.merge import MergeReport, merge
from dorms.sync.packing import SUFFIX, filled, pack_down

HEAD = b"DORMSREC" + bytes((1, 1))
MOST_BYTES = 60 << 20
DIGITS, GROUP = 16, 4  # of the code: 53 bits behind a slow key derivation


@dataclass(frozen=True, slots=True)
class Lost:
    """How far the bureau knows an office's work; what came after it must be entered again."""

    office: str
    number: int  # of the last packet; 0: none ever came
    made_at: int
    received_at: int
    command: str  # what was done last, and when that PC's clock said
    last_at: int
    missing: tuple[int, ...]  # numbers of packets that were written and never came: look for the files


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was written, and the code to read over the telephone."""

    path: Path
    code: str
    lost: Lost


@dataclass(frozen=True, slots=True)
class Recovered:
    """An office brought back: how far, and how many operations are known to be missing (None: nobody can tell)."""

    lost: Lost
    report: MergeReport
    missing_operations: int | None


def what_is_lost(session: Session, office: UUID) -> Lost:
    """At the bureau: the last that is known of the office's work."""
    packets = session.execute(
        select(PackageRow.replica, PackageRow.number, PackageRow.made_at, PackageRow.at)
        .where(PackageRow.direction == "received", PackageRow.office == office)
        .order_by(PackageRow.serial)
    ).all()
    last = packets[-1] if packets else None
    own = [row.number for row in packets if last is not None and row.replica == last.replica]
    lives_ = select(ReplicaRow.id).where(ReplicaRow.office == office)
    done = session.execute(
        select(OperationRow.command, OperationRow.hlc)
        .where(OperationRow.replica.in_(lives_), OperationRow.whole.is_(True))
        .order_by(OperationRow.hlc.desc(), OperationRow.id)
        .limit(1)
    ).first()
    return Lost(
        office=lives.office_label(session, office),
        number=last.number if last is not None else 0,
        made_at=last.made_at if last is not None else 0,
        received_at=last.at if last is not None else 0,
        command=done.command if done is not None else "",
        last_at=done.hlc if done is not None else 0,
        missing=tuple(sorted(set(range(1, max(own, default=0))) - set(own))),
    )


def write_recovery(store: Store, office: UUID, path: Path) -> Recovery:
    """At the bureau: everything of the office in one file that only the code opens."""
    lives.prepare(store)
    with store.reading() as session:
        if not lives.myself(session).is_bureau:
            raise BureauAlone
        lost = what_is_lost(session, office)
        if not lost.office:
            raise OfficeUnknown(str(office))
    secret, registration = _next_life(store, office)
    with store.noting() as session:
        forget_trips(session, office)
    with tempfile.TemporaryDirectory(prefix="dorms-recovery-") as folder:
        enrolment, packet = Path(folder) / f"1{SUFFIX}", Path(folder) / f"2{SUFFIX}"
        write_enrolment(store, office, enrolment)
        pack_down(store, office, packet)
        content: dict[str, Value] = {
            "registration": registration.value(),
            "sign": b64encode(secret.sign.private_bytes_raw()).decode(),
            "seal": str(secret.seal),
            "lost": {**asdict(lost), "missing": list(lost.missing)},
        }
        parts = [canonical(content).encode(), enrolment.read_bytes(), packet.read_bytes()]
    code = _code()
    locked: bytes = pyrage.passphrase.encrypt(_joined(parts), _plain(code))
    atomic_write(path, filled(HEAD + locked), check=partial(_read_back, code))
    return Recovery(path, code, lost)


def _read_back(code: str, part: Path) -> None:
    _opened(part, code)


def _next_life(store: Store, office: UUID) -> tuple[Secret, Registration]:
    """Keys for the office's next life, vouched for by the bureau."""
    secret = Secret.fresh()
    with store.noting() as session:
        before = lives.replicas_of(session, office)
        letters = session.scalars(select(ReplicaRow.letter).where(ReplicaRow.office == office)).all()
        registration = Registration(
            replica=new_id(),
            office=office,
            letter=lives.letter_after(letters),
            predecessor=str(before[-1].id) if before else "",
            how=RESTORED if before else "",
            began=time.time_ns() // 1_000_000,
            sign=public_text(secret.sign),
            seal=str(secret.seal.to_public()),
        )
        lives.certify(session, registration)
    return secret, registration


def _code() -> str:
    digits = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
    return " ".join(digits[at : at + GROUP] for at in range(0, DIGITS, GROUP))


def _plain(code: str) -> str:
    return "".join(one for one in code if one.isdigit())


def _joined(parts: list[bytes]) -> bytes:
    sizes = canonical([len(part) for part in parts]).encode()
    return sizes + b"\n" + b"".join(parts)


def _opened(path: Path, code: str) -> list[bytes]:
    """The parts of a recovery file; refused if it is none, or the code is another one."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotRecovery(path)
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path) from error
    if not data.startswith(HEAD):
        raise NotRecovery(path)
    try:
        plain: bytes = pyrage.passphrase.decrypt(data[len(HEAD) :], _plain(code))
    except pyrage.DecryptError as error:
        raise RecoveryCodeWrong(path) from error
    sizes, _, rest = plain.partition(b"\n")
    parts = []
    for size in json.loads(sizes):
        parts.append(rest[:size])
        rest = rest[size:]
    return parts


def is_recovery(path: Path) -> bool:
    """Whether the file begins as a recovery file does."""
    try:
        with path.open("rb") as file:
            return file.read(len(HEAD)) == HEAD
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class Opened:
    """A recovery file, read: whose it is and what it brings; `begin` fills a new store from it."""

    path: Path
    registration: Registration
    secret: Secret
    lost: Lost
    enrolment: bytes
    packet: bytes


def read_recovery(path: Path, code: str) -> Opened:
    """The bureau's recovery file, opened with the code that was read over the telephone."""
    head, enrolment, packet = _opened(path, code)
    content = parse_line(head.decode())
    assert isinstance(content, dict)
    lost = content["lost"]
    assert isinstance(lost, dict)
    secret = Secret.stored(b64decode(str(content["sign"])), str(content["seal"]))
    registration = Registration.of(content["registration"])
    return Opened(path, registration, secret, _lost(lost), enrolment, packet)


def _lost(value: dict[str, Value]) -> Lost:
    numbers = value["missing"]
    assert isinstance(numbers, list)
    plain = {name: each for name, each in value.items() if name != "missing"}
    return Lost(**plain, missing=tuple(int(str(one)) for one in numbers))  # type: ignore[arg-type]


def begin(store: Store, opened: Opened) -> Recovered:
    """Fill a new, empty store with the office's identity and everything the bureau knows of it."""
    registration = opened.registration
    with tempfile.TemporaryDirectory(prefix="dorms-recovery-") as folder:
        enrolment, packet = Path(folder) / f"1{SUFFIX}", Path(folder) / f"2{SUFFIX}"
        enrolment.write_bytes(opened.enrolment)
        packet.write_bytes(opened.packet)
        begin_office(store, read_enrolment(enrolment), registration.replica)
        with store.noting() as session:
            _take_identity(session, registration, opened.secret)
        report = replace(merge(store, packet), path=opened.path)
    return Recovered(opened.lost, report, _missing_operations(store, registration.predecessor))


def _take_identity(session: Session, registration: Registration, secret: Secret) -> None:
    connection = session.connection()
    kept = {"owner": registration.replica, "sign": secret.sign.private_bytes_raw(), "seal": str(secret.seal)}
    connection.execute(insert(SecretRow), kept)
    values = registration.value()
    row = {name: values[name] or None for name in ("predecessor", "how", "sign", "seal")}
    connection.execute(
        update(ReplicaRow)
        .where(ReplicaRow.id == registration.replica)
        .values(**row, letter=registration.letter, began=registration.began)
    )


def _missing_operations(store: Store, predecessor: str) -> int | None:
    """On the very PC whose file was destroyed its mark tells how far it had come."""
    marked = known_until(predecessor) if predecessor else None
    if marked is None:
        return None
    query = select(OperationRow.seq).where(OperationRow.replica == UUID(predecessor))
    last = store.ask(lambda session: session.scalar(query.order_by(OperationRow.seq.desc()).limit(1)))
    return max(0, marked - (last or 0))


def clerk_named(session: Session, name: str) -> UUID | None:
    """The person of this office, as the bureau knows it: whoever worked there before goes on under his name."""
    office = UUID(meta.recall(session, meta.OFFICE) or "")
    query = select(ActorRow.id).where(ActorRow.owner_office == office, ActorRow.name == name, live(ActorRow))
    return session.scalars(query.order_by(ActorRow.id).limit(1)).first()
