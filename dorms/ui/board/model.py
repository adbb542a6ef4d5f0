"""The units of a residence point laid out as the buildings stand: floors from the top, entrances side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from dorms.domain.board import Badge, BoardUnit
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.states import state_words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
UnitRole = Role.UserRole
LineRole = Role.UserRole + 1
EdgeRole = Role.UserRole + 2  # the first room behind its entrance
DimRole = Role.UserRole + 3

NOWHERE = QModelIndex()


class Line(Enum):
    """What a row of the board holds."""

    BUILDING = "building"
    ENTRANCE = "entrance"
    FLOOR = "floor"


@dataclass(frozen=True)
class Span:
    """A title over some columns."""

    column: int
    width: int
    words: str


@dataclass(frozen=True)
class BoardLine:
    """One row: its kind, titles, and the units by column."""

    kind: Line
    floor: int | None = None
    spans: tuple[Span, ...] = ()
    units: dict[int, BoardUnit] | None = None


def arrange(units: Sequence[BoardUnit]) -> list[BoardLine]:
    """Rows from top to bottom. Column 0 names the floor; rooms stand in number order behind their entrance."""
    lines: list[BoardLine] = []
    for building, inside in _grouped(units, "building"):
        columns: dict[UUID, int] = {}
        spans: list[Span] = []
        at = 1
        for entrance, behind in _grouped(inside, "entrance"):
            wide = _columns_of(behind, at, columns)
            spans.append(Span(at, wide, entrance))
            at += wide
        lines.append(BoardLine(Line.BUILDING, spans=(Span(0, at, building),)))
        if any(span.words for span in spans):
            lines.append(BoardLine(Line.ENTRANCE, spans=tuple(spans)))
        for floor in sorted({unit.floor for unit in inside}, reverse=True):
            row = {columns[unit.unit_id]: unit for unit in inside if unit.floor == floor}
            lines.append(BoardLine(Line.FLOOR, floor=floor, spans=tuple(spans), units=row))
    return lines


def _grouped(units: Iterable[BoardUnit], by: str) -> list[tuple[str, list[BoardUnit]]]:
    groups: dict[str, list[BoardUnit]] = {}
    for unit in units:
        groups.setdefault(getattr(unit, by), []).append(unit)
    return list(groups.items())


def _columns_of(units: Sequence[BoardUnit], first: int, columns: dict[UUID, int]) -> int:
    """Rooms ending alike (101, 201, 301) stand in one column where that is unambiguous, else side by side."""
    tails = sorted({unit.room[-2:] for unit in units})
    by_tail = {tail: first + at for at, tail in enumerate(tails)}
    taken = {(unit.floor, by_tail[unit.room[-2:]]) for unit in units}
    if len(taken) == len(units):
        columns.update({unit.unit_id: by_tail[unit.room[-2:]] for unit in units})
        return len(tails)
    widest = 0
    for floor in {unit.floor for unit in units}:
        here = sorted((unit for unit in units if unit.floor == floor), key=lambda unit: unit.room)
        columns.update({unit.unit_id: first + at for at, unit in enumerate(here)})
        widest = max(widest, len(here))
    return widest


class BoardModel(QAbstractTableModel):
    """The board as a table, so that arrows, selection and a screen reader work as in every table."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[BoardLine] = []
        self.width = 1
        self._units: Sequence[BoardUnit] = ()
        self._bright: set[UUID] | None = None

    @property
    def units(self) -> Sequence[BoardUnit]:
        return self._units

    def set_units(self, units: Sequence[BoardUnit]) -> None:
        """Show these units instead, in the order of their numbers."""
        self.beginResetModel()
        self._units = units
        self.lines = arrange(units)
        self.width = max((span.column + span.width for line in self.lines for span in line.spans), default=1)
        self.endResetModel()

    def light_up(self, bright: set[UUID] | None) -> None:
        """Dim every unit but these; None dims none."""
        self._bright = bright
        if self.lines:
            last = self.index(len(self.lines) - 1, self.width - 1)
            self.dataChanged.emit(self.index(0, 0), last, [DimRole])

    def unit_at(self, index: Index) -> BoardUnit | None:
        unit: BoardUnit | None = index.data(UnitRole) if index.isValid() else None
        return unit

    def index_of(self, unit_id: object) -> QModelIndex:
        """Where the unit stands; an invalid index when it is not of this site."""
        for row, line in enumerate(self.lines):
            for column, unit in (line.units or {}).items():
                if unit.unit_id == unit_id:
                    return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self.width

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.unit_at(index) is None:
            return Qt.ItemFlag.NoItemFlags  # the arrows step over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        unit = (line.units or {}).get(index.column())
        if role == LineRole:
            return line.kind
        if role == UnitRole:
            return unit
        if role == EdgeRole:
            return any(span.column == index.column() for span in line.spans)
        if role == DimRole:
            return unit is not None and self._bright is not None and unit.unit_id not in self._bright
        return self._words(line, index.column(), unit, role)

    def _words(self, line: BoardLine, column: int, unit: BoardUnit | None, role: int) -> str | None:
        if role == Role.DisplayRole and unit is None:
            return _title(line, column)
        if unit is None:
            return None
        if role == Role.DisplayRole:
            return unit.room
        if role == Role.AccessibleTextRole:
            return " ".join(
                (unit.building, unit.entrance, unit.room, state_words(unit.state), unit.occupants)
            )
        return card(unit) if role == Role.ToolTipRole else None


def _title(line: BoardLine, column: int) -> str:
    if line.kind is Line.FLOOR:
        words = translate("Board", "{floor}层").format(floor=line.floor)
        return words if column == 0 else ""
    return next((span.words for span in line.spans if span.column == column), "")


def card(unit: BoardUnit) -> str:
    """The hover card: what one wants to know without opening the unit."""
    title = " ".join(part for part in (unit.building, unit.entrance, unit.room) if part)
    rows = "".join(
        f"<tr><td style='padding-right:12px'>{escape(label)}</td><td>{escape(text)}</td></tr>"
        for label, text in card_lines(unit)
        if text
    )
    return f"<b>{escape(title)}</b><table>{rows}</table>"


def card_lines(unit: BoardUnit) -> list[tuple[str, str]]:
    """Label and text, in the order to read them."""
    area = translate("Board", "{area} 平方米").format(area=unit.floor_area_m2) if unit.floor_area_m2 else ""
    lines = [
        (translate("Board", "状态"), state_words(unit.state)),
        (translate("Board", "户型"), " ".join(part for part in (code_words(unit.unit_type), area) if part)),
        (translate("Board", "核定人数"), str(unit.capacity or "")),
    ]
    for one in unit.residents:
        words = translate("Board", "{since} 入住，协议到 {last}")
        bare = translate("Board", "{since} 入住")
        lodged = translate("Board", "临时安置，{since} 起")
        told = lodged if one.is_lodger else words if one.last_day else bare
        span = told.format(since=one.since, last=one.last_day)
        lines.append((one.name, " ".join(part for part in (one.school, span) if part)))
    return lines + [("", words) for badge, words in _badge_words() if badge in unit.badges]


def _badge_words() -> list[tuple[Badge, str]]:
    return [
        (Badge.TICKET, translate("Board", "有没办完的维修")),
        (Badge.ENDING, translate("Board", "协议快到期")),
        (Badge.ROOM, translate("Board", "还能再住人")),
        (Badge.WOMEN, translate("Board", "只安排女教师")),
        (Badge.MEN, translate("Board", "只安排男教师")),
    ]
