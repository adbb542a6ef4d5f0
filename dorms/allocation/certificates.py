"""cert/ID.json: the key, the result, and one code with its evidence for every wish passed over."""

import json
from collections.abc import Iterator, Mapping

from dorms.allocation.results import Reasons, Result, choice_met, passed_over
from dorms.allocation.rounds import Mode, ReserveRule

LABELS = ("", "M", "F")


def certificates(result: Result) -> Iterator[tuple[str, bytes]]:
    """Id and file content, in the order of the groups; the same bytes on every machine."""
    writer = _Writer(result)
    for number, group in writer.reasons.walk():
        for household in group.movers:
            yield writer.certificate(household, number)


class _Writer:
    """Holds what many certificates share: the evidence about a unit is written once and reused."""

    def __init__(self, result: Result) -> None:
        self.reasons = Reasons(result)
        self._result, self._market = result, result.market
        self._evidence: dict[tuple[int, str], str] = {}
        self._run = _text(result.asked.policy.run)
        self._waiting = {household: place for place, household in enumerate(result.unhoused, 1)}

    def certificate(self, household: int, number: int) -> tuple[str, bytes]:
        result = self._result
        id, got = self._market.ids[household], result.outcome.got[household]
        group = number + 1
        how = result.outcome.groups[number].kind
        if got >= 0:
            unit, choice = self._market.unit_ids[got], choice_met(result, household)
            met = f'{{"unit":"{unit}","choice":{choice},"group":{group},"how":"{how}"}}'
        else:
            met = (
                f'{{"unit":null,"choice":null,"group":{group},"how":"{how}",'
                f'"waiting":{self._waiting[household]}}}'
            )
        passed = ",\n  ".join(self._passed(household))
        return id, self._whole(household, met, passed)

    def _whole(self, household: int, met: str, passed: str) -> bytes:
        id = self._market.ids[household]
        dropped = ",\n  ".join(self._dropped(household))
        passed = f"\n  {passed}" if passed else ""
        dropped = f"\n  {dropped}" if dropped else ""
        return (
            f'{{"v":1,"run":{self._run},"id":"{id}",\n "key":{self._key(household)},\n "got":{met},\n'
            f' "passed":[{passed}],\n "dropped":[{dropped}]}}\n'
        ).encode()

    def _key(self, household: int) -> str:
        asked = self._result.asked
        home = asked.households[household]
        points = "null" if home.points is None else home.points
        ties = ",".join(map(str, home.ties))
        lottery = f'"{asked.numbers[home.id].hex()}"' if asked.numbers else "null"
        position = self._result.position[household] or "null"
        return (
            f'{{"tier":{home.tier},"points":{points},"ties":[{ties}],'
            f'"lottery":{lottery},"position":{position}}}'
        )

    def _passed(self, household: int) -> Iterator[str]:
        tail = self._market.tail_choice.get(household, (0, ""))
        for choice, unit in passed_over(self._result, household):
            code = self.reasons.code(household, unit)
            token = f'"tail":{_text(tail[1])},' if choice == tail[0] else ""
            yield f'{{"choice":{choice},{token}{self._proof(unit, code)}}}'

    def _proof(self, unit: int, code: str) -> str:
        """The counters of a reserve move; everything else about a unit is settled once it is settled."""
        if code == "RESERVED":
            return self._about(unit, code)
        known = self._evidence.get((unit, code))
        if known is None:
            known = self._evidence[unit, code] = self._about(unit, code)
        return known

    def _about(self, unit: int, code: str) -> str:
        name = self._market.unit_ids[unit]
        return f'"unit":"{name}","code":"{code}"' + "".join(
            f',"{field}":{json.dumps(value, ensure_ascii=False)}'
            for field, value in evidence(self._result, self.reasons, unit, code).items()
        )

    def _dropped(self, household: int) -> Iterator[str]:
        for entry in self._market.dropped.get(household, ()):
            rule = f',"rule":{_text(entry.rule)}' if entry.rule else ""
            yield f'{{"choice":{entry.choice},"unit":{_text(entry.unit)},"code":"{entry.code}"{rule}}}'


def evidence(result: Result, reasons: Reasons, unit: int, code: str) -> Mapping[str, str | int]:
    """What proves a code: the fields of the certificate behind `code`, in their order."""
    market, holder = result.market, result.holder[unit]
    if code == "KEPT":
        return {"holder": market.ids[holder]}
    if code == "OUTRANKED":
        return {"holder": market.ids[holder], "position": result.position[holder]}
    if code in {"SWAP", "CHAIN"}:
        number = result.outcome.group_of[holder]
        first = result.outcome.groups[number].initiator
        return {
            "holder": market.ids[holder],
            "group": number + 1,
            "initiator": market.ids[first],
            "initiator_position": result.position[first],
        }
    if code == "SEX":
        room = market.room[unit]
        return {"room": market.rooms[room], "label": LABELS[reasons.label[room]]}
    kept_for = market.reserve[unit]
    if result.asked.policy.mode is Mode.B and market.rule is not ReserveRule.HARD:
        return {"class": market.classes[kept_for], "holder": market.ids[holder]}
    vacant, unserved = reasons.counters.vacant[kept_for], reasons.counters.unserved[kept_for]
    return {"class": market.classes[kept_for], "vacant": vacant, "unserved": unserved}


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
