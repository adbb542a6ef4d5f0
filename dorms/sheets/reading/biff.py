"""The records of an old .xls (BIFF8, and the plain cells of BIFF5): what they are and how their texts are stored."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from dorms.sheets.reading.ole import OleError

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C
FILEPASS, DATEMODE, SUPBOOK, BOUNDSHEET, SST, FORMAT, XF = (
    0x002F,
    0x0022,
    0x01AE,
    0x0085,
    0x00FC,
    0x041E,
    0x00E0,
)
ROW, COLINFO, MERGECELLS = 0x0208, 0x007D, 0x00E5
LABELSST, NUMBER, RK, MULRK, BOOLERR, LABEL, RSTRING = 0x00FD, 0x0203, 0x027E, 0x00BD, 0x0205, 0x0204, 0x00D6
FORMULA, STRING = 0x0006, 0x0207
BIFF8, WORKSHEET = 0x0600, 0x0010
OLD_CODEC = "gb18030"  # BIFF5 texts are bytes of the writer's code page

Record = tuple[int, bytes]


def records(stream: bytes, position: int = 0) -> Iterator[Record]:
    """Kind and body of each record from a place on, up to the end of its substream."""
    depth = 0
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        body = stream[position + 4 : position + 4 + size]
        if len(body) < size:
            raise OleError("record breaks off")
        position += 4 + size
        if kind == BOF:
            depth += 1
        if depth <= 1:  # a chart inside a sheet is a substream of its own
            yield kind, body
        if kind == EOF:
            depth -= 1
            if depth <= 0:
                return
    raise OleError("substream breaks off")


def text_at(body: bytes, position: int, *, wide_count: bool = True) -> str:
    """A string with its length and one byte of flags before it."""
    count = struct.unpack_from("<H" if wide_count else "<B", body, position)[0]
    position += 2 if wide_count else 1
    flags = body[position]
    skip = 1 + (2 if flags & 8 else 0) + (4 if flags & 4 else 0)
    return characters(body[position + skip :], count, wide=bool(flags & 1))


def old_text_at(body: bytes, position: int, *, wide_count: bool = True) -> str:
    """A BIFF5 string: length and bytes."""
    count = struct.unpack_from("<H" if wide_count else "<B", body, position)[0]
    position += 2 if wide_count else 1
    return body[position : position + count].decode(OLD_CODEC, "replace")


def characters(raw: bytes, count: int, *, wide: bool) -> str:
    """`count` characters of two bytes, or of one where the upper byte would be zero."""
    if wide:
        return raw[: count * 2].decode("utf-16-le", "replace")
    return raw[:count].decode("latin-1")


def rk_number(raw: int) -> float:
    """A number in the four bytes of an RK record."""
    if raw & 2:
        value = float((raw >> 2) - (1 << 30 if raw & 0x80000000 else 0))
    else:
        value = struct.unpack("<d", struct.pack("<Q", (raw & 0xFFFFFFFC) << 32))[0]
    return value / 100 if raw & 1 else value


class SharedStrings:
    """The table of texts; it runs on through continuation records, each of which may cut a text in two."""

    def __init__(self, blocks: list[bytes]) -> None:
        self._blocks = blocks
        self._block, self._place = 0, 8
        self.texts: list[str] = []

    def read(self) -> list[str]:
        """All texts that are really there, however many the table claims."""
        count = struct.unpack_from("<I", self._blocks[0], 4)[0]
        while len(self.texts) < count and self._here():
            self.texts.append(self._text())
        return self.texts

    def _here(self) -> bool:
        """Whether there is anything left; moves on to the next block where one is used up."""
        while self._block < len(self._blocks) and self._place >= len(self._blocks[self._block]):
            self._block, self._place = self._block + 1, 0
        return self._block < len(self._blocks)

    def _take(self, size: int) -> bytes:
        taken = b""
        while len(taken) < size and self._here():
            block = self._blocks[self._block]
            piece = block[self._place : self._place + size - len(taken)]
            self._place += len(piece)
            taken += piece
        if len(taken) < size:
            raise OleError("shared strings break off")
        return taken

    def _text(self) -> str:
        count, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & 8 else 0
        extra = struct.unpack("<I", self._take(4))[0] if flags & 4 else 0
        text = self._characters(count, wide=bool(flags & 1))
        self._take(runs * 4)
        self._take(extra)
        return text

    def _characters(self, count: int, *, wide: bool) -> str:
        """Where a text is cut, be it inside a rare character, the next block says anew how wide its units are."""
        units = b""
        while True:
            left = len(self._blocks[self._block]) - self._place if self._block < len(self._blocks) else 0
            here = min(count, left // (2 if wide else 1))
            raw = self._take(here * (2 if wide else 1))
            units += raw if wide else raw.decode("latin-1").encode("utf-16-le")
            count -= here
            if not count:
                return units.decode("utf-16-le", "replace")
            self._place = len(self._blocks[self._block]) if self._block < len(self._blocks) else 0
            if not self._here():
                raise OleError("text breaks off")
            wide = bool(self._take(1)[0] & 1)
