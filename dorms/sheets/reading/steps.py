"""The steps that need more than one cell: schools with towns, people, units, wishes, dates in order."""

from __future__ import annotations

from datetime import date

from dorms.domain.idnumbers import sex_of
from dorms.domain.imports import Code, Kind, Known, Outcome
from dorms.sheets.reading.grid import Cell, Formula
from dorms.sheets.reading.housing import KnownHousing, StockHousing
from dorms.sheets.reading.names import Names
from dorms.sheets.reading.people import Damage, IdNumbers, Person, settle
from dorms.sheets.reading.places import Schools
from dorms.sheets.reading.reading import EMPTY, Reading, asks, refuses, repaired, shown
from dorms.sheets.reading.text import visible
from dorms.sheets.reading.wishes import Wishes
from dorms.sheets.reading.work import Work, guarded, unusable


class SchoolStep:
    """The school of a row; a town beside it tells schools of one short name apart."""

    def __init__(self, schools: Schools, school: int, town: int | None) -> None:
        self._schools, self._school, self._town = schools, school, town
        self._memo: dict[tuple[Cell, Cell], Reading] = {}

    def __call__(self, work: Work) -> None:
        cells = work.row.cells
        cell = cells[self._school]
        if cell is None:
            return
        town = None if self._town is None else cells[self._town]
        reading = self._memo.get((cell, town))
        if reading is None:
            read = guarded(lambda given: self._schools.read(given, visible(shown(town))))
            reading = self._memo[cell, town] = read(cell)
        work.values["school"] = reading.value
        if reading.code is not None:
            work.note(self._school, "school", reading)
        if work.row.merged or work.row.ditto:
            work.mark_origin(self._school, "school", reading.value)


class PersonStep:
    """Who the row is about: name and ID number, held against each other and against the roster."""

    def __init__(
        self, known: Known, names: Names, numbers: IdNumbers, where: dict[str, int], kind: Kind
    ) -> None:
        self._known, self._numbers = known, numbers
        self._where = where
        self._name, self._id = where["name"], where.get("id_number")
        self._read_name = guarded(names.read)
        self._memo: dict[Cell, Reading] = {}
        self._must_be_known = kind in (Kind.STAYS, Kind.APPLICATIONS)

    def __call__(self, work: Work) -> None:
        cells = work.row.cells
        cell = cells[self._name]
        name = EMPTY if cell is None else self._memo.get(cell)
        if name is None:
            name = self._memo[cell] = self._read_name(cell)
        number, damage = (
            (EMPTY, None) if self._id is None else read_number_cell(self._numbers, cells[self._id])
        )
        work.values["name"] = name.value
        if self._id is not None:
            work.values["id_number"] = number.value
        if name.code is None and number.code is None and self._agrees(work, name, number):
            if work.row.merged or work.row.ditto:
                self._mark(work)
            return
        self._settle(work, name, number, damage)
        self._mark(work)

    def _agrees(self, work: Work, name: Reading, number: Reading) -> bool:
        """The common case: nothing odd about the cells, and the roster says the same."""
        if not number.value:
            return True
        teacher = self._known.teacher_by_id.get(str(number.value))
        sex = work.values.get("sex")
        if sex and sex != sex_of(str(number.value)):
            return False
        if teacher is None:
            return not self._must_be_known
        return teacher.name == name.value and teacher.school == work.values.get("school", teacher.school)

    def _settle(self, work: Work, name: Reading, number: Reading, damage: Damage | None) -> None:
        values = work.values
        person = Person(
            name=name,
            school=Reading(values.get("school")),
            id_number=number,
            damage=damage,
            sex=Reading(values.get("sex")),
        )
        settle(person, self._known, must_be_known=self._must_be_known)
        self._take(work, "name", self._name, name, person)
        if self._id is not None:
            self._take(work, "id_number", self._id, number, person)
        for field in ("school", "sex"):
            if field in person.found:
                values[field] = person.found[field].value
                work.note(self._where[field], field, person.found[field])
        if name.code is Code.TWO_PEOPLE:
            self._forget_phone(work)

    @staticmethod
    def _take(work: Work, field: str, index: int, read: Reading, person: Person) -> None:
        """What settling found goes before what the cell alone said; a repaired form stays a finding beside it."""
        final = person.found.get(field, read)
        work.values[field] = final.value
        if final is not read and read.outcome is Outcome.REPAIRED and final.outcome is not Outcome.REPAIRED:
            work.note(index, field, read)
        if final.code is not None:
            work.note(index, field, final)

    def _forget_phone(self, work: Work) -> None:
        """Two people have two numbers; asking about the people answers that too."""
        index = self._where.get("phone")
        if index is not None and work.worst_of(index) is Outcome.NEEDS_PERSON:
            work.drop(index)

    def _mark(self, work: Work) -> None:
        work.mark_origin(self._name, "name", work.values["name"], person=True)
        if self._id is not None:
            work.mark_origin(self._id, "id_number", work.values["id_number"], person=True)


