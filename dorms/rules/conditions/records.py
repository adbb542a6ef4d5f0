"""Conditions on what happened: leave, absence, arrears, breaches, bans, time already lived in the county's units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar, NamedTuple

from dorms.domain.decisions import Ask, Check, Why
from dorms.domain.facts import Absence, Facts, Leave
from dorms.domain.months import DateRange, Length, MonthDay, add_months, total_length, without
from dorms.rules.conditions.base import NO_LENGTH, Bounds, Condition, used
from dorms.rules.quantities import MONTHS, Quantity, Unit, spelled
from dorms.rules.schema import Place, code, either, flag, may, one_of, quantity, season, several, words

IN_A_ROW, TOGETHER = "连续", "累计"


@dataclass(frozen=True, kw_only=True)
class Months(Bounds, Condition):
    """A length in months within bounds; counted in a row, or together over the months before."""

    units: ClassVar[tuple[Unit, ...]] = MONTHS
    count: str = either(one_of(IN_A_ROW, TOGETHER), IN_A_ROW)
    within: Quantity | None = may(quantity(*MONTHS))

    def total(self, runs: Iterable[list[DateRange]], day: date) -> Length:
        """The longest run, or all runs together, as far as they lie in the time looked at."""
        clipped = [self._recent(run, day) for run in runs]
        if self.count == TOGETHER:
            return total_length(part for run in clipped for part in run)
        return max((total_length(run) for run in clipped), default=NO_LENGTH)

    def _recent(self, run: list[DateRange], day: date) -> list[DateRange]:
        if self.within is None:
            return run
        return without(run, [DateRange(date.min, add_months(day, -self.within.months))])

    def counted(self, name: str, value: tuple[object, ...], span: Length) -> Check:
        return self.answer(
            self.admit_length(span), [used(name, value)], "months",
            fact=name, length=spelled(span), count=self.count, limits=self.limits,
        )  # fmt: skip

    def counted_if_clear(self, name: str, entries: Sequence[Entry], day: date) -> Check:
        """The check over these entries; a question if their dates contradict, or a doubtful entry would change it."""
        value = tuple(entry.value for entry in entries)
        if any(entry.backwards for entry in entries):
            return self.ask(Ask(name, Why.CONTRADICTION), used=[used(name, value)])
        sure = self.counted(name, value, self.total([one.run for one in entries if not one.doubt], day))
        whole = self.counted(name, value, self.total([one.run for one in entries], day))
        if sure.holds is not whole.holds:
            word = next(one.doubt for one in entries if one.doubt)
            return self.ask(Ask(name, Why.UNKNOWN_WORD, word), used=[used(name, value)])
        return whole


class Entry(NamedTuple):
    """One leave or absence, the days of it that count, and the unknown word that makes it doubtful."""

    value: object
    run: list[DateRange]
    doubt: str = ""
    backwards: bool = False


@dataclass(frozen=True, kw_only=True)
class LeaveMonths(Months):
    """请假、借调、脱产时间: the whole length of a leave that has begun, as far as its end is known."""

    fact: ClassVar[str] = "leaves"
    kinds: tuple[str, ...] = either(words("leave"), ())

    known: frozenset[str] = field(default=frozenset(), compare=False)

    def verify(self, at: Place) -> None:
        super().verify(at)
        object.__setattr__(self, "known", at.sheet.words["leave"])

    def check(self, facts: Facts, day: date) -> Check:
        if facts.leaves is None:
            return self.ask(Ask("leaves"))
        entries = [
            self._entry(one, day)
            for one in facts.leaves
            if one.start <= day and (not self.kinds or one.kind in self.kinds or one.kind not in self.known)
        ]
        return self.counted_if_clear("leaves", entries, day)

    def _entry(self, leave: Leave, day: date) -> Entry:
        doubt = leave.kind if self.kinds and leave.kind not in self.known else ""
        return Entry(
            leave, _range(leave.start, leave.until or day), doubt, _backwards(leave.start, leave.until)
        )


@dataclass(frozen=True, kw_only=True)
class Idle(Months):
    """空置: not lived in, holidays and special reasons left out."""

    fact: ClassVar[str] = "absences"
    usual_code: ClassVar[str] = "IDLE"
    holidays: tuple[tuple[MonthDay, MonthDay], ...] = either(several(season), ())
    reasons_not_counted: tuple[str, ...] = either(words("absence"), ())

    known: frozenset[str] = field(default=frozenset(), compare=False)

    def verify(self, at: Place) -> None:
        super().verify(at)
        object.__setattr__(self, "known", at.sheet.words["absence"])

    def check(self, facts: Facts, day: date) -> Check:
        if facts.absences is None:
            return self.ask(Ask("absences"))
        counted = [
            one for one in facts.absences if not one.reason or one.reason not in self.reasons_not_counted
        ]
        return self.counted_if_clear("absences", [self._entry(one, day) for one in counted], day)

    def _entry(self, absence: Absence, day: date) -> Entry:
        doubt = absence.reason if self.reasons_not_counted and absence.reason not in self.known else ""
        return Entry(absence, self.away(absence, day), doubt, _backwards(absence.start, absence.until))

    def away(self, absence: Absence, day: date) -> list[DateRange]:
        run = _range(absence.start, min(absence.until or day, day))
        years = range(absence.start.year - 1, day.year + 1)
        return without(run, [_holiday(first, last, year) for year in years for first, last in self.holidays])


def _holiday(first: MonthDay, last: MonthDay, year: int) -> DateRange:
    """The holiday that begins in this year; it may end in the next (12月20日至2月10日)."""
    end = last.of(year if last >= first else year + 1)
    return DateRange(first.of(year), date.fromordinal(end.toordinal() + 1))


def _backwards(start: date, until: date | None) -> bool:
    return until is not None and until < start


def _range(start: date, until: date) -> list[DateRange]:
    return [DateRange(start, until)] if start < until else []


@dataclass(frozen=True, kw_only=True)
class MonthsLived(Months):
    """Time lived in any unit of the county so far, all stays together."""

    fact: ClassVar[str] = "stays"
    usual_code: ClassVar[str] = "CAP_REACHED"
    count: str = TOGETHER

    def check(self, facts: Facts, day: date) -> Check:
        entries = [
            Entry(
                stay,
                _range(stay.start, min(stay.until or day, day)),
                backwards=_backwards(stay.start, stay.until),
            )
            for stay in facts.stays
        ]
        return self.counted_if_clear("stays", entries, day)


@dataclass(frozen=True, kw_only=True)
class Owing(Bounds, Condition):
    """欠缴: months owed, all together or in a row; free housing owes nothing."""

    units: ClassVar[tuple[Unit, ...]] = (Unit.MONTH,)
    count: str = either(one_of(IN_A_ROW, TOGETHER), TOGETHER)
    fact: ClassVar[str] = "months_owed"
    usual_code: ClassVar[str] = "ARREARS"

    def check(self, facts: Facts, day: date) -> Check:
        months = sorted(set(facts.months_owed))
        owed = len(months) if self.count == TOGETHER else _longest_run(months)
        fact = used("months_owed", tuple(months))
        return self.answer(
            self.admit_length(Length(owed, 0)), [fact], "months",
            fact="months_owed", length=f"{owed}{Unit.MONTH}", count=self.count, limits=self.limits,
        )  # fmt: skip


def _longest_run(months: list[str]) -> int:
    longest = run = 0
    last = None
    for month in months:
        index = int(month[:4]) * 12 + int(month[5:7])
        run = run + 1 if last is not None and index == last + 1 else 1
        longest, last = max(longest, run), index
    return longest


@dataclass(frozen=True, kw_only=True)
class NotLivingFound(Bounds, Condition):
    """Inspections that found nobody living there, within the months before."""

    fact: ClassVar[str] = "not_living_found"
    usual_code: ClassVar[str] = "IDLE"
    units: ClassVar[tuple[Unit, ...]] = (Unit.OCCASIONS,)
    within: Quantity | None = may(quantity(*MONTHS))

    def check(self, facts: Facts, day: date) -> Check:
        since = add_months(day, -self.within.months) if self.within is not None else date.min
        found = tuple(one for one in facts.not_living_found if since < one <= day)
        value = f"{len(found)}{Unit.OCCASIONS}"
        holds = self.admit(Decimal(len(found)))
        return self.answer(
            holds, [used(self.fact, found)], "number", fact=self.fact, value=value, limits=self.limits
        )


@dataclass(frozen=True, kw_only=True)
class Breached(Condition):
    """A recorded breach of one of these kinds; one put right counts only where the text says so."""

    fact: ClassVar[str] = "breaches"
    codes: tuple[str, ...] = either(several(code), ())
    even_if_remedied: bool = either(flag, False)
    within: Quantity | None = may(quantity(*MONTHS))

    @property
    def silent(self) -> bool:
        return not self.codes

    def check(self, facts: Facts, day: date) -> Check:
        since = add_months(day, -self.within.months) if self.within is not None else date.min
        found = tuple(
            one
            for one in facts.breaches
            if one.code in self.codes
            and since < one.found <= day
            and (self.even_if_remedied or not one.remedied)
        )
        fact = used("breaches", tuple((one.code, one.found) for one in found) or False)
        code = "breach_found" if found else "no_breach"
        return self.answer(bool(found), [fact], code, codes="、".join(one.code for one in found))


@dataclass(frozen=True, kw_only=True)
class Banned(Condition):
    """A ban on applying is in force."""

    fact: ClassVar[str] = "bans"
    usual_code: ClassVar[str] = "BANNED"

    def check(self, facts: Facts, day: date) -> Check:
        found = tuple(ban for ban in facts.bans if ban.start <= day < ban.until)
        fact = used("bans", found or False)
        if not found:
            return self.answer(False, [fact], "no_ban")
        last = max(found, key=lambda ban: ban.until)
        return self.answer(True, [fact], "ban", until=last.until.isoformat(), reason=last.reason)


@dataclass(frozen=True, kw_only=True)
class ServiceOver(Condition):
    """The special post, posting or exchange has ended; its last day still belongs to it."""

    fact: ClassVar[str] = "service_ends"
    usual_code: ClassVar[str] = "LEFT_POST"

    def check(self, facts: Facts, day: date) -> Check:
        if facts.service_ends is None:
            return self.ask(Ask("service_ends"))
        fact = used("service_ends", facts.service_ends)
        over = facts.service_ends < day
        return self.answer(over, [fact], "service_over" if over else "service_runs", end=fact.value)
