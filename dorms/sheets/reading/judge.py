"""Judges rows one by one: every cell read, every row held against what the store knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from dorms.domain.codes import CLOSED_STATES, read_code
from dorms.domain.imports import Code, Kind, Known, Outcome, Problem, Value
from dorms.sheets.reading.dates import Dates
from dorms.sheets.reading.fields import FORMS, Field, Reads
from dorms.sheets.reading.grid import Cell, Formula, address
from dorms.sheets.reading.header import Header
from dorms.sheets.reading.housing import (
    KnownHousing,
    StockHousing,
    UnitColumns,
    read_building,
    read_entrance,
    read_room,
)
from dorms.sheets.reading.names import Names
from dorms.sheets.reading.numbers import read_number, read_phone
from dorms.sheets.reading.people import IdNumbers
from dorms.sheets.reading.places import Schools, Units
from dorms.sheets.reading.reading import EMPTY, Reader, Reading, asks, read_text, repaired, shown
from dorms.sheets.reading.rows import DataRow
from dorms.sheets.reading.shift import ShiftStep
from dorms.sheets.reading.steps import (
    HousingStep,
    NeededStep,
    OrderStep,
    PersonStep,
    RelativeStep,
    SchoolStep,
    StockStep,
    WishesStep,
)
from dorms.sheets.reading.text import is_blank, visible
from dorms.sheets.reading.wishes import Wishes
from dorms.sheets.reading.work import SimpleColumn, SimpleStep, Work, guarded

Step = Callable[[Work], None]
SHOWN = 200  # characters of a cell that a finding quotes
_RELATIVES = (("spouse_name", "spouse_id"), ("partner_name", "partner_id"))
_ORDERS = {
    Kind.STAYS: ("move_in", "term_end", False),
    Kind.TICKETS: ("reported_on", "finished_on", True),
    Kind.APPLICATIONS: ("applied_on", "", False),
}
_NEEDED: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.SCHOOLS: (("school",),),
    Kind.UNITS: (("school",), ("room", "unit")),
    Kind.TEACHERS: (("name",), ("school",)),
    Kind.STAYS: (("name", "id_number"), ("unit",)),
    Kind.APPLICATIONS: (("name", "id_number"),),
    Kind.TICKETS: (("unit",),),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the file as a whole says about reading its cells, and the day it is read on."""

    dates: Dates
    today: date
    trusts_zeros: bool = False


