"""A paper's text as staff can edit it, read into its parts. The form is described in docs/papers.md."""

from dataclasses import dataclass
from enum import Enum

from dorms.domain.papers import Paper


@dataclass(frozen=True, slots=True)
class Hole:
    """A gap in the text: `{姓名}`, with words for when it is empty, or with boxes to tick."""

    name: str
    otherwise: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words and holes in order; `merge`: in a list, cells that say the same as the one above become one."""

    pieces: tuple[str | Hole, ...]
    merge: bool = False

    @property
    def holes(self) -> tuple[Hole, ...]:
        return tuple(piece for piece in self.pieces if isinstance(piece, Hole))

    @property
    def lone(self) -> Hole | None:
        """The hole if there is nothing else: a cell that is only a value."""
        only = self.pieces[0] if len(self.pieces) == 1 else None
        return only if isinstance(only, Hole) else None


class Join(Enum):
    """A cell that belongs to its neighbour."""

    LEFT = ">"
    UP = "^"


class How(Enum):
    """How a line of words stands; values are the commands that ask for it."""

    PARAGRAPH = ""
    HEADING = "小标题"
    CENTRE = "居中"
    RIGHT = "居右"
    FLUSH = "顶格"
    SMALL = "小字"
    BIG = "大字"


@dataclass(frozen=True, slots=True)
class Only:
    """The line is printed only if that gap has (or has no) value."""

    name: str
    present: bool


@dataclass(frozen=True, slots=True)
class WordLine:
    how: How
    pattern: Pattern
    only: tuple[Only, ...] = ()


@dataclass(frozen=True, slots=True)
class TableLine:
    line: int
    cells: tuple[Pattern | Join, ...]
    least: int = 1
    only: tuple[Only, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled form, or with `each` a list: the row `repeated` once per line, then `blanks` empty ones."""

    rows: tuple[TableLine, ...]
    widths: tuple[int, ...] = ()
    each: str = ""
    repeated: int = 0
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs, in columns side by side; a label with 盖章 gets a place for the seal."""

    rows: tuple[tuple[Pattern, ...], ...]


@dataclass(frozen=True, slots=True)
class SignOff:
    """The issuing office and the date at the lower right, under the seal."""

    lines: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class EmptyLines:
    count: int


@dataclass(frozen=True, slots=True)
class PageEnd:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class CutHere:
    """A dashed line across: what is below is torn off and given back."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with words beside it; without a value nothing is printed."""

    content: Pattern
    words: Pattern


Part = WordLine | Table | Signatures | SignOff | EmptyLines | PageEnd | CutHere | Code


@dataclass(frozen=True, slots=True)
class Template:
    """One paper's text, checked: every gap in it exists and nothing it must say is lacking."""

    paper: type[Paper]
    title: Pattern
    parts: tuple[Part, ...]
    official: bool = False  # laid out as an official document (公文), else as a form (表单)
    landscape: bool = False
    copies: tuple[str, ...] = ("",)
    seam: bool = False
    underline: bool = False
    number: Pattern | None = None
    subtitle: Pattern | None = None
