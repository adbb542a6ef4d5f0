"""Files kept with a row: photos and scans by their first bytes, whatever their names say."""

from dataclasses import dataclass
from uuid import UUID

MOST_BYTES = 4_000_000  # of a file as it is kept: a scan of a few pages
ENOUGH = 300_000  # bytes a picture may have as it is; a larger one is scaled down
MOST_READ = 60_000_000  # of a file as it is chosen: more is no photo and no scan
SUBJECTS = (
    "ticket", "hazard", "violation", "handover", "inspection", "complaint", "regulation", "regulation_receipt",
    "departure", "printed_paper",
)  # fmt: skip
_MARKS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe")


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as it will be kept."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file kept with a row; its bytes are asked for by the hash."""

    id: UUID
    name: str
    hash: str
    size: int | None  # None: made at another office, and the bytes have not come here


def kind_of(content: bytes) -> str:
    """pdf, jpg or png by the first bytes; empty for anything else."""
    return next((kind for mark, kind in _MARKS.items() if content.startswith(mark)), "")


def is_program(content: bytes) -> bool:
    """Something that would run if it were started."""
    return content.startswith(_PROGRAMS)
