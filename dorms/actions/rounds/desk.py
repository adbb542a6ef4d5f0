"""The complaint desk: one person, one unit, one answer with what proves it; and a sentence for every loser."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.rounds.computing import result_of_round
from dorms.allocation.desk import reason
from dorms.allocation.figures import Fairness, fairness
from dorms.allocation.results import Result
from dorms.db.queries.handing import units_on
from dorms.db.queries.rounds import entries_of_round, places_of, round_line
from dorms.domain.papers import FactLine
from dorms.domain.rounds import EntryLine, PlaceLine, RoundLine
from dorms.errors.allocation import Answer
from dorms.errors.store import UnknownRow
from dorms.messages import explain, translate
from dorms.messages.rounds import loser_words


@dataclass(frozen=True, slots=True)
class Desk:
    """A finished round, ready to be asked about. Whoever keeps it asks no store any more."""

    line: RoundLine
    result: Result
    entries: Mapping[str, EntryLine]
    places: Mapping[str, PlaceLine]
    others: tuple[EntryLine, ...]  # left out of the round
    outside: Mapping[
        str, str
    ]  # units that were not in the round, by address: why, as a code of `outside_words`

    def answer(self, code: str, place: str) -> Answer:
        """Why the entry did not get the place, or that it did."""
        return reason(self.result, code, place)

    def sentence(self, answer: Answer) -> str:
        """The answer in words: units by their address, people by their code."""
        return explain(replace(answer, unit=self.place_words(answer.unit), got=self.place_words(answer.got)))

    def place_words(self, code: str) -> str:
        """石桥镇中心小学-1栋-301（U0417）."""
        place = self.places.get(code)
        if place is None:
            return code
        if place.bed is not None:
            words = translate("rounds", "{unit} {bed}号床（{code}）")
            return words.format(unit=place.unit, bed=place.bed, code=code)
        return translate("rounds", "{unit}（{code}）").format(unit=place.unit, code=code)

    def losers(self) -> list[str]:
        """The codes of those who got nothing, in the order of the waiting list."""
        return [self.result.market.ids[at] for at in self.result.unhoused]

    def loser_sentence(self, code: str) -> str:
        """One sentence for somebody who got nothing: her dearest wish and her place on the waiting list."""
        waiting = self.losers().index(code) + 1
        wishes = [wish for wish in self.entries[code].wishes if wish in self.places]
        if not wishes:
            return loser_words(bool(self.entries[code].wishes), waiting)
        return self.sentence(self.answer(code, wishes[0]))

    def evidence(self, answer: Answer) -> tuple[FactLine, ...]:
        """What proves the answer, each with the file in which anybody can look it up."""
        lines = [_fact(translate("rounds", "本人名次"), _nth(answer.position), "result.csv")]
        if answer.choice:
            lines.append(_fact(translate("rounds", "本人志愿"), _choice(answer.choice), "choices.csv"))
        if answer.holder:
            got = translate("rounds", "{code}，第 {place} 名").format(
                code=answer.holder, place=answer.holder_position
            )
            lines.append(_fact(translate("rounds", "分得此房的人"), got, "result.csv"))
        if answer.group:
            group = translate("rounds", "第 {group} 组，由 {code}（第 {place} 名）引起").format(
                group=answer.group, code=answer.initiator, place=answer.initiator_position
            )
            lines.append(_fact(translate("rounds", "在哪一步分出"), group, "log.jsonl"))
        if answer.reserve and answer.rule == "count":
            held = translate("rounds", "{reserve}：当时剩 {vacant} 套，这一类还有 {unserved} 户").format(
                reserve=answer.reserve, vacant=answer.vacant, unserved=answer.unserved
            )
            lines.append(_fact(translate("rounds", "定向房源"), held, "units.csv"))
        if answer.room:
            lines.append(_fact(translate("rounds", "合住房"), f"{answer.room} {answer.label}", "units.csv"))
        cert = f"cert/{answer.id}.json"
        lines.append(_fact(translate("rounds", "本人的说明文件"), cert, "manifest.json"))
        lines += [_fact(name, digest, "freeze.json") for name, digest in self.line.files.items()]
        return tuple(lines)

    def result_words(self, code: str) -> str:
        """What the entry got, or where it waits."""
        at = self.result.market.ids.index(code)
        got = self.result.outcome.got[at]
        if got < 0:
            words = translate("rounds", "没有分到，轮候第 {waiting} 位")
            return words.format(waiting=self.result.unhoused.index(at) + 1)
        return self.place_words(self.result.market.unit_ids[got])


def _fact(name: str, value: str, source: str) -> FactLine:
    return FactLine(name=name, value=value, source=source)


def _nth(position: int) -> str:
    if not position:
        return translate("rounds", "没有进入本轮选房的人数线")
    return translate("rounds", "第 {place} 名").format(place=position)


def _choice(choice: int) -> str:
    return translate("rounds", "第 {choice} 志愿").format(choice=choice)


def open_desk(session: Session, round_id: UUID) -> Desk:
    """The desk of a round with a result."""
    line = round_line(session, round_id)
    if line is None:
        raise UnknownRow("round", str(round_id))
    entries = entries_of_round(session, round_id)
    return Desk(
        line,
        result_of_round(session, round_id),
        {one.code: one for one in entries if not one.left_out},
        {one.code: one for one in places_of(session, round_id)},
        tuple(one for one in entries if one.left_out),
        _outside(session, line.day, {one.unit_id for one in places_of(session, round_id)}),
    )


def _outside(session: Session, day: date, pool: set[UUID]) -> dict[str, str]:
    """Why each other unit of the store was not to be had."""
    return {
        unit.label: unit.state if unit.state != "在用" else "full" if unit.free <= 0 else "scope"
        for unit in units_on(session, day)
        if unit.id not in pool
    }


def fairness_of(desk: Desk) -> Fairness:
    """The figures of the round by reserve and by category of people; numbers only, no small group."""
    return fairness(desk.result, {code: one.category for code, one in desk.entries.items()})
