"""A block of cells pasted onto entities: each cell a proposal or a refusal with its reason, written at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.imports import newest_change
from dorms.actions.revising.compare import Comparer, Edited, Readers
from dorms.actions.revising.returning import write_rows
from dorms.actions.revising.subjects import Occasion, Subject, Values, shape_of, subject_of
from dorms.db.queries.known import known
from dorms.domain.blocks import SCIENTIFIC
from dorms.domain.ledgers import Shape
from dorms.domain.official import COLUMNS
from dorms.domain.revisions import CellChange, Key, MarkedColumn, Obstacle, Verdict, answered
from dorms.domain.sheet_lists import said
from dorms.errors.imports import PreviewStale
from dorms.sheets.reading.dates import Dates

LONG_NUMBERS = frozenset({"id_number", "phone", "agreement_no", "asset_no", "ticket_no"})


@dataclass(frozen=True, slots=True)
class Pasted:
    """One cell of the block and where it goes: the entity, the field, the column's title, the line in the block."""

    row: int
    id: UUID
    field: str
    title: str
    text: str
    shown: str | None = None  # what the cell says on screen, which may be less than the store knows


@dataclass(frozen=True, slots=True)
class Paste:
    """What a block would do to the store as it was; cells that say what is there already are left out."""

    subject: str
    changes: tuple[CellChange, ...]
    arrived: int
    today: date
    reason: str

    @property
    def proposed(self) -> frozenset[Key]:
        return frozenset(one.key for one in self.changes if one.verdict is Verdict.PROPOSED)


def look_at_paste(
    session: Session, sheet: str, cells: Sequence[Pasted], *, today: date, reason: str
) -> Paste:
    """Each cell against what is there now; nothing is written."""
    subject = subject_of(sheet)
    if subject is None:
        return Paste(sheet, (), newest_change(session), today, reason)
    on = Occasion(today, reason)
    now = subject.current(session, on)
    readers = Readers(subject, known(session, today), Dates(is_text=True), today)
    comparer = Comparer(session, subject, readers, on)
    shapes = _shapes(sheet, subject)
    found = [_change(comparer, subject, shapes, cell, now.get(cell.id)) for cell in cells]
    changes = tuple(change for change in found if change is not None)
    return Paste(sheet, changes, newest_change(session), today, reason)


def _shapes(sheet: str, subject: Subject) -> Mapping[str, Shape]:
    """How the values of each field are compared: as its ledger has them, else as its cells are read."""
    listed = {column.field: column.shape for column in COLUMNS.get(sheet, ())}
    return {one.name: shape_of(one) for one in subject.own} | listed


def _change(
    comparer: Comparer, subject: Subject, shapes: Mapping[str, Shape], cell: Pasted, now: Values | None
) -> CellChange | None:
    column = MarkedColumn(cell.field, cell.title, shapes.get(cell.field, Shape.TEXT))
    if cell.text == cell.shown:
        return None
    current = (
        said(now[cell.field], column.shape) if now is not None and cell.field in now else cell.shown or ""
    )
    label = subject.label(now) if now is not None else ""
    edited = Edited(cell.row, 0, column, cell.text, current, cell.id, label, now)
    if cell.field in LONG_NUMBERS and SCIENTIFIC.fullmatch(cell.text.strip()):
        return edited.change(Verdict.REFUSED, obstacle=Obstacle.SCIENTIFIC)
    return comparer.change(edited)


def paste_block(session: Session, paste: Paste, accepted: frozenset[Key]) -> int:
    """Write the accepted cells; PreviewStale if anything was written since the look. How many cells."""
    if newest_change(session) != paste.arrived:
        raise PreviewStale(paste.reason)
    subject = subject_of(paste.subject)
    wanted = answered(paste.changes, accepted)
    if subject is not None:
        write_rows(session, subject, wanted, Occasion(paste.today, paste.reason), {})
    return sum(map(len, wanted.values()))
