"""The look of official sheets: 方正小标宋 title, 黑体 header, 仿宋 body, thin rules, nothing in colour but the mark."""

from enum import Enum

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from dorms.domain.ledgers import LineKind, Shape
from dorms.sheets.writing.cells import FORMATS

Look = dict[str, object]


class Part(Enum):
    """What stands around the lines of a ledger."""

    TITLE = "表题"
    HEADING_LEFT = "表头左"
    HEADING_RIGHT = "表头右"
    HEADER = "栏目"
    NUMBERS = "栏号"
    FOOT = "表尾"


_MIDDLE: Look = {"valign": "vcenter"}
_CENTRE: Look = {**_MIDDLE, "align": "center", "text_wrap": True}
_BOX: Look = {"border": 1, "border_color": "#000000"}
_BODY: Look = {"font_name": "仿宋", "font_size": 10, **_CENTRE, **_BOX}
_TOTAL: Look = {**_BODY, "font_name": "黑体", "bg_color": "#F2F2F2"}
_HEADING: Look = {"font_name": "仿宋", "font_size": 10.5, **_MIDDLE}
_PARTS: dict[Part, Look] = {
    Part.TITLE: {"font_name": "方正小标宋简体", "font_size": 18, **_CENTRE},
    Part.HEADING_LEFT: {**_HEADING, "align": "left"},
    Part.HEADING_RIGHT: {**_HEADING, "align": "right"},
    Part.HEADER: {"font_name": "黑体", "font_size": 10, **_CENTRE, **_BOX},
    Part.NUMBERS: {"font_name": "仿宋", "font_size": 9, **_CENTRE, **_BOX, "num_format": "0"},
    Part.FOOT: {**_HEADING, "align": "left", "text_wrap": True},
}


def body_look(shape: Shape, kind: LineKind) -> Look:
    """How a cell of this shape looks in this kind of line."""
    return {**(_BODY if kind is LineKind.ROW else _TOTAL), "num_format": FORMATS[shape]}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._parts = {part: book.add_format(look) for part, look in _PARTS.items()}
        made = {
            (shape, is_total): book.add_format(body_look(shape, LineKind.TOTAL if is_total else LineKind.ROW))
            for shape in Shape
            for is_total in (False, True)
        }
        self._body = made

    def part(self, part: Part) -> Format:
        return self._parts[part]

    def body(self, shape: Shape, kind: LineKind) -> Format:
        return self._body[shape, kind is not LineKind.ROW]
