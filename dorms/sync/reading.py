"""What a packet holds, read before anything is written, and whether its sender is one we take packets from."""

from binascii import a2b_base64
from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.domain.canonical import BadLine, line_ids, parse_line, parse_lines
from dorms.domain.changes import ChangeFields, Operation, change_fields
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
from dorms.sync.columns import hexadecimals
from dorms.sync.envelope import SECTIONS, Manifest, Opened, Sender
from dorms.sync.vouching import Vouching

BATCH = 2000  # lines that are read in one go


@dataclass(slots=True)
class Parts:
    """The lines of a packet, read; those of changes only where they are not known already."""

    manifest: Manifest
    senders: list[Sender] = field(default_factory=list)
    keys: list[tuple[str, bytes]] = field(default_factory=list)  # of a person, as 32 digits
    operations: dict[str, Operation] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)  # of the changes
    changes: list[str] = field(default_factory=list)  # their lines

    @property
    def whole(self) -> list[str]:
        """The operations that came with all their changes."""
        return list(self.operations)[: self.manifest.counts.get("whole", 0)]

    @property
    def before(self) -> int:
        """How many lines came before those of the changes."""
        counts = self.manifest.counts
        return sum(counts.get(name, 0) for name in SECTIONS[:-1])

    def add_sender(self, line: str) -> None:
        """A line about a replica."""
        self.senders.append(Sender.of(parse_line(line)))

    def add_operation(self, line: str) -> None:
        """A line of an operation."""
        operation = Operation.from_line(line)
        UUID(operation.replica)
        self.operations[operation.id] = operation


@dataclass(slots=True)
class News:
    """The changes of a packet that are not here yet, in their order."""

    names: list[str]
    lines: list[str]
    fields: list[ChangeFields]
    operations: list[str]
    entities: list[str]
    rows: list[str]  # their ids, as 32 digits

    @classmethod
    def of(cls, names: list[str], lines: list[str], fields: list[ChangeFields]) -> Self:
        """Of lines that were read; ValueError if one of them names no row."""
        operations, entities = [one["operation"] for one in fields], [one["entity"] for one in fields]
        return cls(names, lines, fields, operations, entities, hexadecimals([one["row"] for one in fields]))


@dataclass(slots=True)
class Unknown:
    """What of a packet is here already, by name, and what is not, read."""

    held: set[str]  # operations
    known: set[str]  # changes
    news: News


def parsed(packet: Opened, path: Path) -> Parts:
    """Everything but the changes is read, and what each of them is called; one bad line refuses the packet (B65)."""
    parts = Parts(packet.manifest)
    senders, keys, operations, parts.changes = (packet.section(name) for name in SECTIONS)
    number = 0
    try:
        for line in senders:
            number += 1
            parts.add_sender(line)
        parts.keys = _keys(keys)
        number += len(keys)
        for line in operations:
            number += 1
            parts.add_operation(line)
    except ValueError as error:
        raise PacketLineBad(path, number) from error
    parts.names = line_ids([line.encode() for line in parts.changes])
    return parts


def _keys(lines: list[str]) -> list[tuple[str, bytes]]:
    """The people and their keys."""
    read = parse_lines(lines)
    people = hexadecimals([value.get("person") for value in read])
    texts = [value.get("key") for value in read]
    if not all(isinstance(one, str) for one in texts):
        raise BadLine("key")
    return list(zip(people, [a2b_base64(str(one), strict_mode=True) for one in texts], strict=True))


def news_of(parts: Parts, known: Set[str], path: Path) -> News:
    """The changes that are not known, read; all are before one is written. A known line is one that was read before."""
    names, lines = parts.names, parts.changes
    if known:
        pairs = [(name, line) for name, line in zip(names, lines, strict=True) if name not in known]
        names, lines = [name for name, _ in pairs], [line for _, line in pairs]
    if len(set(names)) < len(names):
        unique = dict(zip(names, lines, strict=True))
        names, lines = list(unique), list(unique.values())
    try:
        return _read(parts, names, lines)
    except ValueError as error:
        raise PacketLineBad(path, parts.before + _first_bad(parts, known) + 1) from error


def _read(parts: Parts, names: list[str], lines: list[str]) -> News:
    fields: list[ChangeFields] = []
    for at in range(0, len(lines), BATCH):
        fields += change_fields(lines[at : at + BATCH])
    news = News.of(names, lines, fields)
    if not parts.operations.keys() >= set(news.operations):
        raise BadLine("operation")
    return news


def _first_bad(parts: Parts, known: Set[str]) -> int:
    for at, (name, line) in enumerate(zip(parts.names, parts.changes, strict=True)):
        try:
            if name not in known:
                _read(parts, [name], [line])
        except ValueError:
            return at
    return len(parts.changes) - 1


def is_newcomer(session: Session, parts: Parts, path: Path, accept: str | None, *, demo: bool) -> bool:
    """Whether the bureau has to vouch for this sender now; refused where nobody vouches for it."""
    me, manifest = lives.myself(session), parts.manifest
    _refuse_foreign(me, manifest, path, demo)
    if me.is_bureau:
        return _is_new_here(session, parts, path, accept)
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


def _is_new_here(session: Session, parts: Parts, path: Path, accept: str | None) -> bool:
    manifest, one = parts.manifest, parts.manifest.sender.registration
    if (reason := lives.revoked(session).get(str(one.replica))) is not None:
        raise SenderRevoked(path, manifest.office, reason)
    known = lives.known_replica(session, one.replica)
    if known is not None and known.cert:
        if known.sign != one.sign or known.seal != one.seal:
            raise SenderUnknown(path, manifest.office, one.fingerprint)
        return False
    if Vouching(session, parts.senders).is_vouched(manifest.sender):
        return True
    if accept is None:
        raise SenderUnknown(path, manifest.office, one.fingerprint)
    if accept.replace(" ", "") != one.fingerprint.replace(" ", ""):
        raise FingerprintDiffers(path, one.fingerprint)
    return True
