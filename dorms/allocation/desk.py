"""The complaint desk: one household, one unit, one answer with its evidence."""

from dataclasses import replace

from dorms.allocation.certificates import LABELS
from dorms.allocation.results import Reasons, Result, choice_met, passed_over
from dorms.allocation.rounds import Mode, ReserveRule
from dorms.errors.allocation import Answer, NotInRound


def reason(result: Result, id: str, unit_id: str) -> Answer:
    """Why the household did not get the unit, or that it did; the answer of the certificate for every wish."""
    household, unit = _index(result.market.ids, id), _index(result.market.unit_ids, unit_id)
    waiting = result.unhoused.index(household) + 1 if result.outcome.got[household] < 0 else 0
    answer = Answer(id, unit_id, "", result.position[household], waiting=waiting)
    for choice, passed in passed_over(result, household):
        if passed == unit:
            return _passed(result, answer, household, unit, choice)
    return _other(result, answer, household, unit)


def _passed(result: Result, answer: Answer, household: int, unit: int, choice: int) -> Answer:
    reasons = Reasons(result)
    for number, _ in reasons.walk():
        if number == result.outcome.group_of[household]:
            break
    return passed_answer(result, reasons, replace(answer, choice=choice), household, unit)


def passed_answer(result: Result, reasons: Reasons, answer: Answer, household: int, unit: int) -> Answer:
    """The answer for a unit as things stand where `reasons` has walked to; FREE if nothing is in the way."""
    market, code = result.market, reasons.code(household, unit)
    answer = replace(answer, code=code)
    if code == "SEX":
        room = market.room[unit]
        return replace(answer, room=market.rooms[room], label=LABELS[reasons.label[room]])
    holder = result.holder[unit]
    if holder >= 0:
        number = result.outcome.group_of[holder]
        first = result.outcome.groups[number].initiator
        answer = replace(
            answer,
            holder=market.ids[holder],
            holder_position=result.position[holder],
            group=number + 1,
            initiator=market.ids[first],
            initiator_position=result.position[first],
        )
    return _with_reserve(result, reasons, answer, unit) if code == "RESERVED" else answer


def _with_reserve(result: Result, reasons: Reasons, answer: Answer, unit: int) -> Answer:
    market, kept_for = result.market, result.market.reserve[unit]
    by_turns = result.asked.policy.mode is Mode.A or market.rule is ReserveRule.HARD
    return replace(
        answer,
        reserve=market.classes[kept_for],
        rule=market.rule.value if by_turns else ReserveRule.FIRST.value,
        vacant=reasons.counters.vacant[kept_for],
        unserved=reasons.counters.unserved[kept_for],
    )


def _other(result: Result, answer: Answer, household: int, unit: int) -> Answer:
    """Everything that is no wish passed over."""
    market, got = result.market, result.outcome.got[household]
    if household in result.order.cut:
        return replace(answer, code="NOT_ENTERED")
    if got == unit:
        return replace(answer, code="GOT", choice=choice_met(result, household))
    for entry in market.dropped.get(household, ()):
        if entry.unit == answer.unit:
            return replace(answer, code=entry.code, choice=entry.choice, rule=entry.rule)
    pool = market.tail[household]
    if unit in market.lists[household] or (pool >= 0 and unit in market.pools[pool]):
        return replace(answer, code="LATER", got=market.unit_ids[got])
    return replace(answer, code="NOT_LISTED")


def _index(ids: list[str], id: str) -> int:
    try:
        return ids.index(id)
    except ValueError:
        raise NotInRound(id) from None
