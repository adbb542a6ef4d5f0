"""Locked ranked lists: what was locked is what is there."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.queries.ranking import frozen_hash, ranked_lines
from dorms.db.tables import RankingRow, live
from dorms.domain.findings import CheckCode, Severity, StoreFinding


def check_rankings(session: Session) -> Iterator[StoreFinding]:
    """Every locked list of this office against its hash; of another office's list only some lines may be here."""
    office = meta.recall(session, meta.OFFICE)
    rows = session.execute(
        select(RankingRow.id, RankingRow.title, RankingRow.hash).where(
            live(RankingRow), RankingRow.hash.is_not(None), RankingRow.owner_office == UUID(office or "")
        )
    )
    for row, title, locked in rows.all():
        if frozen_hash(ranked_lines(session, row)) != locked:
            facts = {"title": title or ""}
            yield StoreFinding(CheckCode.RANKING_ALTERED, Severity.FAULT, "ranking", row, facts)
