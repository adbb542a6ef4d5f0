"""What reading a clerk's workbook needs to know and what it finds: values only, nothing is stored here.

`SheetReport.to_json` has the shape that scripts rely on (`dorms import KIND FILE --json`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

Value: TypeAlias = "str | int | Decimal | date | tuple[str, ...] | None"
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


class Kind(StrEnum):
    """Which ledger a workbook is meant to be."""

    SCHOOLS = "schools"
    UNITS = "units"
    TEACHERS = "teachers"
    STAYS = "stays"
    APPLICATIONS = "applications"
    TICKETS = "tickets"


class Outcome(StrEnum):
    """What becomes of a row or of a finding; members stand in the order from best to worst."""

    OK = "ok"
    REPAIRED = "repaired"
    NEEDS_PERSON = "needs_person"
    REFUSED = "refused"

    @property
    def rank(self) -> int:
        return _RANKS[self]


_RANKS = {outcome: rank for rank, outcome in enumerate(Outcome)}


class SkipReason(StrEnum):
    """Why a row that holds something is no row of data."""

    HEADER = "HEADER"
    COLUMN_NUMBERS = "COLUMN_NUMBERS"
    TOTAL = "TOTAL"
    FOOTER = "FOOTER"


class NoticeCode(StrEnum):
    """What a clerk should know about the file as a whole."""

    DATA_NOT_ON_FIRST_SHEET = "DATA_NOT_ON_FIRST_SHEET"
    HIDDEN_SHEET = "HIDDEN_SHEET"
    HIDDEN_COLUMN = "HIDDEN_COLUMN"
    HIDDEN_ROWS = "HIDDEN_ROWS"
    ENCODING = "ENCODING"
    DATE_SYSTEM_1904 = "DATE_SYSTEM_1904"
    EXTERNAL_LINK = "EXTERNAL_LINK"
    MACROS = "MACROS"
    NO_LONGER_MARKED = "NO_LONGER_MARKED"


@dataclass(frozen=True, slots=True)
class Notice:
    code: NoticeCode
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.code}:{self.detail}" if self.detail else str(self.code)


class Code(StrEnum):
    """The kinds of finding; `dorms.messages.sheets` has the rule and the remedy of each."""

    ID_FORM = "ID_FORM"
    ID_TRUNCATED = "ID_TRUNCATED"
    ID_MASKED = "ID_MASKED"
    ID_OLD15 = "ID_OLD15"
    ID_CHECKSUM = "ID_CHECKSUM"
    ID_LENGTH = "ID_LENGTH"
    ID_DATE = "ID_DATE"
    ID_CHAR = "ID_CHAR"
    ID_OTHER_DOCUMENT = "ID_OTHER_DOCUMENT"
    NAME_FORM = "NAME_FORM"
    NAME_CHAR_LOST = "NAME_CHAR_LOST"
    NAME_INVALID = "NAME_INVALID"
    NAME_MISMATCH = "NAME_MISMATCH"
    TWO_PEOPLE = "TWO_PEOPLE"
    INVISIBLE = "INVISIBLE"
    CONTROL_CHAR = "CONTROL_CHAR"
    TOO_LONG = "TOO_LONG"
    PHONE_FORM = "PHONE_FORM"
    PHONE_INVALID = "PHONE_INVALID"
    DATE_FORM = "DATE_FORM"
    DATE_UNCLEAR = "DATE_UNCLEAR"
    DATE_INVALID = "DATE_INVALID"
    DATE_ORDER = "DATE_ORDER"
    NUMBER_FORM = "NUMBER_FORM"
    NUMBER_UNCLEAR = "NUMBER_UNCLEAR"
    NUMBER_RANGE = "NUMBER_RANGE"
    UNIT_FORM = "UNIT_FORM"
    UNIT_AMBIGUOUS = "UNIT_AMBIGUOUS"
    UNIT_RANGE = "UNIT_RANGE"
    UNIT_STATE = "UNIT_STATE"
    UNKNOWN_UNIT = "UNKNOWN_UNIT"
    SYNONYM = "SYNONYM"
    UNKNOWN_CODE = "UNKNOWN_CODE"
    UNKNOWN_SCHOOL = "UNKNOWN_SCHOOL"
    UNKNOWN_PERSON = "UNKNOWN_PERSON"
    SCHOOL_MISMATCH = "SCHOOL_MISMATCH"
    SEX_MISMATCH = "SEX_MISMATCH"
    MERGED = "MERGED"
    DITTO = "DITTO"
    SPLIT_LIST = "SPLIT_LIST"
    DUPLICATE_WISH = "DUPLICATE_WISH"
    WISH_UNCLEAR = "WISH_UNCLEAR"
    FORMULA_CACHED = "FORMULA_CACHED"
    FORMULA_NO_VALUE = "FORMULA_NO_VALUE"
    CELL_ERROR = "CELL_ERROR"
    DUPLICATE = "DUPLICATE"
    PERSON_TWICE = "PERSON_TWICE"
    CAPACITY = "CAPACITY"
    HIDDEN_ROW = "HIDDEN_ROW"
    STRUCK_ROW = "STRUCK_ROW"
    COLUMN_SHIFT = "COLUMN_SHIFT"
    MISSING = "MISSING"
    MOVED_OUT = "MOVED_OUT"
    MAYBE_SAME = "MAYBE_SAME"
    ID_CHANGED = "ID_CHANGED"
    TERM_SHORTER = "TERM_SHORTER"
    AGREEMENT_TAKEN = "AGREEMENT_TAKEN"
    ANSWERED = "ANSWERED"


@dataclass(frozen=True, slots=True)
class KnownSchool:
    """A school of the 学校名录 with every other spelling it goes by."""

    name: str
    town: str = ""
    category: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit of the stock as sheets name it; `state` is one of `codes.UnitState`."""

    school: str
    building: str
    entrance: str
    room: str
    capacity: int | None = None
    state: str = ""

    @property
    def name(self) -> str:
        """`学校规范名-1栋-2单元-301`."""
        return "-".join(part for part in (self.school, self.building, self.entrance, self.room) if part)


