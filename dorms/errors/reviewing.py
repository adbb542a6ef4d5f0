"""Why a step of reviewing, a notice, an objection or a ranked list is refused."""

from dataclasses import dataclass
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class MustStandAside(DormsError):
    """回避: who acts is the applicant, their spouse or room-mate; `bond` says which."""

    actor: str
    bond: str
    person: str


@dataclass(eq=False)
class SecondPersonMissing(DormsError):
    """An exception needs somebody else who agrees: another person of this office who need not stand aside."""

    actor: str
    second: str = ""


@dataclass(eq=False)
class CaseOpen(DormsError):
    """Something must be settled before this application can be passed; an ask is a fact, why, and its value."""

    person: str
    asks: tuple[tuple[str, str, str], ...] = ()
    proofs: tuple[str, ...] = ()
    hits: int = 0


@dataclass(eq=False)
class CaseRefused(DormsError):
    """The rules do not admit this application."""

    person: str
    clause: str
    cause: str


@dataclass(eq=False)
class ApplicationLate(DormsError):
    """Outside the days in which applications are taken; `refused`: the rules take none then."""

    applied: date
    opens: date | None
    closes: date | None
    refused: bool
    clause: str


@dataclass(eq=False)
class NotThisLevel(DormsError):
    """The application stands with another office, which decides on it."""

    person: str
    level: str
    office: str


@dataclass(eq=False)
class NothingChosen(DormsError):
    """What was chosen holds nothing that could be done so; `what` names the thing done."""

    what: str


@dataclass(eq=False)
class NoticeRuns(DormsError):
    """The days of a public notice are not over."""

    subject: str
    last_day: date


@dataclass(eq=False)
class ObjectionsOpen(DormsError):
    """An objection has no answer yet."""

    subject: str
    count: int


@dataclass(eq=False)
class NotPosted(DormsError):
    """A notice nobody hung up gave nobody the chance to object."""

    subject: str


@dataclass(eq=False)
class TwoWitnesses(DormsError):
    """Who will not sign is served before two witnesses, named."""


@dataclass(eq=False)
class ObjectionLate(DormsError):
    """The days for objecting are over; it is taken only with a reason."""

    lodged: date
    by: date


@dataclass(eq=False)
class EvidenceColumns(DormsError):
    """An outside list has neither names nor ID numbers in it that could be compared."""

    file: str


@dataclass(eq=False)
class RankingLocked(DormsError):
    title: str
    day: date


@dataclass(eq=False)
class RankingOpen(DormsError):
    """Facts of these applicants are missing, so their place is not sure."""

    people: tuple[str, ...]


@dataclass(eq=False)
class RankingStale(DormsError):
    """A fact changed since the list was ranked; rank again first."""

    people: tuple[str, ...]


@dataclass(eq=False)
class Unconfirmed(DormsError):
    """Nobody signed for these rows, and nobody said why."""

    people: tuple[str, ...]
