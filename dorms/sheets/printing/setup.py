"""Page set-up, widths and heights of a worksheet in points."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from math import ceil

from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.papers.forms import PAGE, PAGES, Margins, PageSetup

A3, A4 = 8, 9  # Excel's numbers for the papers
SYSTEM_PAPER = (0, None)  # the printer's own
_INCH = 72
_CODE = re.compile(
    r'&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d+|\[(?:Tab|File|Date|Page|Pages)\]|([A-Z&]))'
)
_PIXEL = 0.75  # points; widths are kept for a screen of 96 dots to the inch
_WIDE_TYPE = ("宋体", "仿宋", "SimSun", "黑体", "楷体")  # their figures are half their size wide
_USUAL_WIDTH = 8.43
_USUAL_HEIGHT = 15.0


def page_setup(sheet: Worksheet, file: str, today: date) -> PageSetup:
    """What 页面设置 says; `file` and `today` may stand in head and foot."""
    setup, edges = sheet.page_setup, sheet.page_margins
    fits = bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)
    named = {"A": sheet.title, "F": file, "D": today.isoformat(), "P": PAGE, "N": PAGES, "&": "&"}
    inches = (edges.top, edges.bottom, edges.left, edges.right, edges.header, edges.footer)
    return PageSetup(
        landscape=setup.orientation == "landscape",
        a3=_number(setup.paperSize) == A3,
        margins=Margins(*(float(one or 0) * _INCH for one in inches)),
        wide=_pages(setup.fitToWidth) if fits else 0,
        tall=_pages(setup.fitToHeight) if fits else 0,
        scale=1 if fits else float(setup.scale or 100) / 100,
        centred=bool(sheet.print_options.horizontalCentered),
        across_first=setup.pageOrder == "overThenDown",
        head=_three(sheet.HeaderFooter.oddHeader, named),
        foot=_three(sheet.HeaderFooter.oddFooter, named),
    )


def other_paper(sheet: Worksheet) -> bool:
    """Whether the form is for a paper that is set on A4 instead."""
    size = sheet.page_setup.paperSize
    return size not in SYSTEM_PAPER and _number(size) not in {A3, A4}


def _number(size: object) -> int:
    return int(str(size)) if str(size or "").isdigit() else 0


def _pages(count: object) -> int:
    """So many pages; nothing said is one."""
    return 1 if count is None else int(str(count))


def _three(item: HeaderFooterItem | None, named: Mapping[str, str]) -> tuple[str, str, str]:
    """Left, middle and right of a head or foot, what the codes mean in their place."""
    if item is None:
        return ("", "", "")
    left, middle, right = (
        _CODE.sub(lambda found: named.get(found[1], ""), part.text or "")
        for part in (item.left, item.center, item.right)
    )
    return (left, middle, right)


def has_picture(sheet: Worksheet) -> bool:
    """Whether head or foot ask for a picture."""
    parts = sheet.HeaderFooter
    pieces = [one for item in (parts.oddHeader, parts.oddFooter) if item is not None
              for one in (item.left, item.center, item.right)]  # fmt: skip
    return any("&G" in (piece.text or "") for piece in pieces)


def bounds(sheet: Worksheet) -> tuple[int, int, int, int]:
    """The part that is printed: first column and row, last column and row."""
    area = str(sheet.print_area or "").split(",")[0].rpartition("!")[2].replace("$", "")
    if area:
        left, top, right, bottom = range_boundaries(area)
        return left or 1, top or 1, right or sheet.max_column, bottom or sheet.max_row
    rows = [at for at, _ in sheet._cells]
    columns = [at for _, at in sheet._cells]
    return 1, 1, max(columns, default=1), max(rows, default=1)


def widths(sheet: Worksheet, left: int, right: int) -> list[float]:
    """The width of each column; a hidden one has none."""
    figure = _figure(sheet)
    format_ = sheet.sheet_format
    usual = format_.defaultColWidth or (format_.baseColWidth or 8) + (_USUAL_WIDTH - 8 + 0.28)
    found = {column: float(usual) for column in range(left, right + 1)}
    for name, dimension in sheet.column_dimensions.items():
        first = dimension.min or column_index_from_string(name)
        last = dimension.max or first
        for column in range(max(first, left), min(last, right) + 1):
            width = dimension.width if dimension.customWidth or dimension.width else usual
            found[column] = 0.0 if dimension.hidden else float(width)
    return [round(width * figure) * _PIXEL for width in found.values()]


def _figure(sheet: Worksheet) -> int:
    """Pixels of a figure in the workbook's usual type: widths are counted in them."""
    fonts = sheet.parent._fonts  # type: ignore[union-attr]  # no public way to ask for it
    usual = fonts[0] if len(fonts) else None
    size = float(usual.sz or 11) if usual is not None else 11.0
    name = str(usual.name or "") if usual is not None else ""
    pixels = size / _PIXEL
    return max(5, ceil(pixels * 0.5) if name.startswith(_WIDE_TYPE) else round(pixels * 0.5 - 0.2))


def height(sheet: Worksheet, row: int) -> tuple[float, bool]:
    """The height of a row and whether the form says so; a hidden one has none."""
    usual = float(sheet.sheet_format.defaultRowHeight or _USUAL_HEIGHT)
    if row not in sheet.row_dimensions:
        return usual, False
    dimension = sheet.row_dimensions[row]
    if dimension.hidden:
        return 0.0, True
    return (float(dimension.ht), True) if dimension.ht else (usual, False)
