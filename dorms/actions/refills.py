"""递补, the weekly case: a vacancy is offered to whoever is next, the answer is written down, a skip has its reason."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.applications import step_to
from dorms.actions.assignments import Promise, assign, cancel_assignment
from dorms.actions.common import clean, need_reason, next_number, row_of
from dorms.actions.reviewing.ranking import TurnTaken, record_turn
from dorms.db.queries.living import person
from dorms.db.queries.refill import candidates, vacancies
from dorms.db.queries.rounds import live_offers
from dorms.db.tables import ApplicationRow, OfferRow, TaskRow, live
from dorms.domain.applying import Status
from dorms.domain.identity import new_id
from dorms.domain.reviewing import Turn
from dorms.domain.rounds import Answer, Candidate, GiveUpReason, SkipReason
from dorms.errors.living import UnknownCode
from dorms.errors.rounds import (
    AnswerTooEarly,
    LiveOfferThere,
    NotFirst,
    NotForThem,
    OfferAnswered,
    UnitOffered,
)
from dorms.errors.store import UnknownRow

ANSWER_TASK = "递补答复"  # a kind of task


def offer_unit(
    session: Session, unit_id: UUID, application_id: UUID, *, day: date, answer_by: date, note: str = ""
) -> UUID:
    """Offer a vacancy to the first on the list who may have it; one live offer a person, one a free place.

    Whoever stands before and could have it must have been skipped with a reason.
    """
    vacancy = next((one for one in vacancies(session, day) if one.unit_id == unit_id), None)
    if vacancy is None:
        raise UnknownRow("unit", str(unit_id))
    offers = live_offers(session)
    there = [offer for offer in offers if offer.unit_id == unit_id and offer.assignment_id is None]
    if len(there) >= vacancy.free:
        raise UnitOffered(vacancy.unit, there[0].name)
    chosen = _chosen(session, unit_id, application_id, vacancy.unit, day)
    for offer in offers:
        if offer.teacher_id in (chosen.teacher_id, chosen.partner_id):
            raise LiveOfferThere(chosen.names, offer.unit, offer.answer_by)
    row = OfferRow(
        id=new_id(),
        number=next_number(session, OfferRow.number, "TZ", day.year),
        unit_id=unit_id,
        application_id=application_id,
        teacher_id=chosen.teacher_id,
        place=chosen.place,
        offered_on=day,
        answer_by=max(answer_by, day),
    )
    session.add(row)
    told = {"name": f"{chosen.names} {vacancy.unit}", "page": "refill"}
    session.add(
        TaskRow(
            id=new_id(), kind=ANSWER_TASK, subject="offer", subject_id=row.id, due=row.answer_by, details=told
        )
    )
    session.flush()
    return row.id


def _answered(session: Session, offer: OfferRow, answer: Answer, day: date) -> None:
    """The offer has its answer, and what waited for it is done."""
    offer.answer, offer.answered_on = str(answer), day
    waiting = select(TaskRow).where(
        live(TaskRow), TaskRow.subject_id == offer.id, TaskRow.kind == ANSWER_TASK, TaskRow.done_on.is_(None)
    )
    for task in session.scalars(waiting):
        task.done_on, task.outcome = day, str(answer)
    session.flush()


def _chosen(session: Session, unit_id: UUID, application_id: UUID, unit: str, day: date) -> Candidate:
    """The candidate, if nobody before could be offered it."""
    for one in candidates(session, unit_id, day):
        if one.application_id == application_id:
            if one.obstacle == "offered":  # said with the unit and the day, by whoever asks
                return one
            if one.obstacle:
                raise NotForThem(one.names, unit, one.obstacle)
            return one
        if one.is_free:
            name = next(
                (c.names for c in candidates(session, unit_id, day) if c.application_id == application_id), ""
            )
            raise NotFirst(name, one.names, unit)
    raise UnknownRow("application", str(application_id))


def skip_candidate(
    session: Session, unit_id: UUID, application_id: UUID, *, day: date, reason_code: str, note: str = ""
) -> UUID:
    """Pass somebody over for this vacancy; she keeps her place on the list. The reason is not optional."""
    if reason_code not in set(SkipReason):
        raise UnknownCode("reason_code", reason_code, tuple(SkipReason))
    why = need_reason("skip_candidate", note) if reason_code == SkipReason.OTHER else clean("reason", note)
    turn = TurnTaken(kind=Turn.SKIPPED, day=day, reason_code=str(reason_code), unit_id=unit_id)
    return record_turn(session, application_id, turn, note=why or str(reason_code))


def accept_offer(
    session: Session, offer_id: UUID, *, day: date, move_in_by: date | None = None, note: str = ""
) -> UUID:
    """She takes it: the unit is hers to move into. Returns the promise's id."""
    offer = _live(session, offer_id)
    _answered(session, offer, Answer.TAKEN, day)
    if offer.assignment_id is None:
        application = row_of(session, ApplicationRow, _given(offer.application_id))
        promise = Promise(
            teacher_id=_given(offer.teacher_id),
            unit_id=_given(offer.unit_id),
            day=day,
            partner_id=application.partner_id,
            application_id=application.id,
            move_in_by=move_in_by,
            moving=application.kind == "调换",
        )
        offer.assignment_id = assign(session, promise, note=note)
        session.flush()
    return offer.assignment_id


