"""The one table model: rows shown through columns, filtered and sorted in Python by keys made once."""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dorms.ui.kit.marks import Mark, mark_icon

if TYPE_CHECKING:  # what is odd is asked of the store, after the first paint
    from dorms.ui.kit.badges import Badge

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

Role = Qt.ItemDataRole
RowRole = Role.UserRole
KindRole = Role.UserRole + 1

NOWHERE = QModelIndex()
_NUMBERS = re.compile(r"(\d+)")


class Kind(Enum):
    """What a column holds: it decides alignment, order, pinyin and how a cell travels to Excel."""

    TEXT = "text"
    NAME = "name"  # of a person: found by pinyin initials, ordered by pinyin as surnames are read
    PLACE = "place"  # school, town, unit: found by pinyin initials too
    NUMBER = "number"
    DATE = "date"
    CODE = "code"  # ID number, phone, document number: digits that must stay text in Excel


@dataclass(frozen=True)
class Column(Generic[Row]):
    """How one column reads a row. Without `order`, rows are ordered by the text shown (names by pinyin)."""

    title: str
    text: Callable[[Row], str]
    kind: Kind = Kind.TEXT
    order: Callable[[Row], Any] | None = None
    mark: Callable[[Row], Mark | None] | None = None
    hint: Callable[[Row], str] | None = None
    width: int = 10  # in digits of the font
    shown: bool = True
    searched: bool = True
    field: str = ""  # the field of the ledger whose value the cells show; pasting into the column changes it

    def order_key(self, row: Row) -> Any:
        if self.order is not None:
            return self.order(row)
        if self.kind in (Kind.NUMBER, Kind.DATE, Kind.CODE):
            return self.text(row)
        from dorms.domain.pinyin import collation_key, name_key  # the table must not delay the first paint

        return (name_key if self.kind is Kind.NAME else collation_key)(self.text(row))


def with_fields(columns: Sequence[Column[Row]], fields: Sequence[str]) -> list[Column[Row]]:
    """The columns, each with the field of the ledger it shows; an empty one takes no pasting."""
    return [replace(column, field=name) for column, name in zip(columns, fields, strict=True)]


@dataclass
class _Arrangement:
    """The order all rows are in and where the wanted ones of them are: indices into the rows given."""

    everything: list[int] = field(default_factory=list)
    visible: list[int] = field(default_factory=list)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows through columns. Pages differ in their columns, not in their models."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        identity: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.identity = identity
        self.words: tuple[str, ...] = ()
        self._condition: Callable[[Row], bool] | None = None
        self._rows: Sequence[Row] = ()
        self._keys: list[str] | None = None
        self._order_keys: dict[int, list[Any]] = {}
        self._sort = (-1, Qt.SortOrder.AscendingOrder)
        self._at = _Arrangement()
        self._badges: Mapping[Hashable, Badge] = {}

    # What is shown

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead; filter and order stay as they are."""
        self.beginResetModel()
        self._rows = rows
        self._keys = None
        self._order_keys.clear()
        self._arrange()
        self.endResetModel()

    def set_badges(self, badges: "Mapping[Hashable, Badge]") -> None:
        """What to mark before the first cell of these rows, by primary key; shown with the next rows."""
        self._badges = badges

    def badge_of(self, row: Row) -> "Badge | None":
        """What is odd about the row, if anything."""
        return self._badges.get(self.identity(row)) if self._badges else None

    def set_filter(self, text: str) -> None:
        """Show only rows that contain every word, in a searched column or in the initials of a name."""
        words = tuple(_fold(text).split())
        if words != self.words:
            self.beginResetModel()
            self.words = words
            self._select()
            self.endResetModel()

    def set_condition(self, condition: Callable[[Row], bool] | None) -> None:
        """Show only rows for which this holds, besides the filter."""
        self.beginResetModel()
        self._condition = condition
        self._select()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 restores the order the rows came in."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        sources = [self._at.visible[index.row()] for index in held]
        self._sort = (column, order)
        self._arrange()
        if held:
            position = {source: at for at, source in enumerate(self._at.visible)}
            moved = [self.index(position[s], i.column()) for s, i in zip(sources, held, strict=True)]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def warm(self) -> None:
        """Make the search keys now, so that the first letter typed is as quick as the second."""
        if self._keys is None:
            self._keys = self._search_keys()

    # Rows

    @property
    def total(self) -> int:
        """How many rows there are without filter and condition."""
        return len(self._rows)

    def row_at(self, position: int) -> Row:
        return self._rows[self._at.visible[position]]

    def visible_rows(self) -> list[Row]:
        """The rows as shown: filtered, in order."""
        return [self._rows[i] for i in self._at.visible]

    def position_of(self, key: Hashable) -> int | None:
        """Where the row with this primary key is shown, if it is."""
        for position, i in enumerate(self._at.visible):
            if self.identity(self._rows[i]) == key:
                return position
        return None

    # Qt

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._at.visible)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.DisplayRole:
            return self.columns[section].title
        if role == Role.TextAlignmentRole:
            return _alignment(self.columns[section].kind)
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[self._at.visible[index.row()]]
        column = self.columns[index.column()]
        if role == Role.DisplayRole:
            return column.text(row)
        if role == Role.TextAlignmentRole:
            return _alignment(column.kind)
        return self._further(row, column, role)

    def _further(self, row: Row, column: Column[Row], role: int) -> Any:
        if role == RowRole:
            return row
        if self._badges and column is self.columns[0] and (badge := self.badge_of(row)) is not None:
            if role == Role.DecorationRole:
                return mark_icon(badge.mark)
            if role == Role.ToolTipRole:
                return badge.words
        if role == Role.DecorationRole:
            mark = column.mark(row) if column.mark else None
            return mark_icon(mark) if mark else None
        if role == Role.ToolTipRole:
            return column.hint(row) if column.hint else None
        if role == Role.AccessibleTextRole:
            return f"{column.title} {column.text(row)}"
        return column.kind if role == KindRole else None

    # Order and selection of rows

    def _arrange(self) -> None:
        column, order = self._sort
        self._at.everything = list(range(len(self._rows)))
        if 0 <= column < len(self.columns):
            keys = self._order_keys.get(column)
            if keys is None:
                key = self.columns[column].order_key
                keys = self._order_keys[column] = [key(row) for row in self._rows]
            descending = order == Qt.SortOrder.DescendingOrder
            self._at.everything.sort(key=keys.__getitem__, reverse=descending)
        self._select()

    def _select(self) -> None:
        wanted = self._at.everything
        if self._condition is not None:
            holds, rows = self._condition, self._rows
            wanted = [i for i in wanted if holds(rows[i])]
        if self.words:
            self.warm()
            keys = self._keys or []
            for word in self.words:
                wanted = [i for i in wanted if word in keys[i]]
        self._at.visible = wanted

    def _search_keys(self) -> list[str]:
        from dorms.domain.pinyin import fold, initials  # the table must not delay the first paint

        searched = [column for column in self.columns if column.searched]
        texts = [column.text for column in searched]
        spelled = [column.text for column in searched if column.kind in (Kind.NAME, Kind.PLACE)]
        return [
            "\n".join(
                [fold("\n".join([text(row) for text in texts]))]
                + [spelling for text in spelled for spelling in initials(text(row))]
            )
            for row in self._rows
        ]


def natural(text: str) -> list[tuple[int, str]]:
    """An order key in which 2栋 comes before 10栋."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(text) if part]


def _fold(text: str) -> str:
    from dorms.domain.pinyin import fold  # the table must not delay the first paint

    return fold(text)


def _alignment(kind: Kind) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if kind is Kind.NUMBER else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
