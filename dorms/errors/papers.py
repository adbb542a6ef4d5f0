"""What can go wrong when paper is made: the text template, the values, the font, the file."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from pathlib import Path

from dorms.errors import DormsError


class TemplateFault(Enum):
    """What is wrong with one line of a paper's text."""

    UNKNOWN_GAP = auto()
    MISSING_GAP = auto()
    OPEN_BRACE = auto()
    UNKNOWN_SETTING = auto()
    BAD_SETTING = auto()
    UNKNOWN_LIST = auto()
    LIST_WITHOUT_ROW = auto()
    UNEVEN_ROW = auto()
    NOTHING_TO_JOIN = auto()
    NO_TITLE = auto()


@dataclass(frozen=True, slots=True)
class TemplateMistake:
    """One mistake: its line (0: no line of its own), what stands there, what could be meant or is allowed."""

    line: int
    fault: TemplateFault
    what: str
    allowed: tuple[str, ...] = ()


@dataclass(eq=False)
class TemplateWrong(DormsError):
    """The text of a paper cannot be used; every mistake is named, not only the first."""

    paper: str
    mistakes: tuple[TemplateMistake, ...]


@dataclass(eq=False)
class TemplateUnreadable(DormsError):
    """The file is no text: neither UTF-8 nor GB18030, or far too long."""

    paper: str


@dataclass(eq=False)
class PaperIncomplete(DormsError):
    """Values are empty without which the paper would be worthless, such as the number of a receipt."""

    paper: str
    gaps: tuple[str, ...]


@dataclass(eq=False)
class PersonalDataInNotice(DormsError):
    """Something that looks like an ID number or a mobile number would be hung up in public."""

    name: str
    gap: str


@dataclass(eq=False)
class GlyphsMissing(DormsError):
    """No font here has these characters; the paper would show boxes in their place."""

    paper: str
    characters: str


@dataclass(eq=False)
class FontsMissing(DormsError):
    """The bundled fonts are not where they should be: the installation is damaged."""

    folder: Path


@dataclass(eq=False)
class PdfNotWhole(DormsError):
    """What was written is no complete PDF; an older file of that name is untouched."""

    path: Path


@dataclass(eq=False)
class PrintingFailed(DormsError):
    """The printer did not take the pages."""

    printer: str


@dataclass(eq=False)
class NothingToPrint(DormsError):
    """Of a batch not one paper could be made."""

    skipped: int


@dataclass(eq=False)
class LeftAlready(DormsError):
    """Who has moved out gets no paper that says they live there."""

    name: str
    day: date


@dataclass(eq=False)
class LivesThereStill(DormsError):
    """Who still lives there gets no paper that says the unit is given back."""

    name: str


@dataclass(eq=False)
class NotSettled(DormsError):
    """The move-out is not settled: nobody has said that nothing is owed."""

    name: str


@dataclass(eq=False)
class StillOwes(DormsError):
    """Something is still owed, so no paper says that all is settled."""

    name: str
    amount: Decimal


@dataclass(eq=False)
class OwesNothing(DormsError):
    """Nothing is owed, so nothing is demanded."""

    name: str
