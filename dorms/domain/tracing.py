"""Papers that go out to be signed, and come back: how far each is, and which are still out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

OUT_TOO_LONG = timedelta(7)  # a paper that has not come back after a week is asked for


class Step(StrEnum):
    """How far a paper is; the words are what the list shows."""

    PRINTED = "已打印"
    SIGNED = "已签字"
    SEALED = "已盖章"
    FILED = "已归档"


# What each paper must come back with, by its template; a paper not named here is not traced.
NEEDED: Mapping[str, tuple[Step, ...]] = {
    "agreement": (Step.SIGNED, Step.SEALED, Step.FILED),
    "application_form": (Step.SIGNED, Step.SEALED, Step.FILED),
    "move_in_slip": (Step.SIGNED, Step.FILED),
    "move_out_slip": (Step.SIGNED, Step.FILED),
    "work_order": (Step.SIGNED, Step.FILED),
    "inspection_sheet": (Step.SIGNED, Step.FILED),
    "key_register": (Step.SIGNED, Step.FILED),
    "sign_in_sheet": (Step.SIGNED, Step.FILED),
    "score_confirmation": (Step.SIGNED, Step.FILED),
    "qualification_sheet": (Step.SIGNED, Step.SEALED, Step.FILED),
    "draw_record": (Step.SIGNED, Step.FILED),
}


@dataclass(frozen=True, slots=True)
class Scan:
    """A scanned copy kept with the paper."""

    name: str
    hash: str
    office: str = ""  # that attached it
    is_here: bool = True  # not yet, where only the row has come


@dataclass(frozen=True, slots=True)
class TracedPaper:
    """A paper that was printed, with the days on which it came further."""

    id: UUID
    kind: str
    label: str
    printed_on: date | None
    signed_on: date | None = None
    sealed_on: date | None = None
    filed_on: date | None = None
    box: str = ""
    scans: tuple[Scan, ...] = ()

    def day_of(self, step: Step) -> date | None:
        days = {
            Step.PRINTED: self.printed_on,
            Step.SIGNED: self.signed_on,
            Step.SEALED: self.sealed_on,
            Step.FILED: self.filed_on,
        }
        return days[step]

    @property
    def status(self) -> Step:
        """The last step taken."""
        return next((step for step in reversed(Step) if self.day_of(step) is not None), Step.PRINTED)

    @property
    def lacking(self) -> tuple[Step, ...]:
        """What it must still come back with."""
        return tuple(step for step in NEEDED.get(self.kind, ()) if self.day_of(step) is None)

    def is_out(self, today: date) -> bool:
        """Printed a week ago or longer, and neither signed nor filed."""
        long_ago = self.printed_on is not None and self.printed_on + OUT_TOO_LONG <= today
        return long_ago and self.signed_on is None and self.filed_on is None