class Judge:
    """Everything needed to judge the rows under one header."""

    def __init__(self, kind: Kind, header: Header, known: Known, setting: Setting) -> None:
        self._kind, self._header, self._known = kind, header, known
        self._dates, self._today = setting.dates, setting.today
        self.schools = Schools(known)
        self._units = Units(known, self.schools)
        self._names = Names(known)
        self._numbers = IdNumbers(known, trusts_zeros=setting.trusts_zeros)
        self._closed = frozenset(unit.name for unit in known.units if unit.state in CLOSED_STATES)
        self.where: dict[str, int] = {}
        for column in header.columns:
            if column.field is not None:
                self.where.setdefault(column.field.name, column.index)
        self._template = self._empty_values()
        self.housing: KnownHousing | None = None
        self._steps = self._make_steps()

    def judge(self, row: DataRow) -> Work:
        """The row's values and findings; whatever needs other rows comes later."""
        work = Work(row, self._template.copy())
        for step in self._steps:
            step(work)
        if row.hidden:
            work.note(*self._mark_of_row(), asks(Code.HIDDEN_ROW))
        if row.struck:
            work.note(*self._mark_of_row(), asks(Code.STRUCK_ROW))
        return work

    def problem(self, row: DataRow, index: int, field: str, reading: Reading) -> Problem:
        """A finding as the report shows it."""
        return Problem(
            row=row.number,
            cell=address(row.number, index),
            column=self._header.columns[index].header,
            field=field,
            code=reading.code or Code.INVISIBLE,
            outcome=reading.outcome,
            value=shown_cell(row.cells[index])[:SHOWN],
            repaired_to=reading.value if reading.outcome is Outcome.REPAIRED else None,
            candidates=reading.candidates,
            other_rows=reading.others,
            nearest=self._nearest(row, index, reading),
        )

    def reader_of(self, field: Field) -> Reader | None:
        """How one cell of this field is read where its row is known already; None: only with other cells."""
        if field.reads is Reads.ID:
            return guarded(lambda cell: self._numbers.read(cell)[0])
        reader = self._names.read if field.reads is Reads.NAME else self._simple_reader(field)
        return None if reader is None else guarded(reader)

    def key_of_row(self) -> tuple[int, str]:
        """The column and field that name what a row is about."""
        names = {
            Kind.STAYS: ("name",),
            Kind.TICKETS: ("ticket_no", "unit"),
            Kind.UNITS: ("unit", "room"),
            Kind.SCHOOLS: ("school",),
        }.get(self._kind, ("id_number", "name"))
        return next(((self.where[name], name) for name in names if name in self.where), (0, names[0]))

    def _mark_of_row(self) -> tuple[int, str]:
        if self._kind is Kind.UNITS:
            index = self.where.get("no", self.key_of_row()[0])
            return index, "unit"
        return (self.where["name"], "name") if "name" in self.where else self.key_of_row()

    def _nearest(self, row: DataRow, index: int, reading: Reading) -> tuple[str, ...]:
        """What could stand there instead, for the words of a finding."""
        if reading.code is Code.UNKNOWN_CODE:
            field = self._header.columns[index].field
            return tuple(field.codes) if field is not None and field.codes is not None else ()
        if reading.code is not Code.UNKNOWN_UNIT or self.housing is None:
            return ()
        return self.housing.nearest(row.cells)

    def _empty_values(self) -> dict[str, Value]:
        """Every field that has a column, in canonical order."""
        values: dict[str, Value] = {}
        for field in FORMS[self._kind]:
            if field.name not in self.where or field.reads is Reads.PART:
                continue
            if self._kind is Kind.UNITS and field.reads is Reads.UNIT:
                values.update(building="", entrance="", room="")
            else:
                values[field.name] = () if field.reads in (Reads.WISHES, Reads.ALIASES) else ""
        return values

    def _make_steps(self) -> list[Step]:
        steps: list[Step] = [SimpleStep(self._simple_columns())]
        if self._has(Reads.SCHOOL):
            steps.append(SchoolStep(self.schools, self.where["school"], self.where.get("town")))
        if "name" in self.where:
            steps.append(PersonStep(self._known, self._names, self._numbers, self.where, self._kind))
        steps.extend(self._relatives())
        steps.extend(self._housings())
        steps.extend(self._orders())
        steps.append(NeededStep(tuple(self._needed())))
        steps.append(ShiftStep(self._shapes()))
        return steps

    def _needed(self) -> Iterator[dict[str, int]]:
        for names in _NEEDED[self._kind]:
            group = {
                name: self.where[name] for name in names if name in self.where and name in self._template
            }
            if group:
                yield group

    def _has(self, reads: Reads) -> bool:
        return any(
            column.field is not None and column.field.reads is reads for column in self._header.columns
        )

    def _simple_columns(self) -> list[SimpleColumn]:
        columns = []
        for column in self._header.columns:
            reader = None if column.field is None else self._simple_reader(column.field)
            if reader is not None and column.field is not None:
                columns.append(SimpleColumn(column.index, column.field.name, {}, guarded(reader)))
        return columns

    def _simple_reader(self, field: Field) -> Reader | None:
        if field.reads is Reads.NAME:
            return None if field.name == "name" else self._names.read
        if field.reads is Reads.NUMBER:
            return partial(read_number, field=field)
        if field.codes is not None:
            return partial(_read_code, field=field)
        readers: dict[Reads, Reader] = {
            Reads.TEXT: read_text,
            Reads.LOOSE_NAME: _read_loose_name,
            Reads.PHONE: read_phone,
            Reads.DAY: self._dates.day,
            Reads.MONTH: self._dates.month,
            Reads.ALIASES: _read_aliases,
            Reads.BUILDING: read_building,
            Reads.ENTRANCE: read_entrance,
            Reads.ROOM: read_room,
        }
        return readers.get(field.reads)

    def _shapes(self) -> dict[int, tuple[str, Reader]]:
        """Readers of columns whose cells show by their shape whether they belong there."""
        shapes: dict[int, tuple[str, Reader]] = {}
        for column in self._header.columns:
            reader = None if column.field is None else self._shape_reader(column.field)
            if reader is not None and column.field is not None:
                shapes[column.index] = column.field.name, guarded(reader)
        return shapes

    def _shape_reader(self, field: Field) -> Reader | None:
        if field.reads in (Reads.PHONE, Reads.DAY, Reads.MONTH, Reads.CODE):
            return self._simple_reader(field)
        if field.reads is Reads.ID:
            return lambda cell: self._numbers.read(cell)[0]
        return self.schools.read if field.reads is Reads.SCHOOL else None

    def _relatives(self) -> list[Step]:
        must_be_known = self._kind is Kind.APPLICATIONS
        return [
            RelativeStep(
                self._known, self._numbers, fields, self.where[fields[1]], must_be_known=must_be_known
            )
            for fields in _RELATIVES
            if fields[1] in self.where
        ]

    def _housings(self) -> list[Step]:
        where, steps = self.where, list[Step]()
        if self._kind is Kind.UNITS:
            return (
                [StockStep(StockHousing(self._known, self.schools, self._units), where["unit"])]
                if "unit" in where
                else []
            )
        if "unit" in where:
            host = where.get("host")
            columns = UnitColumns(where["unit"], host, where.get("b"), where.get("e"))
            self.housing = KnownHousing(self.schools, self._units, columns, "unit")
            closed = self._closed if self._kind is Kind.STAYS else frozenset()
            steps.append(HousingStep(self.housing, "unit", closed))
        if "current_unit" in where:
            columns = UnitColumns(where["current_unit"])
            self.housing = KnownHousing(self.schools, self._units, columns, "current_unit")
            steps.append(HousingStep(self.housing, "current_unit", frozenset()))
        if "wishes" in where:
            indexes = tuple(
                c.index for c in self._header.columns if c.field is not None and c.field.name == "wishes"
            )
            steps.append(WishesStep(Wishes(self.schools, self._units, self._closed), indexes))
        return steps

    def _orders(self) -> list[Step]:
        if self._kind not in _ORDERS:
            return []
        first, last, done = _ORDERS[self._kind]
        where = self.where
        return [OrderStep(where.get(first), where.get(last), (first, last), self._today, done=done)]


