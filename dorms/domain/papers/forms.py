"""A bureau's own form, filled: its cells as they are to be printed. Lengths are points, as in the workbook."""

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from dorms.domain.papers.base import Paper

PAGE, PAGES = "\ue000", "\ue001"  # in heads and feet: the number of the page, and how many there are


class Type(Enum):
    """The kinds of type official forms are set in."""

    SONG = "song"
    FANGSONG = "fangsong"
    HEI = "hei"
    TITLE = "title"  # 小标宋
    SANS = "sans"  # of the screen


class Across(Enum):
    """How words stand between the left and the right edge of their cell."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    SPREAD = "distributed"  # 分散对齐: the characters share the width


class Down(Enum):
    """How words stand between the upper and the lower edge of their cell."""

    TOP = "top"
    MIDDLE = "center"
    BOTTOM = "bottom"


class Turn(Enum):
    """Which way the words run."""

    NOT = "not"
    UP = "up"  # read with the head to the left
    DOWN = "down"
    SLANTED = "slanted"  # at the angle of the cell
    STACKED = "stacked"  # 竖排: one character below the other


@dataclass(frozen=True, slots=True)
class Rule:
    """One edge of a cell; no width, no line."""

    width: float = 0
    dashed: bool = False
    double: bool = False


@dataclass(frozen=True, slots=True)
class Edges:
    """The four edges of a cell or block, and the lines across it from corner to corner."""

    left: Rule = Rule()
    top: Rule = Rule()
    right: Rule = Rule()
    bottom: Rule = Rule()
    falling: Rule = Rule()  # from the upper left
    rising: Rule = Rule()


@dataclass(frozen=True, slots=True)
class Lettering:
    """The type of a cell; colours are `#rrggbb`."""

    type: Type = Type.SONG
    size: float = 11
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class FormCell:
    """One cell or merged block with what it shows; the block's inner cells are None in their rows."""

    text: str = ""
    type: Lettering = Lettering()
    across: Across = Across.LEFT
    down: Down = Down.BOTTOM
    turn: Turn = Turn.NOT
    angle: int = 0  # of slanted words, degrees; the end of rising ones is higher than their beginning
    wraps: bool = False
    shrinks: bool = False
    indent: int = 0  # in characters
    columns: int = 1
    rows: int = 1
    edges: Edges = Edges()
    ground: str = ""  # no colour: the paper shows
    number: float | None = None  # of a number without a format: it may lose decimals to fit


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row: an entry per column, None where a block from the left or above covers it."""

    height: float
    cells: tuple[FormCell | None, ...]
    fixed: bool = True  # the form says so; otherwise the row is as high as its words need


@dataclass(frozen=True, slots=True)
class Margins:
    """The white edges of a page, and how far head and foot are from the paper's edge."""

    top: float = 54
    bottom: float = 54
    left: float = 50.4
    right: float = 50.4
    head: float = 21.6
    foot: float = 21.6


@dataclass(frozen=True, slots=True)
class PageSetup:
    """页面设置 of a sheet. `wide`, `tall`: on so many pages, 0 as many as it takes; both 0: `scale` holds."""

    landscape: bool = False
    a3: bool = False
    margins: Margins = Margins()
    wide: int = 0
    tall: int = 0
    scale: float = 1
    centred: bool = False
    across_first: bool = False  # pages to the right come before the pages below
    head: tuple[str, str, str] = ("", "", "")  # left, middle, right; with PAGE and PAGES in them
    foot: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class FormGrid:
    """One worksheet: what is inside its print area."""

    name: str
    widths: tuple[float, ...]
    rows: tuple[FormRow, ...]
    repeated: range = range(0)  # rows that stand on every page
    breaks: frozenset[int] = frozenset()  # a new page begins after these rows
    setup: PageSetup = PageSetup()


class LossKind(Enum):
    """What paper cannot show as the form has it; `dorms.messages.forms` says it."""

    FORMULA = "formula"  # not worked out here: the cell stays empty
    CONDITIONAL = "conditional"  # looks that depend on values: bars, scales and signs are left out
    PATTERN = "pattern"  # a pattern is printed as plain grey
    FORMAT = "format"  # a number format not known here: the plain number
    FONT = "font"  # another face stands in
    STRUCK = "struck"  # struck out, raised or lowered: printed plain
    SHEET = "sheet"  # a sheet without anything filled in is not printed
    PICTURE = "picture"  # of head or foot
    PAPER = "paper"  # another size than A4 and A3: set on A4


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing of the form that paper does not show: where, and what."""

    kind: LossKind
    sheet: str
    cell: str = ""
    what: str = ""


@dataclass(frozen=True, kw_only=True)
class FilledForm(Paper):
    """The bureau's form with a ledger in it, ready to print; `losses` go to the receipt."""

    template: ClassVar[str] = ""
    title: ClassVar[str] = "表格"
    named_by: ClassVar[tuple[str, ...]] = ("heading",)

    heading: str
    grids: tuple[FormGrid, ...]
    losses: tuple[Loss, ...] = ()

    @property
    def label(self) -> str:
        return self.heading
