"""Homes and other policy housing: 本人及配偶在工作学校所在乡镇无房."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from dorms.domain.decisions import Ask, Check, FactUsed, Why
from dorms.domain.facts import Facts, HomeFact
from dorms.errors.rules import Slip
from dorms.rules.conditions.base import Condition, used
from dorms.rules.quantities import Quantity, Unit, parsed
from dorms.rules.schema import Place, either, flag, may, one_of, quantity, several, words
from dorms.rules.vocabulary import PLACES, SCOPES, WIDER, WITHOUT_SPOUSE

SELF_ONLY = ("本人",)


@dataclass(frozen=True, kw_only=True)
class OfPersons(Condition):
    """A condition on the applicant and on relatives; who has no spouse needs no spouse's facts."""

    persons: tuple[str, ...] = either(several(one_of(*SCOPES)), SELF_ONLY)

    def counted(self, facts: Facts) -> tuple[str, ...]:
        """The persons whose homes count."""
        named = dict.fromkeys(person for scope in self.persons for person in SCOPES[scope])
        if facts.marital in WITHOUT_SPOUSE:
            named.pop("配偶", None)
        return tuple(named)

    def unsure_of_spouse(self, facts: Facts, persons: Iterable[str]) -> bool:
        """Whether all of this rests on a spouse, while nobody knows whether there is one."""
        return facts.marital is None and set(persons) == {"配偶"}


@dataclass(frozen=True, kw_only=True)
class NoHome(OfPersons):
    """Nobody of these persons owns a home in the place, or within the distance."""

    usual_code: ClassVar[str] = "HAS_HOME"

    place: str | None = may(one_of(*PLACES))
    within: Quantity | None = may(quantity(Unit.KM))

    @property
    def silent(self) -> bool:
        return self.place is None and self.within is None

    @property
    def reads(self) -> tuple[str, ...]:
        return ("homes", "marital")

    def verify(self, at: Place) -> None:
        if self.place is not None and self.within is not None:
            at.wrong(Slip.BOUNDS, limits="place、within")

    @property
    def scope(self) -> str:
        return self.place or (self.within.text if self.within is not None else "")

    def check(self, facts: Facts, day: date) -> Check:
        answers = {person: self._owns(person, facts.homes) for person in self.counted(facts)}
        facts_used = [used(f"{person}住房（{self.scope}）", has) for person, has in answers.items()]
        owners = [person for person, has in answers.items() if has is True]
        if owners and not self.unsure_of_spouse(facts, owners):
            return self.answer(False, facts_used, "home_found", persons="、".join(owners), place=self.scope)
        open_ones = [person for person, has in answers.items() if has is None or person in owners]
        if open_ones:
            return self._asks(facts, open_ones, facts_used)
        return self.answer(True, facts_used, "no_home", persons="、".join(answers), place=self.scope)

    def _asks(self, facts: Facts, persons: list[str], facts_used: list[FactUsed]) -> Check:
        asks = []
        if "配偶" in persons and facts.marital is None:
            asks.append(Ask("marital"))
        for person in persons:
            if self._owns(person, facts.homes):
                continue
            torn = set(_answers(person, facts.homes, self.place, self.within)) == {True, False}
            why = Why.CONTRADICTION if torn else Why.MISSING
            asks.append(Ask(f"{person}住房（{self.scope}）", why))
        return self.ask(*asks, used=facts_used)

    def _owns(self, person: str, homes: tuple[HomeFact, ...]) -> bool | None:
        """Whether the person owns a home here; None when nothing says so, or two facts contradict each other."""
        answers = set(_answers(person, homes, self.place, self.within))
        return answers.pop() if len(answers) == 1 else None


def _answers(
    person: str, homes: tuple[HomeFact, ...], place: str | None, within: Quantity | None
) -> Iterator[bool]:
    for home in homes:
        if home.person != person:
            continue
        answer = _in_place(home, place) if place is not None else None
        if within is not None:
            answer = _in_reach(home, within)
        if answer is not None:
            yield answer


def _in_place(home: HomeFact, place: str) -> bool | None:
    """What a fact about one place says about another: no home in the county is none in the township."""
    if home.place == place:
        return home.has
    if home.has:
        return True if place in WIDER.get(home.place, ("任何地方",)) else None
    return False if home.place in WIDER[place] else None


def _in_reach(home: HomeFact, within: Quantity) -> bool | None:
    if home.has:
        return home.km <= within.number if home.km is not None else None
    if home.place == "任何地方":
        return False
    reach = parsed(home.place)
    return False if reach is not None and reach[1] is Unit.KM and reach[0] >= within.number else None


@dataclass(frozen=True, kw_only=True)
class NoOtherHousing(OfPersons):
    """Nobody of these persons has housing or an allowance from another policy, unless it is given up."""

    usual_code: ClassVar[str] = "OTHER_POLICY_HOUSING"

    kinds: tuple[str, ...] = either(words("housing"), ())
    given_up_is_enough: bool = either(flag, False)
    known: frozenset[str] = field(default=frozenset(), compare=False)

    def verify(self, at: Place) -> None:
        object.__setattr__(self, "known", at.sheet.words["housing"])

    @property
    def reads(self) -> tuple[str, ...]:
        return ("other_housing", "gives_up_housing", "marital")

    def check(self, facts: Facts, day: date) -> Check:
        if facts.other_housing is None:
            return self.ask(Ask("other_housing"))
        counted = self.counted(facts)
        current = [
            one
            for one in facts.other_housing
            if one.person in counted and (one.until is None or one.until > day)
        ]
        held = [one for one in current if not self.kinds or one.kind in self.kinds]
        strange = next((one.kind for one in current if self.kinds and one.kind not in self.known), "")
        fact = used("other_housing", tuple(held) or False)
        if not held and strange:
            return self.ask(Ask("other_housing", Why.UNKNOWN_WORD, strange))
        if not held:
            return self.answer(True, [fact], "no_other_housing", persons="、".join(counted))
        if self.unsure_of_spouse(facts, (one.person for one in held)):
            return self.ask(Ask("marital"), used=[fact])
        if self.given_up_is_enough and facts.gives_up_housing is not False:
            return self._given_up(facts, fact)
        return self.answer(False, [fact], "other_housing", value=fact.value)

    def _given_up(self, facts: Facts, fact: FactUsed) -> Check:
        if facts.gives_up_housing is None:
            return self.ask(Ask("gives_up_housing"), used=[fact])
        promise = used("gives_up_housing", True)
        return self.answer(True, [fact, promise], "housing_given_up", value=fact.value)
