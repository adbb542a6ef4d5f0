"""An edited cell against what was exported and what is there now; a pasted cell is the same without an export."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean
from dorms.actions.revising.subjects import Occasion, Subject, Values
from dorms.domain.imports import Code, Kind, Known, Outcome, Problem
from dorms.domain.ledgers import Shape, Value
from dorms.domain.revisions import CellChange, MarkedColumn, Obstacle, Verdict, verdict_of
from dorms.domain.sheet_lists import said
from dorms.errors.store import BadText
from dorms.sheets.reading.dates import Dates
from dorms.sheets.reading.fields import FORMS
from dorms.sheets.reading.grid import Cell, Digits, Formula, address
from dorms.sheets.reading.header import Column, Header
from dorms.sheets.reading.judge import Judge, Setting, shown_cell
from dorms.sheets.reading.reading import Reader, Reading, asks, refuses
from dorms.sheets.reading.rows import DITTO

NUMERIC = (Shape.COUNT, Shape.CHANGE, Shape.DECIMAL, Shape.SERIAL)


class Readers:
    """Reads single cells of a ledger as the import does, one reader for each field."""

    def __init__(self, subject: Subject, known: Known, dates: Dates, today: date) -> None:
        fields = (*(FORMS[subject.kind] if subject.kind is not None else ()), *subject.own)
        columns = tuple(Column(at, one.words[0], one) for at, one in enumerate(fields))
        header = Header(0, 0, columns if subject.kind is not None else ())
        judge = Judge(subject.kind or Kind.TICKETS, header, known, Setting(dates, today))
        self._readers: dict[str, Reader | None] = {one.name: judge.reader_of(one) for one in fields}

    def read(self, field: str, cell: Cell) -> Reading | None:
        """The cell's value with what was found in it; None for a field that one cell alone does not tell."""
        reader = self._readers.get(field)
        return None if reader is None else reader(cell)


@dataclass(frozen=True, slots=True)
class Edited:
    """A cell as it came: where it stands, what it holds and held when exported, and the entity as it is now."""

    row: int
    column: int  # from 0
    field: MarkedColumn
    cell: Cell
    exported: str
    id: UUID
    label: str
    now: Values | None  # None: the entity is no longer in the ledger

    @property
    def text(self) -> str:
        return plain(self.cell, self.field.shape)

    @property
    def current(self) -> str:
        if self.now is None or self.field.field not in self.now:
            return self.exported
        return said(self.now[self.field.field], self.field.shape)

    def change(
        self,
        verdict: Verdict,
        *,
        meant: str | None = None,
        value: Value = None,
        problem: Problem | None = None,
        obstacle: Obstacle | None = None,
    ) -> CellChange:
        """This cell with what its edit means; `meant`: how it was read where that is not what it says."""
        return CellChange(
            row=self.row,
            cell=address(self.row, self.column),
            id=self.id,
            label=self.label,
            field=self.field.field,
            column=self.field.title,
            exported=self.exported,
            edited=self.text if meant is None else meant,
            now=self.current,
            verdict=verdict,
            value=value,
            problem=problem,
            obstacle=obstacle,
        )


