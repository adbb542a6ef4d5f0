"""The zip around a .xlsx: looked over before anything is unpacked, and unpacked no further than it says."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from dorms.errors.sheets import (
    FileTooLarge,
    IncompleteFile,
    NotAWorkbook,
    PackedTooTight,
    PasswordProtected,
    UnsafeContent,
)
from dorms.sheets.reading.grid import Limits

MEGABYTE = 1 << 20
SMALL = 1 << 16  # parts under this may pack as tightly as they like
_MARKUP = (".xml", ".rels", ".vml")
_DTD = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


class Package:
    """The parts of a zip that passed every check; reading one gives exactly the size it was announced with."""

    def __init__(self, content: bytes, file: str, limits: Limits) -> None:
        self._file = file
        self._kept: dict[str, bytes] = {}
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise IncompleteFile(file) from error
        self._check(limits)

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    @property
    def names(self) -> list[str]:
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """The bytes of a part, checked against its checksum; markup with a DTD is refused."""
        kept = self._kept.pop(name, None)
        return self._unpack(name) if kept is None else kept

    def _unpack(self, name: str) -> bytes:
        try:
            info = self._zip.getinfo(name)
            with self._zip.open(info) as part:
                content = part.read(info.file_size) if info.file_size else b""
                part.read(1)
        except KeyError as error:
            raise NotAWorkbook(self._file) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise IncompleteFile(self._file, name) from error
        if len(content) != info.file_size:
            raise IncompleteFile(self._file, name)
        self._refuse_dtd(name, content)
        return content

    def _refuse_dtd(self, name: str, content: bytes) -> None:
        if (
            (b"!" in content and b"<!" in content)
            or content[:2] in (b"\xff\xfe", b"\xfe\xff")
            or content[:1] == b"\0"
        ):
            for word in _DTD:
                if re.search(re.escape(word), content, re.IGNORECASE):
                    raise UnsafeContent(self._file, name)

    def _check(self, limits: Limits) -> None:
        infos = self._zip.infolist()
        names = [info.filename for info in infos]
        if len(infos) > limits.parts:
            raise PackedTooTight(self._file, names[limits.parts])
        if len(set(names)) != len(names):
            raise UnsafeContent(self._file, next(name for name in names if names.count(name) > 1))
        for info in infos:
            self._check_part(info, limits)
        unpacked = sum(info.file_size for info in infos)
        if unpacked > limits.unpacked_megabytes * MEGABYTE:
            raise FileTooLarge(self._file, unpacked // MEGABYTE, limits.unpacked_megabytes)

    def _check_part(self, info: zipfile.ZipInfo, limits: Limits) -> None:
        name = info.filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/"):
            raise UnsafeContent(self._file, info.filename)
        if info.flag_bits & 1:
            raise PasswordProtected(self._file)
        if info.file_size > SMALL and info.file_size > limits.ratio * max(info.compress_size, 1):
            raise PackedTooTight(self._file, info.filename)

    def refuse_dtds(self) -> None:
        """No part may define entities, not even one that is never used."""
        for name in self.names:
            if name.lower().endswith(_MARKUP):
                self._kept[name] = self._unpack(name)
