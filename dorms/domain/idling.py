"""长期不住: what speaks for nobody living there, and how far the procedure has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from uuid import UUID

UNEXPLAINED = "不明"  # how an absence without a reason is kept


class Night(StrEnum):
    """What a check at night found."""

    IN = "在"
    OUT = "不在"
    EXCUSED = "请假"


class IdleOutcome(StrEnum):
    """What followed from an answer, or from none."""

    CLEARED = "解除预警"
    WATCHED = "继续观察"
    TO_LEAVE = "按不住处理"


class IdleState(Enum):
    """How far it has come, the most pressing first."""

    ANSWER_LATE = "answer_late"  # the time to answer is over
    REACHED = "reached"  # a clause of the rule set is met
    ASKS = "asks"  # it would be met, but for a fact that is doubtful
    WARNED = "warned"  # listed, an answer is awaited
    TO_LEAVE = "to_leave"
    WATCHED = "watched"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class IdleWarning:
    """A warning as it was listed, with its answer."""

    id: UUID
    stay_id: UUID
    listed_on: date | None
    basis: str
    clause: str
    answer_by: date | None
    answered_on: date | None
    answer: str
    outcome: str


@dataclass(frozen=True, slots=True)
class NightLine:
    """One night on which somebody looked."""

    stay_id: UUID
    night: date
    found: str
    checker: str


@dataclass(frozen=True, slots=True)
class IdleLine:
    """A stay about which something speaks for nobody living there; nights of holidays are left out."""

    stay_id: UUID
    teacher_id: UUID
    unit_id: UUID | None
    name: str
    unit: str
    school: str
    away_since: date | None  # of an absence without an end
    nights: int  # away without a reason that counts
    found_empty: int  # inspections of late that found nobody living there
    nights_out: int  # of the nights on which somebody looked
    is_reached: bool
    is_doubtful: bool
    clause: str
    limit: str
    warning: IdleWarning | None = None

    def state(self, today: date) -> IdleState:
        """Where it stands on that day."""
        told = self.warning
        if told is not None and told.answered_on is None:
            late = told.answer_by is not None and told.answer_by < today
            return IdleState.ANSWER_LATE if late else IdleState.WARNED
        if told is not None and told.outcome == IdleOutcome.TO_LEAVE:
            return IdleState.TO_LEAVE
        if told is not None and told.outcome == IdleOutcome.WATCHED:
            return IdleState.WATCHED
        if self.is_reached:
            return IdleState.REACHED
        return IdleState.ASKS if self.is_doubtful else IdleState.BELOW

    @property
    def basis(self) -> str:
        """The grounds in a few words, as the list of warnings prints them."""
        told = [
            f"不在住 {self.nights} 晚（寒暑假不计）" if self.nights else "",
            f"检查 {self.found_empty} 次无人居住" if self.found_empty else "",
            f"夜查 {self.nights_out} 次不在" if self.nights_out else "",
        ]
        return "；".join(one for one in told if one)


def nights_out(nights: Iterable[NightLine], *, since: date, free: Iterable[tuple[date, date]]) -> int:
    """The nights on which nobody was found, from `since` on; nights within holidays [from, until) are left out."""
    holidays = list(free)
    return sum(
        one.found == Night.OUT
        and one.night >= since
        and not any(first <= one.night < until for first, until in holidays)
        for one in nights
    )
