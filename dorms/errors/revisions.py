"""Why an edited sheet or a pasted block was not written."""

from dataclasses import dataclass

from dorms.errors import DormsError


@dataclass(eq=False)
class RowNotWritten(DormsError):
    """The store refused a row for this reason; nothing of the sheet was written. Row 0: no row of a sheet."""

    file: str
    row: int
    why: DormsError


@dataclass(eq=False)
class OpenQuestions(DormsError):
    """Cells changed on both sides, rows gone or refused: somebody has to choose first."""

    file: str
    conflicts: int
    lost: int
    refused: int
