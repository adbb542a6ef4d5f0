"""A round is planned: its rules, its pool, its entries; while it is in preparation, wishes and entries may change."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, next_number, row_of
from dorms.db.journal.capture import put
from dorms.db.queries.facts import facts_on
from dorms.db.queries.handing import applicants, units_on
from dorms.db.queries.living import fulfilled, home_of
from dorms.db.queries.rounds import live_offers, round_line
from dorms.db.queries.standing import standings
from dorms.db.tables import (
    AssignmentRow,
    RankingRow,
    RoundEntryRow,
    RoundRow,
    RoundStepRow,
    RoundUnitRow,
    StayRow,
    UnitRow,
    live,
)
from dorms.domain.codes import ApplicationKind
from dorms.domain.handing import Applicant
from dorms.domain.identity import new_id
from dorms.domain.living import Span
from dorms.domain.round_pool import (
    Entry,
    Known,
    Place,
    households_of,
    may_have,
    movers_of,
    pool_of,
    with_places,
)
from dorms.domain.rounds import DrawKind, LeftOut, Plan, PlannedSource, RoundLine, Step, Way
from dorms.errors.living import WishTwice
from dorms.errors.rounds import (
    EmptyPool,
    NobodyEntered,
    SourcesMissing,
    SourceWithoutDay,
    TooManyWishes,
    WishNotFor,
    WishNotThere,
    WrongRoundStep,
)
from dorms.errors.store import UnknownRow

TAIL = "ANY:"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a plan comes to before it is kept."""

    places: tuple[Place, ...]
    entries: tuple[Entry, ...]
    ranking_id: UUID | None
    rule_set: str = ""

    @property
    def entered(self) -> int:
        return sum(not one.left_out for one in self.entries)

    @property
    def vacant(self) -> int:
        return sum(one.holder is None for one in self.places)

    @property
    def left_out(self) -> Counter[str]:
        """How many do not take part, by reason."""
        return Counter(one.left_out for one in self.entries if one.left_out)

    @property
    def classes(self) -> Counter[str]:
        """How many entries each class of people has."""
        return Counter(name for one in self.entries if not one.left_out for name in one.classes)


def draft_of(session: Session, plan: Plan) -> Draft:
    """The pool and the entries that this plan would have; nothing is written."""
    ranking, ranked = standings(session, plan.day)
    standing = {one.application_id: one for one in ranked}
    who = [one for one in applicants(session, plan.day) if one.application_id in standing]
    categories = {row: facts.get("category", "") for row, facts in facts_on(session, plan.day).items()}
    known = Known(standing, categories, _homes(session, who, plan.day), frozenset(_promised(session)))
    entries = households_of(who, plan, known)
    offered = {offer.unit_id for offer in live_offers(session)}
    units = [unit for unit in units_on(session, plan.day) if unit.id not in offered]
    places = pool_of(units, movers_of(entries, known.homes), plan, _reserves(session))
    rules = session.scalar(select(RankingRow.rule_set).where(RankingRow.id == ranking)) if ranking else ""
    return Draft(tuple(places), tuple(with_places(entries, places)), ranking, rules or "")


def _reserves(session: Session) -> dict[UUID, str]:
    rows = session.execute(select(UnitRow.id, UnitRow.reserve).where(live(UnitRow), UnitRow.reserve != ""))
    return {unit: name for unit, name in rows if name}


def _homes(session: Session, who: Sequence[Applicant], day: date) -> dict[UUID, UUID]:
    """Where those who ask for another unit live."""
    found: dict[UUID, UUID] = {}
    people = [
        p for one in who if one.kind == ApplicationKind.CHANGE for p in (one.teacher_id, one.partner_id)
    ]
    for person in filter(None, people):
        if home := home_of(session, person, Span(day)):
            unit = session.scalar(select(StayRow.unit_id).where(StayRow.id == home[0]))
            if unit is not None:
                found[person] = unit
    return found


def _promised(session: Session) -> set[UUID]:
    rows = session.execute(
        select(AssignmentRow.teacher_id, AssignmentRow.partner_id).where(
            live(AssignmentRow), AssignmentRow.until.is_(None), AssignmentRow.id.not_in(fulfilled())
        )
    )
    people = {person for pair in rows for person in pair if person is not None}
    return people | {offer.teacher_id for offer in live_offers(session)}


def plan_round(session: Session, plan: Plan, *, note: str = "") -> UUID:
    """Keep a round with its pool and entries as they are on the plan's day; with an empty one it is refused."""
    if plan.draw == DrawKind.PUBLIC:
        if not plan.sources:
            raise SourcesMissing
        for source in plan.sources:
            if source.day is None:
                raise SourceWithoutDay(source.name)
    name = clean("name", plan.name, required=True)
    draft = draft_of(session, plan)
    if not draft.places:
        raise EmptyPool(name)
    if not draft.entered:
        raise NobodyEntered(name)
    row = RoundRow(
        id=new_id(),
        number=next_number(session, RoundRow.number, "FF", plan.day.year),
        name=name,
        day=plan.day,
        purpose=str(plan.purpose),
        way=str(plan.way),
        ranking=str(plan.ranking),
        draw=str(plan.draw),
        reserve_rule=plan.reserve_rule,
        list_limit=plan.list_limit,
        answer_days=plan.answer_days,
        notice_days=plan.notice_days,
        rule_set=draft.rule_set,
        ranking_id=draft.ranking_id,
        sources=[_kept(one) for one in plan.sources],
        quotas=dict(plan.quotas),
    )
    session.add(row)
    session.flush()
    put(session, RoundUnitRow, [_place_row(row.id, one) for one in draft.places])
    put(session, RoundEntryRow, [_entry_row(row.id, one) for one in draft.entries])
    add_step(session, row.id, Step.PLANNED, plan.day, note=note)
    return row.id