@dataclass(frozen=True, slots=True)
class KnownTeacher:
    id_number: str
    name: str
    school: str
    sex: str = ""
    category: str = ""
    spouse_id: str = ""


@dataclass(frozen=True, slots=True)
class KnownStay:
    """Somebody who lives in a unit now; needed only for what crosses the file's border."""

    id_number: str
    unit: str


@dataclass(frozen=True)
class Known:
    """What the store knows at the moment of reading. The indexes are made on first use and kept."""

    schools: tuple[KnownSchool, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    teachers: tuple[KnownTeacher, ...] = ()
    stays: tuple[KnownStay, ...] = ()

    @cached_property
    def school_by_name(self) -> Mapping[str, KnownSchool]:
        return {school.name: school for school in self.schools}

    @cached_property
    def unit_by_name(self) -> Mapping[str, KnownUnit]:
        return {unit.name: unit for unit in self.units}

    @cached_property
    def units_of_school(self) -> Mapping[str, list[KnownUnit]]:
        groups: dict[str, list[KnownUnit]] = defaultdict(list)
        for unit in self.units:
            groups[unit.school].append(unit)
        return groups

    @cached_property
    def teacher_by_id(self) -> Mapping[str, KnownTeacher]:
        return {teacher.id_number: teacher for teacher in self.teachers}

    @cached_property
    def exact_numbers(self) -> frozenset[str]:
        """Every ID number the roster holds, spouses' included: one of these that ends in 000 is true."""
        own = {teacher.id_number for teacher in self.teachers}
        return frozenset(own | {teacher.spouse_id for teacher in self.teachers}) - {""}

    @cached_property
    def teachers_of_name(self) -> Mapping[str, list[KnownTeacher]]:
        groups: dict[str, list[KnownTeacher]] = defaultdict(list)
        for teacher in self.teachers:
            groups[teacher.name].append(teacher)
        return groups

    @cached_property
    def homes_of_person(self) -> Mapping[str, frozenset[str]]:
        homes: dict[str, set[str]] = defaultdict(set)
        for stay in self.stays:
            homes[stay.id_number].add(stay.unit)
        return {person: frozenset(units) for person, units in homes.items()}

    @cached_property
    def people_of_unit(self) -> Mapping[str, frozenset[str]]:
        people: dict[str, set[str]] = defaultdict(set)
        for stay in self.stays:
            people[stay.unit].add(stay.id_number)
        return {unit: frozenset(persons) for unit, persons in people.items()}


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What a person decided about a form: header text to canonical field, or to `""` to leave it out.

    A header that is not named here is mapped as usual. `header_row` counts from 1.
    """

    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    header_row: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about one cell: where, what stands there, which rule, and what is proposed."""

    row: int
    cell: str
    column: str
    field: str
    code: Code
    outcome: Outcome
    value: str = ""
    repaired_to: Value = None
    candidates: tuple[str, ...] = ()
    other_rows: tuple[int, ...] = ()
    nearest: tuple[str, ...] = ()  # for the words only: what could stand there instead

    def to_json(self) -> dict[str, Json]:
        out: dict[str, Json] = {
            "column": self.column,
            "field": self.field,
            "code": str(self.code),
            "outcome": str(self.outcome),
        }
        if self.outcome is Outcome.REPAIRED:
            out["repaired_to"] = value_to_json(self.repaired_to)
        if self.candidates:
            out["candidates"] = list(self.candidates)
        if self.other_rows:
            out["other_rows"] = list(self.other_rows)
        return out


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row of data: its canonical values (None: not decided) and all that was found in it."""

    row: int
    outcome: Outcome
    values: Mapping[str, Value]
    problems: tuple[Problem, ...] = ()

    def to_json(self) -> dict[str, Json]:
        return {
            "row": self.row,
            "outcome": str(self.outcome),
            "values": {name: value_to_json(value) for name, value in self.values.items()},
            "problems": [problem.to_json() for problem in self.problems],
        }


@dataclass(frozen=True, slots=True)
class Skipped:
    row: int
    reason: SkipReason

    def to_json(self) -> dict[str, Json]:
        return {"row": self.row, "reason": str(self.reason)}


@dataclass(frozen=True, slots=True)
class TotalMismatch:
    """A 小计 or 合计 of the sheet that its rows do not add up to."""

    row: int
    cell: str
    column: str
    field: str
    stated: Decimal
    counted: Decimal

    def to_json(self) -> dict[str, Json]:
        return {
            "row": self.row,
            "column": self.column,
            "field": self.field,
            "code": "TOTAL_MISMATCH",
            "stated": value_to_json(self.stated),
            "counted": value_to_json(self.counted),
        }


@dataclass(frozen=True, slots=True)
class SheetReport:
    """All that reading one sheet gave. `digest` is the SHA-256 of the bytes that were read.

    `totals` are findings about the sheet's own sums; they hold nothing back.
    """

    kind: Kind
    file: str
    digest: str
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    ignored_columns: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    rows: tuple[RowResult, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    totals: tuple[TotalMismatch, ...] = ()
    where: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))  # field -> column from 0

    @property
    def outcomes(self) -> dict[Outcome, int]:
        """How many rows ended how; all four are there and they add up to the rows in the file."""
        counts = Counter(row.outcome for row in self.rows)
        return {outcome: counts[outcome] for outcome in Outcome}

    def rows_with(self, *outcomes: Outcome) -> tuple[RowResult, ...]:
        return tuple(row for row in self.rows if row.outcome in outcomes)

    def to_json(self) -> dict[str, Json]:
        return {
            "kind": str(self.kind),
            "sheet": self.sheet,
            "header_row": self.header_row,
            "columns": dict(self.columns),
            "ignored_columns": list(self.ignored_columns),
            "notices": [str(notice) for notice in self.notices],
            "rows_in_file": len(self.rows),
            "outcomes": {str(outcome): count for outcome, count in self.outcomes.items()},
            "skipped": [skipped.to_json() for skipped in self.skipped],
            "rows": [row.to_json() for row in self.rows],
        }


def value_to_json(value: Value) -> Json:
    """Dates as ISO text, exact numbers as JSON numbers, lists as lists."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value
