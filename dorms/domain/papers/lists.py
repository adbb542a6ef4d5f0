"""Any list or ledger as a paper."""

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from dorms.domain.papers.base import Paper


class Align(Enum):
    """How the cells of a column stand; words left, numbers right, codes in the middle."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class RowKind(Enum):
    """What a row of a sheet is; sums are printed bold."""

    PLAIN = "plain"
    AMONG = "among"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a printed list; neighbours with the same `group` stand under one upper heading."""

    title: str
    group: str = ""
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of words, as many as there are columns; missing ones at the end are empty."""

    cells: tuple[str, ...]
    kind: RowKind = RowKind.PLAIN


@dataclass(frozen=True, kw_only=True)
class ListSheet(Paper):
    """Any list on screen and any official ledger, ready to print: fits the width, the head on every page."""

    template: ClassVar[str] = ""
    title: ClassVar[str] = "列表"
    named_by: ClassVar[tuple[str, ...]] = ("heading",)

    heading: str
    columns: tuple[ListColumn, ...]
    rows: tuple[ListRow, ...]
    subtitle: tuple[str, ...] = ()  # spread over the line above the table: 填报单位(盖章), date, unit
    footer: tuple[str, ...] = ()  # spread over the line below it: 负责人, 填表人, 联系电话, 报送日期
    notes: tuple[str, ...] = ()  # 填表说明, one paragraph each
    numbered: bool = False  # the row 1, 2, 3 ... under the heads that official forms refer to
    landscape: bool = True

    @property
    def label(self) -> str:
        return self.heading