@dataclass(frozen=True, slots=True)
class Comparer:
    """Says of every cell what an edit of it means; `subject` None: a ledger that is worked out as a whole."""

    session: Session
    subject: Subject | None
    readers: Readers | None
    on: Occasion

    def change(self, edited: Edited) -> CellChange | None:
        """What this cell would change; None where it says what it said, and the store as well."""
        if self._takes(edited) and (unread := self._unread(edited)) is not None:
            return edited.change(Verdict.REFUSED, problem=problem_of(edited, unread))
        if one_spelling(edited.text) == one_spelling(edited.exported):
            verdict = verdict_of(edited.exported, edited.exported, edited.current)
            return edited.change(verdict) if verdict is not None else None
        return self._fixed(edited) or self._read(edited)

    def _takes(self, edited: Edited) -> bool:
        return (
            self.subject is not None and edited.now is not None and edited.field.field in self.subject.taken
        )

    @staticmethod
    def _unread(edited: Edited) -> Reading | None:
        """A formula that no program worked out says nothing, and 同上 says something else once the rows are sorted."""
        if isinstance(edited.cell, Formula) and edited.cell.value is None:
            return refuses(Code.FORMULA_NO_VALUE)
        return asks(Code.DITTO) if isinstance(edited.cell, str) and edited.cell in DITTO else None

    def _fixed(self, edited: Edited) -> CellChange | None:
        """What needs no reading: damage, a column that takes no edits, an entity that is gone."""
        field = edited.field.field
        if is_damage(edited.cell, edited.exported, edited.field.shape):
            return edited.change(Verdict.DAMAGED)
        if self.subject is None:
            return edited.change(Verdict.LOCKED, obstacle=Obstacle.COMPUTED)
        if edited.now is None:
            return edited.change(Verdict.GONE)
        if field not in self.subject.taken:
            obstacle = self.subject.closed.get(field, Obstacle.COMPUTED)
            return edited.change(Verdict.LOCKED, obstacle=obstacle)
        if field in self.subject.needed and not edited.text.strip():
            return edited.change(Verdict.REFUSED, obstacle=Obstacle.NEEDED)
        return None

    def _read(self, edited: Edited) -> CellChange | None:
        field = edited.field.field
        reading = self.readers.read(field, edited.cell) if self.readers is not None else None
        if reading is None:
            return edited.change(Verdict.LOCKED, obstacle=Obstacle.COMPUTED)
        problem = problem_of(edited, reading) if reading.code is not None else None
        if reading.outcome in (Outcome.REFUSED, Outcome.NEEDS_PERSON):
            return edited.change(Verdict.REFUSED, problem=problem)
        value = _plain_value(reading.value)
        meant = said(value, edited.field.shape)
        if not meant and self.subject is not None and field in self.subject.needed:
            return edited.change(Verdict.REFUSED, problem=problem, obstacle=Obstacle.NEEDED)
        verdict = verdict_of(edited.exported, meant, edited.current)
        if verdict is None:
            return None  # another spelling of the same
        obstacle = self._obstacle(edited, value) if verdict.may_be_written else None
        if obstacle is not None:
            return edited.change(Verdict.REFUSED, meant=meant, problem=problem, obstacle=obstacle)
        return edited.change(verdict, meant=meant, value=value, problem=problem)

    def _obstacle(self, edited: Edited, value: Value) -> Obstacle | None:
        field = edited.field.field
        if self.subject is None or edited.now is None:
            return Obstacle.COMPUTED
        if isinstance(value, str):
            try:
                clean(field, value)
            except BadText:
                return Obstacle.NOT_STORABLE
        return self.subject.objects(self.session, edited.id, field, {**edited.now, field: value}, self.on)


def one_spelling(text: str) -> str:
    """Line breaks as every program writes them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def label_of(subject: Subject | None, values: Values | None) -> str:
    """The row in words; empty where it is gone."""
    return subject.label(values) if subject is not None and values is not None else ""


def plain(cell: Cell, shape: Shape) -> str:
    """What a cell says, in the spelling that exported values are kept in."""
    if isinstance(cell, Formula):
        return plain(cell.value, shape)
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return shown_cell(cell)
    number = Decimal(repr(cell))
    if shape is Shape.DECIMAL and number.is_finite() and number == round(number, 2):
        return f"{number:.2f}"
    if number.is_finite() and number == int(number):
        return said(int(number), Shape.CHANGE) if shape is Shape.CHANGE else str(int(number))
    return shown_cell(cell)


def is_damage(cell: Cell, exported: str, shape: Shape) -> bool:
    """Text became a number and lost what numbers do not keep: leading zeros, digits after the fifteenth."""
    value = cell.value if isinstance(cell, Formula) else cell
    if shape in (*NUMERIC, Shape.DATE) or not isinstance(value, int | float | Digits):
        return False
    if not (exported.isascii() and exported.replace("X", "").isdigit()):
        return False
    text = value.text if isinstance(value, Digits) else repr(value)
    try:
        return float(text) == float(exported.replace("X", "0"))
    except ValueError:
        return False


def problem_of(edited: Edited, reading: Reading) -> Problem:
    """A finding about the cell, as import reports have it."""
    assert reading.code is not None
    return Problem(
        row=edited.row,
        cell=address(edited.row, edited.column),
        column=edited.field.title,
        field=edited.field.field,
        code=reading.code,
        outcome=reading.outcome,
        value=shown_cell(edited.cell)[:200],
        repaired_to=reading.value if reading.outcome is Outcome.REPAIRED else None,
        candidates=reading.candidates,
    )


def _plain_value(value: object) -> Value:
    """No ledger has lists in its cells."""
    return value if isinstance(value, str | int | Decimal | date) else None
