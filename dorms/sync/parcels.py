"""Files in a packet: behind the lines, in a frame of its own that older programs step over.

The zstd format has frames for data of others; whoever unpacks the lines never sees it. Digest and signature of the
packet cover it. Sizes are told first and must add up before a byte is taken; each file must have its hash.
"""

import hashlib
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from dorms.domain.attachments import MOST_BYTES, kind_of
from dorms.domain.canonical import BadLine, Value, canonical, parse_line

MOST_CARRIED = 12 << 20  # bytes of files in one packet: the rest of its 20 MB belongs to the lines
MOST_ASKED = 200  # files asked for in one packet
MOST_FILES = 2_000
_STEPPED_OVER = 0x184D2A50  # the first of zstd's numbers for frames of others
_BEGIN, _END = struct.Struct("<II"), struct.Struct("<I4s")
_MARK = b"DFIL"
_TAG = b"DORMSFIL\x01"
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Parcel:
    """Files by hash, and the hashes of files the sender knows of and has not got."""

    files: tuple[tuple[str, bytes], ...] = ()
    asked: tuple[str, ...] = ()
    broken: bool = False  # it could not be taken apart: nothing of it is believed

    def __bool__(self) -> bool:
        return bool(self.files or self.asked)


EMPTY = Parcel()


def is_hash(text: str) -> bool:
    """Whether the text can be the name of a kept file."""
    return _HASH.fullmatch(text) is not None


def wrapped(parcel: Parcel) -> bytes:
    """The frame that goes behind the lines; none for an empty parcel."""
    if not parcel:
        return b""
    files: list[Value] = [[name, len(content)] for name, content in parcel.files]
    head = canonical({"files": files, "asked": list(parcel.asked)}).encode()
    inside = b"".join([_TAG, head, b"\n", *(content for _, content in parcel.files)])
    total = _BEGIN.size + len(inside) + _END.size
    return _BEGIN.pack(_STEPPED_OVER, len(inside) + _END.size) + inside + _END.pack(total, _MARK)


def unwrapped(body: bytes) -> Parcel:
    """The parcel behind the lines of a body; what is none, or does not add up, is broken and holds nothing."""
    if not body.endswith(_MARK):
        return EMPTY
    total, _ = _END.unpack(body[-_END.size :])
    if not _BEGIN.size + _END.size < total < len(body):
        return EMPTY  # lines that happen to end so
    number, length = _BEGIN.unpack_from(body, len(body) - total)
    if number != _STEPPED_OVER or length != total - _BEGIN.size:
        return EMPTY
    head, _, rest = body[len(body) - total + _BEGIN.size : -_END.size].partition(b"\n")
    try:
        return _read(head, rest)
    except (ValueError, BadLine):
        return Parcel(broken=True)


def _read(head: bytes, rest: bytes) -> Parcel:
    if not head.startswith(_TAG):
        raise ValueError("tag")
    told = parse_line(head.removeprefix(_TAG).decode())
    if not isinstance(told, dict):
        raise ValueError("head")
    sizes, asked = told.get("files"), told.get("asked")
    if not isinstance(sizes, list) or not isinstance(asked, list) or len(sizes) > MOST_FILES:
        raise ValueError("head")
    files: list[tuple[str, bytes]] = []
    at = 0
    for name, size in map(_file, sizes):
        files.append((name, rest[at : at + size]))
        at += size
    if at != len(rest):
        raise ValueError("size")
    return Parcel(tuple(files), tuple(str(one) for one in asked[:MOST_ASKED] if is_hash(str(one))))


def _file(told: object) -> tuple[str, int]:
    if not isinstance(told, list) or len(told) != 2:
        raise ValueError("file")
    name, size = told
    if not isinstance(name, str) or not is_hash(name) or type(size) is not int or not 0 < size <= MOST_BYTES:
        raise ValueError("file")
    return name, size


def is_sound(name: str, content: bytes) -> bool:
    """A scan or a photo, by its first bytes, that has the hash it is called by."""
    return bool(kind_of(content)) and hashlib.sha256(content).hexdigest() == name


def within(files: Sequence[tuple[str, int]], room: int) -> list[str]:
    """The files, in their order, that fit into so many bytes; one too large lets smaller ones go first."""
    room = min(room, MOST_CARRIED)
    chosen: list[str] = []
    for name, size in files:
        if size <= room and len(chosen) < MOST_FILES:
            chosen.append(name)
            room -= size
    return chosen