def _kept(source: PlannedSource) -> dict[str, object]:
    return {
        "name": source.name,
        "count": source.count,
        "low": source.low,
        "high": source.high,
        "ordered": source.is_ordered,
        "day": source.day.isoformat() if source.day else "",
        "fallback": source.fallback,
    }


def _place_row(round_id: UUID, one: Place) -> dict[str, Any]:
    return {
        "id": new_id(), "round_id": round_id, "unit_id": one.unit.id, "code": one.code, "bed": one.bed,
        "label": one.label, "reserve": one.reserve,
    }  # fmt: skip


def _entry_row(round_id: UUID, one: Entry) -> dict[str, Any]:
    who, standing = one.applicant, one.standing
    return {
        "id": new_id(), "round_id": round_id, "application_id": who.application_id,
        "teacher_id": who.teacher_id, "partner_id": who.partner_id, "code": one.code or None,
        "kind": one.kind, "sex": one.sex, "tier": standing.tier if standing else 1,
        "points": standing.points if standing else None, "ties": list(standing.ties) if standing else [],
        "classes": list(one.classes), "holds": list(one.holds), "wishes": list(one.wishes),
        "left_out": str(one.left_out),
    }  # fmt: skip


def add_step(
    session: Session,
    round_id: UUID,
    step: Step,
    day: date,
    *,
    note: str = "",
    details: dict[str, Any] | None = None,
    notice_id: UUID | None = None,
) -> None:
    """One more line in the story of the round."""
    session.add(
        RoundStepRow(
            id=new_id(),
            round_id=round_id,
            step=str(step),
            day=day,
            details=details or {},
            note=clean("note", note),
            notice_id=notice_id,
        )
    )
    session.flush()


def round_at(session: Session, round_id: UUID, wanted: Step) -> RoundLine:
    """The round, if this may come next."""
    line = round_line(session, round_id)
    if line is None:
        raise UnknownRow("round", str(round_id))
    if not line.allows(wanted):
        raise WrongRoundStep(line.name, line.state, wanted)
    return line


def set_wishes(session: Session, entry_id: UUID, wishes: Sequence[str], *, note: str = "") -> None:
    """Write down somebody's wishes for this round, the dearest first; only places they may have, none twice."""
    entry = row_of(session, RoundEntryRow, entry_id)
    line = round_at(session, entry.round_id or entry_id, Step.FROZEN)
    units = {unit.id: unit for unit in units_on(session, line.day)}
    rows = session.scalars(select(RoundUnitRow).where(live(RoundUnitRow), RoundUnitRow.round_id == line.id))
    places = {
        row.code: Place(units[row.unit_id], row.code or "", row.bed, row.label or "")
        for row in rows
        if row.unit_id in units
    }
    named = [wish for wish in wishes if not wish.startswith(TAIL)]
    if line.list_limit is not None and line.way != Way.TURNS and len(named) > line.list_limit:
        raise TooManyWishes(len(named), line.list_limit)
    for at, wish in enumerate(named):
        place = places.get(wish)
        if place is None:
            raise WishNotThere(wish)
        if wish in named[:at]:
            raise WishTwice(wish)
        if wish not in (entry.holds or ()) and not may_have(entry.kind or "", entry.sex or "", place):
            raise WishNotFor(wish, entry.code or "")
    entry.wishes = list(wishes)
    session.flush()


def leave_out(session: Session, entry_id: UUID, *, note: str) -> None:
    """Take somebody out of a round in preparation, with the reason; her home leaves the pool with her."""
    entry = row_of(session, RoundEntryRow, entry_id)
    line = round_at(session, entry.round_id or entry_id, Step.FROZEN)
    need_reason("leave_out", note)
    gone = set(entry.holds or ())
    entry.left_out = str(LeftOut.BY_HAND)
    places = select(RoundUnitRow).where(
        live(RoundUnitRow), RoundUnitRow.round_id == line.id, RoundUnitRow.code.in_(gone)
    )
    for place in session.scalars(places):
        place.void = True
    others = select(RoundEntryRow).where(live(RoundEntryRow), RoundEntryRow.round_id == line.id)
    for other in session.scalars(others):
        if gone & set(other.wishes or ()):
            other.wishes = [wish for wish in other.wishes or () if wish not in gone]
    session.flush()


def cancel_round(session: Session, round_id: UUID, *, day: date, note: str) -> None:
    """Give a round up, with the reason; what was posted of it stays on record."""
    round_at(session, round_id, Step.CANCELLED)
    add_step(session, round_id, Step.CANCELLED, day, note=need_reason("cancel_round", note))
