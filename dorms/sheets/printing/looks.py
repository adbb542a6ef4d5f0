"""How a cell looks, as paper takes it: type, place of the words, edges, ground, colours."""

from __future__ import annotations

import colorsys
import re
from functools import cache

from openpyxl.cell import Cell
from openpyxl.styles import Border, PatternFill
from openpyxl.styles.borders import Side
from openpyxl.styles.colors import COLOR_INDEX, Color
from openpyxl.styles.fonts import Font

from dorms.domain.papers.forms import Across, Down, Edges, Lettering, Rule, Turn, Type

BLACK = "#000000"
PATTERN_GREY = "#D9D9D9"
_OFFICE = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31",
    "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
)  # fmt: skip
_SCHEME = re.compile(r"<a:(?:srgbClr val|sysClr val=\"\w+\" lastClr)=\"([0-9A-Fa-f]{6})\"")
_RULES = {
    "hair": Rule(0.25, dashed=True),
    "dotted": Rule(0.5, dashed=True),
    "dashed": Rule(0.5, dashed=True),
    "dashDot": Rule(0.5, dashed=True),
    "dashDotDot": Rule(0.5, dashed=True),
    "thin": Rule(0.5),
    "medium": Rule(1.25),
    "mediumDashed": Rule(1.25, dashed=True),
    "mediumDashDot": Rule(1.25, dashed=True),
    "mediumDashDotDot": Rule(1.25, dashed=True),
    "slantDashDot": Rule(1.25, dashed=True),
    "thick": Rule(2),
    "double": Rule(0.5, double=True),
}
_ACROSS = {
    "left": Across.LEFT,
    "fill": Across.LEFT,
    "justify": Across.LEFT,
    "center": Across.CENTRE,
    "centerContinuous": Across.CENTRE,
    "right": Across.RIGHT,
    "distributed": Across.SPREAD,
}
_DOWN = {"top": Down.TOP, "center": Down.MIDDLE, "justify": Down.MIDDLE, "distributed": Down.MIDDLE}
_TYPES = (
    ("小标宋", Type.TITLE), ("xiaobiaosong", Type.TITLE),
    ("仿宋", Type.FANGSONG), ("fangsong", Type.FANGSONG),
    ("黑体", Type.HEI), ("simhei", Type.HEI), ("heiti", Type.HEI),
    ("宋", Type.SONG), ("simsun", Type.SONG), ("song", Type.SONG), ("timesnewroman", Type.SONG), ("serif", Type.SONG),
    ("雅黑", Type.SANS), ("yahei", Type.SANS), ("等线", Type.SANS), ("dengxian", Type.SANS),
    ("calibri", Type.SANS), ("arial", Type.SANS), ("sans", Type.SANS), ("helvetica", Type.SANS),
)  # fmt: skip
_TURNS = {0: Turn.NOT, 90: Turn.UP, 180: Turn.DOWN, 255: Turn.STACKED}


class Colours:
    """Colours of one workbook, its theme included."""

    def __init__(self, theme: bytes | str | None) -> None:
        text = theme.decode("utf-8", "replace") if isinstance(theme, bytes) else theme or ""
        found = _SCHEME.findall(text.partition("<a:clrScheme")[2].partition("</a:clrScheme>")[0])
        dark, light = (found[0:4:2], found[1:4:2]) if len(found) >= 12 else ([], [])
        self._theme = (
            [light[0], dark[0], light[1], dark[1], *found[4:12]] if len(found) >= 12 else list(_OFFICE)
        )

    def of(self, colour: Color | None, otherwise: str) -> str:
        """`#rrggbb`; what the workbook leaves to the system is `otherwise`."""
        if colour is None:
            return otherwise
        if colour.type == "rgb" and isinstance(colour.rgb, str):
            return f"#{colour.rgb[-6:]}"
        if colour.type == "theme" and isinstance(colour.theme, int) and colour.theme < len(self._theme):
            return _tinted(self._theme[colour.theme], float(colour.tint or 0))
        if colour.type == "indexed" and isinstance(colour.indexed, int) and colour.indexed < len(COLOR_INDEX):
            return f"#{COLOR_INDEX[colour.indexed][-6:]}"
        return otherwise


@cache
def _tinted(base: str, tint: float) -> str:
    red, green, blue = (int(base[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "#" + "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))


def known_type(name: str) -> Type | None:
    """The kind of type a font's name stands for; None if paper has nothing like it."""
    plain = name.replace(" ", "").lower()
    return next((kind for word, kind in _TYPES if word in plain), None if plain else Type.SONG)


def lettering(font: Font, colours: Colours) -> Lettering:
    """The type of a cell; 宋体 where its own is not known."""
    return Lettering(
        type=known_type(str(font.name or "")) or Type.SONG,
        size=float(font.sz or 11),
        bold=bool(font.b),
        italic=bool(font.i),
        underlined=font.u is not None,
        colour=colours.of(font.color, BLACK),
    )


def edges(border: Border) -> Edges:
    """The four edges, and the lines from corner to corner."""
    return Edges(
        _rule(border.left), _rule(border.top), _rule(border.right), _rule(border.bottom), *_diagonals(border)
    )


def block_edges(first: Border, last: Border) -> Edges:
    """Of a merged block: left and top of its first cell, right and bottom of its last."""
    return Edges(
        _rule(first.left), _rule(first.top), _rule(last.right), _rule(last.bottom), *_diagonals(first)
    )


def _rule(side: Side | None) -> Rule:
    return _RULES.get(str(side.style), Rule()) if side is not None and side.style else Rule()


def _diagonals(border: Border) -> tuple[Rule, Rule]:
    """The falling line and the rising one."""
    rule = _rule(border.diagonal)
    return (rule if border.diagonalDown else Rule(), rule if border.diagonalUp else Rule())


def ground(fill: PatternFill, colours: Colours) -> tuple[str, bool]:
    """The colour behind the words, and whether a pattern was simplified to it; a gradient has no type."""
    if fill.tagname == "gradientFill":
        return PATTERN_GREY, True
    if fill.fill_type in {None, "none"}:
        return "", False
    if fill.fill_type == "solid":
        return colours.of(fill.fgColor, ""), False
    return PATTERN_GREY, True


def across(cell: Cell, *, is_number: bool) -> Across:
    """Without a word of the form numbers stand right and words left."""
    named = _ACROSS.get(str(cell.alignment.horizontal))
    return named or (Across.RIGHT if is_number else Across.LEFT)


def down(cell: Cell) -> Down:
    """Without a word of the form at the bottom."""
    return _DOWN.get(str(cell.alignment.vertical), Down.BOTTOM)


def turn(cell: Cell) -> tuple[Turn, int]:
    """Which way the words run, and at which angle where they slant; the workbook counts falling ones from 90 on."""
    angle = int(cell.alignment.textRotation or 0)
    if angle in _TURNS:
        return _TURNS[angle], 0
    return Turn.SLANTED, angle if angle < 90 else 90 - angle