def accept_offers(session: Session, offer_ids: Sequence[UUID], *, day: date, note: str = "") -> int:
    """The same answer of several people, as one operation; one that is refused refuses all."""
    for offer in offer_ids:
        accept_offer(session, offer, day=day, note=note)
    return len(offer_ids)


def give_up_offer(
    session: Session,
    offer_id: UUID,
    *,
    day: date,
    reason_code: str,
    note: str = "",
    leaves: bool = False,
) -> None:
    """She says no, with the reason; it counts as one give-up. `leaves`: she leaves the list too."""
    if reason_code not in set(GiveUpReason):
        raise UnknownCode("reason_code", reason_code, tuple(GiveUpReason))
    why = need_reason("give_up_offer", note) if reason_code == GiveUpReason.OTHER else clean("reason", note)
    _end(session, offer_id, Answer.GIVEN_UP, day, str(reason_code), why or str(reason_code), leaves)


def lapse_offer(session: Session, offer_id: UUID, *, day: date, note: str = "") -> None:
    """The time to answer is over and nobody answered: somebody decides that it counts as given up."""
    offer = _live(session, offer_id)
    if offer.answer_by is not None and day <= offer.answer_by:
        raise AnswerTooEarly(_name(session, offer), offer.answer_by)
    _end(session, offer_id, Answer.LAPSED, day, "", note or str(Answer.LAPSED), leaves=False)


def withdraw_offer(session: Session, offer_id: UUID, *, day: date, note: str) -> None:
    """The office takes an offer back, with the reason; it does not count as given up."""
    offer = _live(session, offer_id)
    why = need_reason("withdraw_offer", note)
    offer.reason = why
    _answered(session, offer, Answer.WITHDRAWN, day)
    if offer.assignment_id is not None:
        cancel_assignment(session, offer.assignment_id, day=day, note=why)


def _end(
    session: Session, offer_id: UUID, answer: Answer, day: date, code: str, why: str, leaves: bool
) -> None:
    offer = _live(session, offer_id)
    offer.reason_code, offer.reason = code, why
    _answered(session, offer, answer, day)
    if offer.assignment_id is not None:
        cancel_assignment(session, offer.assignment_id, day=day, note=why)
    application = row_of(session, ApplicationRow, _given(offer.application_id))
    turn = TurnTaken(kind=Turn.GAVE_UP, day=day, reason_code=code, unit_id=offer.unit_id)
    record_turn(session, application.id, turn, note=why)
    if leaves:
        step_to(session, application, Status.GIVEN_UP, day=day, opinion=why)


def _live(session: Session, offer_id: UUID) -> OfferRow:
    offer = row_of(session, OfferRow, offer_id)
    if offer.answer:
        raise OfferAnswered(_name(session, offer), offer.answer)
    return offer


def _name(session: Session, offer: OfferRow) -> str:
    return person(session, offer.teacher_id).name if offer.teacher_id is not None else ""


def _given(row: UUID | None) -> UUID:
    """A reference that an offer of ours always has."""
    if row is None:
        raise UnknownRow("offer", "")
    return row
