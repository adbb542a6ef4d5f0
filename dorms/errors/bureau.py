"""Refusals of what the bureau and the central schools do besides merging."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dorms.errors import DormsError


@dataclass(eq=False)
class NothingToExclude(DormsError):
    """No operation came with this packet first, or it is unknown here, or it does not count already."""

    package: str


@dataclass(eq=False)
class NotExcluded(DormsError):
    package: str


@dataclass(eq=False)
class NotWaiting(DormsError):
    """The change counts already, or is not here."""

    change: str


@dataclass(eq=False)
class RowLeft(DormsError):
    """The row is another office's now; it is shown here and not written."""

    entity: str
    row: str


@dataclass(eq=False)
class NotYourSchool(DormsError):
    """A central school passes on its own town's packets alone."""

    path: Path
    office: str


@dataclass(eq=False)
class NotInTray(DormsError):
    packet: str


@dataclass(eq=False)
class RecoveryCodeWrong(DormsError):
    """The code read over the telephone does not open the recovery file."""

    path: Path


@dataclass(eq=False)
class NotRecovery(DormsError):
    path: Path


@dataclass(eq=False)
class BadDueRule(DormsError):
    """A reporting day that no month or week has, or a span that ends before it begins."""

    value: str
    start: date | None = None
