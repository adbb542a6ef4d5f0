"""Why a file was not imported as a whole."""

from dataclasses import dataclass

from dorms.errors import DormsError


@dataclass(eq=False)
class FileNeededFirst(DormsError):
    """Rows of this kind refer to rows that another workbook brings."""

    kind: str
    wanted: str


@dataclass(eq=False)
class RowsRefused(DormsError):
    """Nothing was written because of these rows."""

    file: str
    refused: int
    needs_person: int


@dataclass(eq=False)
class PreviewStale(DormsError):
    """The store changed after the file was previewed; nothing was written."""

    file: str
