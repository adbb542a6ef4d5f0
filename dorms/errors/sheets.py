"""Why a workbook, or the sheet wanted in it, cannot be read. Findings about rows are values, not errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dorms.errors import DormsError


@dataclass(eq=False)
class FileRefused(DormsError):
    """The file as a whole is refused: nothing of it is imported."""

    file: str

    reason: ClassVar[str] = "NOT_A_WORKBOOK"

    def to_json(self) -> dict[str, str]:
        """The shape scripts rely on."""
        return {"outcome": "file_refused", "reason": self.reason, "cause": self.code, "file": self.file}


@dataclass(eq=False)
class EmptyFile(FileRefused):
    """No byte at all."""


@dataclass(eq=False)
class NotAWorkbook(FileRefused):
    """The bytes are something else than the name says; `looks_like` is a word for what they are, or empty."""

    looks_like: str = ""


@dataclass(eq=False)
class OldFormatRenamed(FileRefused):
    """An old .xls whose name says .xlsx."""


@dataclass(eq=False)
class NewFormatRenamed(FileRefused):
    """A .xlsx whose name says .xls or .csv."""


@dataclass(eq=False)
class PasswordProtected(FileRefused):
    """Encrypted: a password is needed to open it."""


@dataclass(eq=False)
class UnknownFileType(FileRefused):
    """The ending of the name is none we read."""

    suffix: str = ""


@dataclass(eq=False)
class IncompleteFile(FileRefused):
    """The file breaks off or is damaged; `part` is where."""

    part: str = ""

    reason: ClassVar[str] = "INCOMPLETE"


@dataclass(eq=False)
class FileTooLarge(FileRefused):
    """More bytes, or more bytes after unpacking, than any honest sheet has."""

    megabytes: int = 0
    limit: int = 0

    reason: ClassVar[str] = "TOO_LARGE"


@dataclass(eq=False)
class PackedTooTight(FileRefused):
    """A zip bomb: a part grows more than `limit` times when unpacked, or there are far too many parts."""

    part: str = ""

    reason: ClassVar[str] = "UNSAFE"


@dataclass(eq=False)
class UnsafeContent(FileRefused):
    """A part that no office program writes and that could harm: entity definitions, two parts of one name."""

    part: str = ""

    reason: ClassVar[str] = "UNSAFE"


@dataclass(eq=False)
class TooManyRows(FileRefused):
    sheet: str = ""
    limit: int = 0

    reason: ClassVar[str] = "TOO_LARGE"


@dataclass(eq=False)
class FarCell(FileRefused):
    """A cell far to the right of any ledger holds something."""

    sheet: str = ""
    cell: str = ""
    limit: int = 0

    reason: ClassVar[str] = "TOO_LARGE"


@dataclass(eq=False)
class UnreadableText(FileRefused):
    """A text file in none of the encodings Chinese offices use."""


@dataclass(eq=False)
class UnpairedQuote(FileRefused):
    """A text file with a quotation mark that is never closed, or closed in the middle: `line` begins the cell."""

    line: int


@dataclass(eq=False)
class LeftByOffice(FileRefused):
    """The hidden file an office program keeps beside a workbook while it is open."""


@dataclass(eq=False)
class SheetRefused(DormsError):
    """The file is sound, but which sheet or which columns are meant has to be said."""

    file: str


@dataclass(eq=False)
class SheetNotFound(SheetRefused):
    sheet: str
    sheets: tuple[str, ...]


@dataclass(eq=False)
class SheetUnclear(SheetRefused):
    """Several sheets look like the ledger; a person chooses."""

    sheets: tuple[str, ...]


@dataclass(eq=False)
class HeaderNotFound(SheetRefused):
    """No row has the words of this ledger's header; a person maps the columns."""

    kind: str
    sheets: tuple[str, ...]


@dataclass(eq=False)
class SameHeaderTwice(SheetRefused):
    """Two columns have the same header, so nobody can tell which one is meant."""

    sheet: str
    header: str
    cells: tuple[str, ...]


@dataclass(eq=False)
class TwoTables(SheetRefused):
    """Two headers with other columns on one sheet: under either one the other's rows would be misread."""

    sheet: str
    rows: tuple[int, int]


@dataclass(eq=False)
class TwoReturned(SheetRefused):
    """Several sheets carry the codes of one export and say different things."""

    sheets: tuple[str, ...]