class RelativeStep:
    """The number of a spouse or partner: no school stands beside it, so it is never restored."""

    def __init__(
        self, known: Known, numbers: IdNumbers, fields: tuple[str, str], index: int, *, must_be_known: bool
    ) -> None:
        self._known, self._numbers = known, numbers
        self._name, self._field = fields
        self._index, self._must_be_known = index, must_be_known

    def __call__(self, work: Work) -> None:
        cell = work.row.cells[self._index]
        if cell is None:
            return
        reading, _ = read_number_cell(self._numbers, cell)
        if reading.code is not None:
            work.note(self._index, self._field, reading)
        if reading.value:
            reading = self._held_against_roster(reading, work.values.get(self._name))
            if reading.outcome is Outcome.NEEDS_PERSON:
                work.note(self._index, self._field, reading)
        work.values[self._field] = reading.value
        work.mark_origin(self._index, self._field, reading.value, person=True)

    def _held_against_roster(self, reading: Reading, name: object) -> Reading:
        number = str(reading.value)
        teacher = self._known.teacher_by_id.get(number)
        if teacher is None:
            unknown = Reading(number, Code.UNKNOWN_PERSON, Outcome.NEEDS_PERSON)
            return unknown if self._must_be_known else reading
        if name and name != teacher.name:
            others = sorted(other.id_number for other in self._known.teachers_of_name.get(str(name), ()))
            return asks(Code.NAME_MISMATCH, number, *others)
        return reading


def read_number_cell(numbers: IdNumbers, cell: Cell) -> tuple[Reading, Damage | None]:
    """An ID number from any cell, formulas and error values included."""
    if isinstance(cell, Formula):
        if cell.value is None:
            return refuses(Code.FORMULA_NO_VALUE), None
        reading, damage = read_number_cell(numbers, cell.value)
        return (repaired(reading.value, Code.FORMULA_CACHED) if reading.code is None else reading), damage
    if isinstance(cell, str) and (fault := unusable(cell)) is not None:
        return refuses(fault), None
    return numbers.read(cell)


class HousingStep:
    """The unit a row names; living in a closed one is asked."""

    def __init__(self, housing: KnownHousing, field: str, closed: frozenset[str]) -> None:
        self._housing, self._field, self._closed = housing, field, closed
        self._index = housing.columns.unit

    def __call__(self, work: Work) -> None:
        if work.row.ditto_ends and self._asks_for_ditto(work):
            return
        value, found = self._housing.read(work.row.cells)
        work.values[self._field] = value
        for index, field, reading in found:
            work.note(index, field, reading)
        if value in self._closed:
            work.note(self._index, self._field, Reading(value, Code.UNIT_STATE, Outcome.NEEDS_PERSON))
        if work.row.merged or work.row.ditto:
            work.mark_origin(self._index, self._field, value)
            for index in self._housing.columns.parts:
                work.mark_origin(index, self._field, self._housing.part_of(work.row.cells, index))

    def _asks_for_ditto(self, work: Work) -> bool:
        """A part that repeats a row which is not there: the unit is not known, whatever the other parts say."""
        columns = self._housing.columns
        open_ = [index for index in (*columns.parts, columns.unit) if index in work.row.ditto]
        for index in open_:
            work.note(index, self._field, asks(Code.DITTO))
        if open_:
            work.values[self._field] = None
        return bool(open_)


class StockStep:
    """The combined room cell of a stock ledger."""

    def __init__(self, housing: StockHousing, index: int) -> None:
        self._housing, self._index = housing, index

    def __call__(self, work: Work) -> None:
        cell = work.row.cells[self._index]
        unit = self._housing.read(
            cell.value if isinstance(cell, Formula) else cell, work.values.get("school")
        )
        work.values.update(building=unit.building, entrance=unit.entrance, room=unit.room)
        if unit.reading.code is not None:
            work.note(self._index, "unit", unit.reading)
        if work.row.merged or work.row.ditto:
            work.mark_origin(self._index, "unit", unit.reading.value)


class WishesStep:
    """All columns of wishes together."""

    def __init__(self, wishes: Wishes, indexes: tuple[int, ...]) -> None:
        self._wishes, self._indexes = wishes, indexes

    def __call__(self, work: Work) -> None:
        cells = work.row.cells
        taken = [(index, cells[index]) for index in self._indexes if cells[index] is not None]
        value, found = self._wishes.read(taken, several=len(self._indexes) > 1)
        work.values["wishes"] = value
        for index, reading in found:
            work.note(index, "wishes", reading)
        if work.row.merged or work.row.ditto:
            for index in self._indexes:
                work.mark_origin(index, "wishes", value)


class OrderStep:
    """An end not before its beginning, and nothing that has happened after today."""

    def __init__(
        self, first: int | None, last: int | None, fields: tuple[str, str], today: date, *, done: bool
    ) -> None:
        self._first, self._last, self._fields, self._today, self._done = first, last, fields, today, done

    def __call__(self, work: Work) -> None:
        first, last = (work.values.get(name) for name in self._fields)
        if self._first is not None and isinstance(first, date) and first > self._today:
            work.note(self._first, self._fields[0], Reading(first, Code.DATE_ORDER, Outcome.REFUSED))
        if self._last is None or not isinstance(last, date):
            return
        before = isinstance(first, date) and last < first
        if before or (self._done and last > self._today):
            work.note(self._last, self._fields[1], Reading(last, Code.DATE_ORDER, Outcome.REFUSED))


class NeededStep:
    """Without these fields nothing can be stored; a column that is there but empty is asked."""

    def __init__(self, groups: tuple[dict[str, int], ...]) -> None:
        self._groups = groups

    def __call__(self, work: Work) -> None:
        for group in self._groups:
            if all(work.values[name] == "" for name in group):
                name, index = next(iter(group.items()))
                work.note(index, name, asks(Code.MISSING))
