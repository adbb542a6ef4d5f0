"""Who is before whom: the one place that says in which order applicants stand."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.people import statuses_of
from dorms.db.tables import (
    ApplicationRow,
    RankingLineRow,
    RankingRow,
    RoundEntryRow,
    RoundResultRow,
    RoundStepRow,
    WaitingStepRow,
    live,
)
from dorms.domain.applying import Status
from dorms.domain.reviewing import Turn
from dorms.domain.rounds import Standing, Step

IN_LINE = frozenset(
    {
        Status.SUBMITTED,
        Status.SCHOOL,
        Status.CENTRE,
        Status.BUREAU,
        Status.NOTICE,
        Status.WAITING,
        Status.CHOOSING,
    }
)


def standings(session: Session, day: date) -> tuple[UUID | None, list[Standing]]:
    """The locked ranked list that counts on the day, and where every waiting applicant stands on it, the first first.

    Without a locked list those with an application on its way stand in the order of their applications, without
    points: what nobody ranked is not given a score.
    """
    ranking = session.scalar(
        select(RankingRow.id)
        .where(live(RankingRow), RankingRow.locked_on.is_not(None), RankingRow.locked_on <= day)
        .order_by(RankingRow.school_id.is_not(None), RankingRow.locked_on.desc(), RankingRow.id.desc())
        .limit(1)
    )
    out = _removed(session, day)
    found = _ranked(session, ranking) if ranking is not None else _by_application(session, day)
    return ranking, [one for one in found if one.application_id not in out]


def _removed(session: Session, day: date) -> set[UUID]:
    """Who was taken off the waiting list and not put back since."""
    rows = session.execute(
        select(WaitingStepRow.application_id, WaitingStepRow.kind)
        .where(
            live(WaitingStepRow),
            WaitingStepRow.kind.in_([str(Turn.REMOVED), str(Turn.RESTORED)]),
            WaitingStepRow.day <= day,
        )
        .order_by(WaitingStepRow.day, WaitingStepRow.id)
    )
    last = {application: kind for application, kind in rows if application is not None}
    return {application for application, kind in last.items() if kind == Turn.REMOVED}


def _ranked(session: Session, ranking: UUID) -> list[Standing]:
    statuses = statuses_of(session)
    rows = session.scalars(
        select(RankingLineRow)
        .where(live(RankingLineRow), RankingLineRow.ranking_id == ranking)
        .order_by(RankingLineRow.place, RankingLineRow.id)
    )
    return [
        Standing(row.application_id, row.place or 0, row.tier or 1, row.points, tuple(row.ties or ()))
        for row in rows
        if row.application_id is not None and statuses.get(row.application_id) in IN_LINE
    ]


def _by_application(session: Session, day: date) -> list[Standing]:
    statuses = statuses_of(session)
    rows = session.execute(
        select(ApplicationRow.id, ApplicationRow.applied_on)
        .where(live(ApplicationRow), ApplicationRow.applied_on <= day)
        .order_by(ApplicationRow.applied_on, ApplicationRow.number, ApplicationRow.id)
    )
    waiting = [(row, applied) for row, applied in rows if statuses.get(row) in IN_LINE]
    return [
        Standing(row, place, ties=((day - applied).days if applied else 0,))
        for place, (row, applied) in enumerate(waiting, 1)
    ]


def waiting_order(session: Session, day: date) -> list[Standing]:
    """轮候: who is next when a unit falls vacant.

    First those who got nothing in the last approved round, in its order (a lottery is not drawn again); then
    everybody else as `standings` has them.
    """
    approved = session.scalar(
        select(RoundStepRow.round_id)
        .where(live(RoundStepRow), RoundStepRow.step == str(Step.APPROVED))
        .order_by(RoundStepRow.day.desc(), RoundStepRow.id.desc())
        .limit(1)
    )
    statuses = statuses_of(session)
    losers = session.scalars(
        select(RoundEntryRow.application_id)
        .join(RoundResultRow, RoundResultRow.entry_id == RoundEntryRow.id)
        .where(live(RoundResultRow), RoundResultRow.round_id == approved, RoundResultRow.waiting.is_not(None))
        .order_by(RoundResultRow.waiting)
    )
    out = _removed(session, day)
    first = [one for one in losers if one and one not in out and statuses.get(one) in IN_LINE]
    known = {one.application_id: one for one in standings(session, day)[1]}
    order = [*first, *(row for row in known if row not in set(first))]
    return [
        replace(known[row], place=place) if row in known else Standing(row, place)
        for place, row in enumerate(order, 1)
    ]
