"""The container of an old .xls: a file system of sectors, read only as far as one named stream."""

from __future__ import annotations

import struct
from collections.abc import Iterator

HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # this and above: no further sector
_ENTRY = 128


class OleError(ValueError):
    """The container contradicts itself."""


class OleFile:
    """Streams by name. Chains that run in circles or outside the file are errors, never loops."""

    def __init__(self, content: bytes) -> None:
        if len(content) < 512 or not content.startswith(HEAD):
            raise OleError("no container")
        self._content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise OleError("sector size")
        self._size = 1 << shift
        self._fat = self._read_fat()
        directory = self._chain(struct.unpack_from("<I", content, 48)[0], self._fat)
        if not directory or len(directory) % self._size:
            raise OleError("directory breaks off")
        self._entries = list(self._read_entries(directory))
        self._cutoff = struct.unpack_from("<I", content, 56)[0]

    @property
    def names(self) -> list[str]:
        return [name for name, _, _ in self._entries]

    def stream(self, name: str) -> bytes:
        """The bytes of a stream."""
        for entry, start, size in self._entries:
            if entry == name:
                whole = self._chain(start, self._fat) if size >= self._cutoff else self._mini(start)
                if len(whole) < size:
                    raise OleError("stream breaks off")
                return whole[:size]
        raise OleError("no such stream")

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._size
        sector = self._content[begin : begin + self._size]
        if not sector:
            raise OleError("sector outside the file")
        return sector

    def _read_fat(self) -> list[int]:
        numbers = list(struct.unpack_from("<109I", self._content, 76))
        more, count = struct.unpack_from("<II", self._content, 68)
        for _ in range(min(count, len(self._content) // self._size)):
            if more >= _END:
                break
            block = self._sector(more)
            words = struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])
            numbers.extend(words[:-1])
            more = words[-1]
        fat: list[int] = []
        for number in numbers:
            if number < _END:
                block = self._sector(number)
                fat.extend(struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4]))
        return fat

    def _chain(self, start: int, fat: list[int]) -> bytes:
        return b"".join(self._sector(number) for number in _walk(start, fat))

    def _mini(self, start: int) -> bytes:
        """A short stream: it lives in sectors of 64 bytes inside the root's own stream."""
        root = next((first for name, first, _ in self._entries if name == "Root Entry"), _END)
        store = self._chain(root, self._fat)
        block = self._chain(struct.unpack_from("<I", self._content, 60)[0], self._fat)
        fat = list(struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4]))
        return b"".join(store[number * 64 : number * 64 + 64] for number in _walk(start, fat))

    @staticmethod
    def _read_entries(directory: bytes) -> Iterator[tuple[str, int, int]]:
        for begin in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length = struct.unpack_from("<H", directory, begin + 64)[0]
            if 2 <= length <= 64:
                name = directory[begin : begin + length - 2].decode("utf-16-le", "replace")
                start, size = struct.unpack_from("<II", directory, begin + 116)
                yield name, start, size


def _walk(start: int, fat: list[int]) -> Iterator[int]:
    number = start
    for _ in range(len(fat) + 1):
        if number >= _END:
            return
        if number >= len(fat):
            raise OleError("chain leaves the table")
        yield number
        number = fat[number]
    raise OleError("chain runs in circles")
