"""Conditions on code words and yes-or-no facts: category, title, marital status, the county's own marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from dorms.domain.decisions import Ask, Check, Why
from dorms.domain.facts import Facts
from dorms.errors.rules import Slip
from dorms.rules.conditions.base import Condition, used
from dorms.rules.schema import Place, either, flag, need, several, text
from dorms.rules.vocabulary import WITHOUT_SPOUSE, WORDS

FREE = frozenset(("school", "town"))  # names of places are no code words


@dataclass(frozen=True, kw_only=True)
class WordIs(Condition):
    """The word is one of those listed in `in`, or none of those listed in `not_in`."""

    in_: tuple[str, ...] = either(several(text), (), key="in")
    not_in: tuple[str, ...] = either(several(text), ())
    known: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def silent(self) -> bool:
        return not self.in_ and not self.not_in

    def verify(self, at: Place) -> None:
        known = at.sheet.words.get(self.fact, WORDS.get(self.fact, frozenset()))
        if self.in_ and self.not_in:
            at.wrong(Slip.BOUNDS, limits="in、not_in")
        for key, listed in (("in", self.in_), ("not_in", self.not_in)):
            for n, word in enumerate(listed):
                if self.fact not in FREE and word not in known:
                    at.at(key, n).wrong(Slip.UNKNOWN_WORD, value=word, known="、".join(sorted(known)))
        object.__setattr__(self, "known", known)

    def check(self, facts: Facts, day: date) -> Check:
        word: str | None = getattr(facts, self.fact)
        return self.compared(word)

    def compared(self, word: str | None) -> Check:
        if not word:
            return self.ask(Ask(self.fact))
        fact = used(self.fact, word)
        listed = word in (self.in_ or self.not_in)
        if not listed and self.fact not in FREE and word not in self.known:
            return self.ask(Ask(self.fact, Why.UNKNOWN_WORD, word), used=[fact])
        holds = listed if self.in_ else not listed
        code = "word_in" if self.in_ else "word_not_in"
        return self.answer(
            holds, [fact], code, fact=self.fact, value=word, list="、".join(self.in_ or self.not_in)
        )


class Category(WordIs):
    """人员类别."""

    fact: ClassVar[str] = "category"


class Staffing(WordIs):
    """编制."""

    fact: ClassVar[str] = "staffing"


class PostState(WordIs):
    """在岗状态."""

    fact: ClassVar[str] = "post_state"
    usual_code: ClassVar[str] = "LEFT_POST"


class Title(WordIs):
    """职称."""

    fact: ClassVar[str] = "title"


class Degree(WordIs):
    """学历."""

    fact: ClassVar[str] = "degree"


class Duty(WordIs):
    """职务."""

    fact: ClassVar[str] = "duty"


class Sex(WordIs):
    """性别."""

    fact: ClassVar[str] = "sex"


class Disability(WordIs):
    """残疾等级."""

    fact: ClassVar[str] = "disability"


class School(WordIs):
    """工作学校."""

    fact: ClassVar[str] = "school"


class Town(WordIs):
    """所在乡镇."""

    fact: ClassVar[str] = "town"


class SchoolKind(WordIs):
    """学校类别."""

    fact: ClassVar[str] = "school_kind"


class UnitType(WordIs):
    """户型."""

    fact: ClassVar[str] = "unit_type"


class UnitProgramme(WordIs):
    """资金来源: which programme the unit was built under."""

    fact: ClassVar[str] = "unit_programme"


class Declared(WordIs):
    """年度申报: what the occupant declared this year."""

    fact: ClassVar[str] = "declared"


@dataclass(frozen=True, kw_only=True)
class Marital(WordIs):
    """婚姻; where the text says so, a spouse who works away counts as single."""

    fact: ClassVar[str] = "marital"
    spouse_away_counts_as_single: bool = either(flag, False)

    @property
    def reads(self) -> tuple[str, ...]:
        return ("marital", "spouses", "spouse_works_away")

    def check(self, facts: Facts, day: date) -> Check:
        if facts.spouses is not None and facts.spouses > 1:
            return self.ask(Ask("spouses", Why.CONTRADICTION, f"{facts.spouses:f}"))
        plain = self.compared(facts.marital)
        if plain.holds is None or facts.marital != "已婚" or not self.spouse_away_counts_as_single:
            return plain
        as_single = bool(WITHOUT_SPOUSE.intersection(self.in_)) or "已婚" in self.not_in
        if not as_single:
            return plain
        if facts.spouse_works_away is None:
            return self.ask(Ask("spouse_works_away"), used=plain.facts)
        fact = used("spouse_works_away", facts.spouse_works_away)
        return self.answer(
            facts.spouse_works_away,
            (*plain.facts, fact),
            "spouse_away",
            value=fact.value,
            list="、".join(self.in_),
        )


@dataclass(frozen=True, kw_only=True)
class YesNo(Condition):
    """A fact that is yes or no."""

    is_: bool = either(flag, True, key="is")

    def check(self, facts: Facts, day: date) -> Check:
        value: bool | None = getattr(facts, self.fact)
        if value is None:
            return self.ask(Ask(self.fact))
        fact = used(self.fact, value)
        return self.answer(value is self.is_, [fact], "yes_no", fact=self.fact, value=fact.value)


class DualStaff(YesNo):
    """双职工."""

    fact: ClassVar[str] = "dual_staff"


class MarriesThisYear(YesNo):
    """当年结婚."""

    fact: ClassVar[str] = "marries_this_year"


class GivesUpHousing(YesNo):
    """已承诺退出原住房."""

    fact: ClassVar[str] = "gives_up_housing"


@dataclass(frozen=True, kw_only=True)
class Mark(Condition):
    """A mark of the county's own, such as 主科教师: yes or no."""

    fact: ClassVar[str] = "marks"
    mark: str = need(text)
    is_: bool = either(flag, True, key="is")

    def check(self, facts: Facts, day: date) -> Check:
        values = {value for mark, value in facts.marks if mark == self.mark}
        if len(values) != 1:
            why = Why.CONTRADICTION if values else Why.MISSING
            return self.ask(Ask(self.mark, why))
        value = values.pop()
        fact = used(self.mark, value)
        return self.answer(value is self.is_, [fact], "yes_no", fact=self.mark, value=fact.value)
