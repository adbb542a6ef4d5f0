"""Who is before whom: the one place that says in which order applicants stand."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.queries.people import statuses_of
from dorms.db.tables import ApplicationRow, RankingLineRow, RankingRow, live
from dorms.domain.applying import Status
from dorms.domain.rounds import Standing

OVER = frozenset(
    {Status.MOVED_IN, Status.GIVEN_UP, Status.UNQUALIFIED, Status.WITHDRAWN, Status.ASSIGNED, Status.SIGNING}
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
    return (
        (ranking, _ranked(session, ranking)) if ranking is not None else (None, _by_application(session, day))
    )


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
        if row.application_id is not None and statuses.get(row.application_id) not in OVER
    ]


def _by_application(session: Session, day: date) -> list[Standing]:
    statuses = statuses_of(session)
    rows = session.execute(
        select(ApplicationRow.id, ApplicationRow.applied_on)
        .where(live(ApplicationRow), ApplicationRow.applied_on <= day)
        .order_by(ApplicationRow.applied_on, ApplicationRow.number, ApplicationRow.id)
    )
    waiting = [(row, applied) for row, applied in rows if statuses.get(row) not in OVER]
    return [
        Standing(row, place, ties=((day - applied).days if applied else 0,))
        for place, (row, applied) in enumerate(waiting, 1)
    ]
