"""A packet as bytes: magic, format, suite, then (locked by age) signature, manifest line and zstd of lines.

Caps hold before anything is unpacked; the signature is checked before anything is parsed but the manifest.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Self
from uuid import UUID

import pyrage
import zstandard

from dorms.domain.canonical import BadLine, Value, canonical, line_id, parse_line
from dorms.errors.exchange import FileUnreadable
from dorms.errors.sync import NotAPacket, PacketDamaged, PacketNotForUs, PacketTooBig, PacketTooNew
from dorms.sync.keys import Registration, Secret, text_of, verified
from dorms.sync.parcels import EMPTY, Parcel, unwrapped, wrapped

MAGIC = b"DORMSPKT"
ENROLMENT = b"DORMSENR"
FORMAT, SUITE = 1, 1  # suite 1: age X25519, Ed25519, BLAKE2b, zstd
SIGNATURE = 64
MOST_BYTES = 20 << 20
MOST_UNPACKED = 200 << 20
LEVEL = 9
SECTIONS = ("replicas", "keys", "operations", "changes")  # the order of the lines


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote a packet, and who vouches for it."""

    registration: Registration
    cert: str = ""
    endorsement: str = ""

    def value(self) -> dict[str, Value]:
        """As it stands in a manifest, and in a line of a packet that tells of other replicas."""
        return {
            "registration": self.registration.value(), "cert": self.cert, "endorsement": self.endorsement,
        }  # fmt: skip

    @classmethod
    def of(cls, value: Value) -> Self:
        """Of a manifest's value; ValueError if it is none."""
        if not isinstance(value, dict):
            raise ValueError("no sender")
        return cls(
            Registration.of(value.get("registration")), text_of(value, "cert"), text_of(value, "endorsement")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a packet says of itself; all of it signed."""

    kind: str  # up | down | enrolment
    sender: Sender
    office: str  # the name of the sender's office
    bureau: UUID
    bureau_name: str
    to: UUID  # the office it is for
    number: int
    previous: str
    counts: dict[str, int]  # lines of each kind, in their order; `whole` of the operations came complete
    digest: str
    size: int
    epoch: tuple[int, str]
    since: int = 0
    until: int = 0
    cursor: int = 0
    resend: bool = False
    acks: dict[str, list[str]] = field(default_factory=dict)
    received: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    adopted: list[str] = field(default_factory=list)  # changes that count without their parents
    left: list[str] = field(default_factory=list)  # rows that are no longer in the receiver's scope
    letter: str = ""  # of an enrolment: what official numbers of the new store begin with
    root: str = ""  # of an enrolment: the key the bureau certifies with
    head: str = ""  # the sender's last operation: the anchor of its chain
    machine: str = ""
    app: str = ""
    schema: int = 1
    made_at: int = 0
    demo: bool = False

    def line(self) -> str:
        """The canonical text that is signed."""
        values: dict[str, Value] = {name: _plain(getattr(self, name)) for name in self.__slots__}
        return canonical(values)

    @property
    def id(self) -> str:
        """The packet's name wherever and however often it is copied."""
        return line_id(self.line())

    @classmethod
    def from_line(cls, line: str) -> Self:
        """ValueError if it is no manifest; fields unknown here are left out of account."""
        read = parse_line(line)
        if not isinstance(read, dict):
            raise ValueError("no manifest")
        optional = {one.name for one in fields(cls) if one.default_factory is list}
        values = {n: _typed(n, read.get(n)) for n in cls.__slots__ if n in read or n not in optional}
        return cls(**values)  # type: ignore[arg-type]


_TEXTS = frozenset(
    ("kind", "office", "bureau_name", "previous", "digest", "letter", "root", "head", "machine", "app")
)
_LISTS = frozenset(("received", "adopted", "left"))
_NUMBERS = frozenset(("number", "size", "since", "until", "cursor", "schema", "made_at"))


def _plain(value: object) -> Value:
    if isinstance(value, Sender):
        return value.value()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return value  # type: ignore[return-value]


def _typed(name: str, value: Value) -> object:
    if name == "sender":
        return Sender.of(value)
    if name in {"bureau", "to"} and isinstance(value, str):
        return UUID(value)
    if name == "epoch" and isinstance(value, list) and [type(one) for one in value] == [int, str]:
        return tuple(value)
    if name in _TEXTS and isinstance(value, str):
        return value
    if name in _NUMBERS and type(value) is int and value >= 0:
        return value
    return _collection(name, value)


def _collection(name: str, value: Value) -> object:
    if name in {"resend", "demo"} and isinstance(value, bool):
        return value
    if name in _LISTS and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    kinds: dict[str, type] = {"counts": int, "acks": list, "refused": str}
    if name in kinds and isinstance(value, dict) and all(type(one) is kinds[name] for one in value.values()):
        return value
    raise ValueError(name)


@dataclass(frozen=True, slots=True)
class Opened:
    """A packet whose signature holds under the key it names; who that key belongs to is not judged here."""

    manifest: Manifest
    lines: list[str]
    parcel: Parcel = EMPTY

    def section(self, name: str) -> list[str]:
        """The lines of one kind."""
        at = 0
        for kind in SECTIONS[: SECTIONS.index(name)]:
            at += self.manifest.counts[kind]
        return self.lines[at : at + self.manifest.counts[name]]


def body_of(lines: Sequence[str]) -> tuple[bytes, str, int]:
    """The packed lines, their digest, and how many bytes they unpack to."""
    raw = "".join(f"{line}\n" for line in lines).encode()
    packed = zstandard.ZstdCompressor(level=LEVEL).compress(raw)
    return packed, _digest(packed), len(raw)


def with_parcel(packed: bytes, parcel: Parcel) -> tuple[bytes, str]:
    """The packed lines with files behind them, and the digest of both."""
    body = packed + wrapped(parcel)
    return body, _digest(body)


def _digest(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=32).hexdigest()


def seal(manifest: Manifest, body: bytes, secret: Secret, recipients: Iterable[str]) -> bytes:
    """The bytes of a packet; one without recipients (an enrolment) is signed but open."""
    head = (MAGIC if manifest.kind != "enrolment" else ENROLMENT) + bytes((FORMAT, SUITE))
    signed = manifest.line().encode() + b"\n" + body
    content = secret.sign.sign(head + signed) + signed
    if manifest.kind == "enrolment":
        return head + content
    keys = [pyrage.x25519.Recipient.from_str(each) for each in sorted(set(recipients))]
    locked: bytes = pyrage.encrypt(content, keys)
    return head + locked


def read_file(path: Path) -> bytes:
    """The bytes of a packet file; one that cannot be a packet is refused by its head or size alone."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
            if head not in (MAGIC, ENROLMENT):
                raise NotAPacket(path) if size else PacketDamaged(path)
            if size > MOST_BYTES:
                raise PacketTooBig(path, size, MOST_BYTES)
            return head + file.read(MOST_BYTES)
    except OSError as error:
        raise FileUnreadable(path) from error


def unseal(data: bytes, identities: Sequence[pyrage.x25519.Identity], path: Path) -> Opened:
    """The manifest and lines of a packet; refused with the reason, before anything is believed."""
    head, content = data[:10], data[10:]
    if head[:8] not in (MAGIC, ENROLMENT):
        raise NotAPacket(path)
    if len(head) < 10:
        raise PacketDamaged(path)
    if head[8:] != bytes((FORMAT, SUITE)):
        raise PacketTooNew(path)
    if head[:8] == MAGIC:
        content = _unlocked(content, identities, path)
    signature, signed = content[:SIGNATURE], content[SIGNATURE:]
    line, _, body = signed.partition(b"\n")
    try:
        manifest = Manifest.from_line(line.decode())
    except (ValueError, BadLine, pyrage.RecipientError) as error:
        raise PacketDamaged(path) from error
    sign = manifest.root if manifest.kind == "enrolment" else manifest.sender.registration.sign
    if not verified(sign, b64encode(signature).decode(), head + signed):
        raise PacketDamaged(path)
    return Opened(manifest, _unpacked(manifest, body, path), unwrapped(body))


def _unlocked(content: bytes, identities: Sequence[pyrage.x25519.Identity], path: Path) -> bytes:
    if not identities:
        raise PacketNotForUs(path)
    try:
        plain: bytes = pyrage.decrypt(content, list(identities))
    except pyrage.DecryptError as error:
        foreign = "No matching keys" in str(error)
        raise PacketNotForUs(path) if foreign else PacketDamaged(path) from error
    return plain


def _unpacked(manifest: Manifest, body: bytes, path: Path) -> list[str]:
    if manifest.size > MOST_UNPACKED:
        raise PacketTooBig(path, manifest.size, MOST_UNPACKED)
    if _digest(body) != manifest.digest:
        raise PacketDamaged(path)
    try:
        if zstandard.get_frame_parameters(body).content_size != manifest.size:
            raise PacketDamaged(path)
        text = zstandard.ZstdDecompressor().decompress(body, max_output_size=manifest.size).decode()
    except (zstandard.ZstdError, ValueError) as error:
        raise PacketDamaged(path) from error
    lines = text.split("\n")[:-1]
    kinds = [name for name in manifest.counts if name != "whole"]
    if len(lines) != sum(manifest.counts[name] for name in kinds) or set(kinds) != set(SECTIONS):
        raise PacketDamaged(path)
    return lines


def bytes_text(value: bytes) -> str:
    """Bytes as they stand in a line."""
    return b64encode(value).decode()