def _read_code(cell: Cell, field: Field) -> Reading:
    """A code of the list, or another word for one; what is neither is asked."""
    text = shown(cell)
    if field.codes is None or is_blank(text):
        return EMPTY
    cleaned = visible(text)
    code = read_code(field.codes, cleaned)
    if code is None:
        return asks(Code.UNKNOWN_CODE)
    if code == text:
        return Reading(text)
    return repaired(str(code), Code.INVISIBLE if code == cleaned else Code.SYNONYM)


def _read_loose_name(cell: Cell) -> Reading:
    """Whoever reported or accepted something: a name, an office, anything; padding inside two characters goes."""
    reading = read_text(cell)
    text = str(reading.value)
    joined = "".join(text.replace("\u3000", " ").split())
    if joined != text and len(joined) <= 3:
        return repaired(joined, Code.NAME_FORM)
    return reading


def _read_aliases(cell: Cell) -> Reading:
    """Other spellings of a school, as a list."""
    names = [
        visible(name)
        for name in shown(cell).replace(";", "、").replace(",", "、").replace("，", "、").split("、")
    ]
    return Reading(tuple(name for name in names if name))


def shown_cell(cell: Cell) -> str:
    """What a finding quotes."""
    return shown(cell.value) if isinstance(cell, Formula) else shown(cell)
