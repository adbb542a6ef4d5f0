"""What a user meets at the window itself: work they stopped, a date nobody can read."""

from dataclasses import dataclass

from dorms.errors import DormsError


@dataclass(eq=False)
class Cancelled(DormsError):
    """The user stopped the work; its transaction was rolled back."""


@dataclass(eq=False)
class NotADate(DormsError):
    """The text is none of the ways to write a day."""

    text: str


@dataclass(eq=False)
class FieldEmpty(DormsError):
    """A compulsory field of a form has no value."""

    label: str


@dataclass(eq=False)
class NothingPicked(DormsError):
    """Something was typed where one of a list is to be picked, and nothing of the list was taken."""

    label: str
    text: str


@dataclass(eq=False)
class NotANumber(DormsError):
    """The text is not a number of the kind the field takes."""

    text: str


@dataclass(eq=False)
class CharactersLackPicture(DormsError):
    """The characters have no picture in any font of this computer, so print and screen would show boxes."""

    characters: str


@dataclass(eq=False)
class FieldTooLong(DormsError):
    """A field holds more characters than lists, papers and sheets have room for."""

    label: str
    length: int
    most: int
