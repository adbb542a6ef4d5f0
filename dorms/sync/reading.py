"""What a packet holds, read before anything is written, and whether its sender is one we take packets from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.db.store import Store
from dorms.domain.canonical import BadLine, parse_line
from dorms.domain.changes import Change, Operation
from dorms.errors.sync import (
    DemoMixed,
    FingerprintDiffers,
    NotEnrolment,
    OwnPacket,
    PacketLineBad,
    PacketNotForUs,
    PacketOfAnotherBureau,
    PacketTooNew,
    SenderRevoked,
    SenderUnknown,
)
from dorms.sync import lives
from dorms.sync.envelope import SECTIONS, Manifest, Opened, Sender, text_bytes
from dorms.sync.keys import verified
from dorms.sync.values import uuid_of


@dataclass(slots=True)
class Parts:
    """The lines of a packet, read."""

    manifest: Manifest
    senders: list[Sender] = field(default_factory=list)
    keys: list[tuple[UUID, bytes]] = field(default_factory=list)
    operations: dict[str, Operation] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    @property
    def whole(self) -> list[str]:
        """The operations that came with all their changes."""
        return list(self.operations)[: self.manifest.counts.get("whole", 0)]

    def add_sender(self, line: str) -> None:
        """A line about a replica."""
        self.senders.append(Sender.of(parse_line(line)))

    def add_key(self, line: str) -> None:
        """A line with the key of a person."""
        value = parse_line(line)
        if not isinstance(value, dict) or not isinstance(value.get("key"), str):
            raise BadLine("key")
        self.keys.append((uuid_of(str(value.get("person"))), text_bytes(str(value["key"]))))

    def add_operation(self, line: str) -> None:
        """A line of an operation."""
        operation = Operation.from_line(line)
        UUID(operation.replica)
        self.operations[operation.id] = operation

    def add_change(self, line: str) -> None:
        """A line of a change, whose operation came before."""
        change = Change.from_line(line)
        uuid_of(change.row)
        if change.operation not in self.operations:
            raise BadLine("operation")
        self.changes.append(change)


def parsed(packet: Opened, path: Path) -> Parts:
    """Everything is read before anything is written; one bad line refuses the packet (B65)."""
    parts = Parts(packet.manifest)
    readers: dict[str, Callable[[str], None]] = dict(
        zip(SECTIONS, (parts.add_sender, parts.add_key, parts.add_operation, parts.add_change), strict=True)
    )
    number = 0
    try:
        for section in SECTIONS:
            for line in packet.section(section):
                number += 1
                readers[section](line)
    except (ValueError, BadLine) as error:
        raise PacketLineBad(path, number) from error
    return parts


def is_newcomer(store: Store, manifest: Manifest, path: Path, accept: str | None) -> bool:
    """Whether the bureau has to vouch for this sender now; refused where nobody vouches for it."""
    with store.reading() as session:
        me = lives.myself(session)
        _refuse_foreign(me, manifest, path, store.demo)
        if me.is_bureau:
            return _is_new_here(session, manifest, path, accept)
        certified = lives.is_certified(manifest.sender, lives.root_public(session))
        if not certified or manifest.sender.registration.office != me.bureau:
            raise PacketNotForUs(path)
        return False


def _refuse_foreign(me: lives.Party, manifest: Manifest, path: Path, demo: bool) -> None:
    if manifest.kind == "enrolment":
        raise NotEnrolment(path)
    if manifest.bureau != me.bureau:
        raise PacketOfAnotherBureau(path, manifest.bureau_name)
    if manifest.sender.registration.replica == me.replica:
        raise OwnPacket(path)
    if manifest.to != me.office:
        raise PacketNotForUs(path)
    if manifest.demo != demo:
        raise DemoMixed(path, manifest.demo)
    if manifest.kind not in {"up", "down"}:
        raise PacketTooNew(path, manifest.app)


def _is_new_here(session: Session, manifest: Manifest, path: Path, accept: str | None) -> bool:
    one = manifest.sender.registration
    if (reason := lives.revoked(session).get(str(one.replica))) is not None:
        raise SenderRevoked(path, manifest.office, reason)
    known = lives.known_replica(session, one.replica)
    if known is not None and known.cert:
        if known.sign != one.sign or known.seal != one.seal:
            raise SenderUnknown(path, manifest.office, one.fingerprint)
        return False
    if lives.is_certified(manifest.sender, lives.root_public(session)) or _is_endorsed(
        session, manifest.sender
    ):
        return True
    if accept is None:
        raise SenderUnknown(path, manifest.office, one.fingerprint)
    if accept.replace(" ", "") != one.fingerprint.replace(" ", ""):
        raise FingerprintDiffers(path, one.fingerprint)
    return True


def _is_endorsed(session: Session, sender: Sender) -> bool:
    """The life it came from is one the bureau knows, of the same office, and signed for it."""
    one = sender.registration
    if not one.predecessor or one.predecessor in lives.revoked(session):
        return False
    before = lives.known_replica(session, UUID(one.predecessor))
    return (
        before is not None
        and bool(before.cert)
        and before.office == one.office
        and verified(before.sign, sender.endorsement, one.message())
    )
