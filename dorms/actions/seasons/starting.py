"""Starting a season with the dates the rules give, once a year, and closing it when every stay is settled."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.actions.rulebook import rulebook
from dorms.actions.seasons.review import review
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import RenewalSeasonRow, live
from dorms.domain.facts import Facts
from dorms.domain.identity import new_id
from dorms.domain.months import SCHOOL_YEAR_END, next_on_or_after
from dorms.domain.renewing import OPEN, Season, SeasonPlan, Sort
from dorms.errors.policy import CasesOpen, SeasonClosed, SeasonRunning, WindowBackwards
from dorms.rules.provisions import terms
from dorms.rules.renewal import Opening, opening
from dorms.rules.renewal import season as season_dates


def plan_season(session: Session, day: date) -> SeasonPlan:
    """The next season as the rules in force that day would have it; a date they do not give stays open."""
    rules = rulebook(session).on(day)
    ends = [rule.kind.year_end for rule in rules.of(terms.Term) if rule.kind.anchor == terms.SCHOOL_YEAR]
    last = next_on_or_after(day, ends[0] if ends else SCHOOL_YEAR_END)
    until, calendar = last + timedelta(1), work_calendar(session)
    for_all = next((rule for rule in rules.of(terms.Window, "renewal") if rule.kind.when is None), None)
    window = opening(for_all.kind, until, calendar) if for_all is not None else Opening(None, None)
    dates = season_dates(rules, Facts(who="", term_until=until), day, calendar)
    return SeasonPlan(last.year, last, window.opens, window.closes, dates.date_given("post_check"))


def start_season(session: Session, plan: SeasonPlan, *, today: date) -> UUID:
    """Start the season of a year; a second one of that year is refused."""
    known = session.scalar(
        select(RenewalSeasonRow).where(live(RenewalSeasonRow), RenewalSeasonRow.year == plan.year).limit(1)
    )
    if known is not None:
        raise SeasonRunning(plan.year, known.started_on)
    if plan.opens is not None and plan.closes is not None and plan.closes < plan.opens:
        raise WindowBackwards(plan.opens, plan.closes)
    row = RenewalSeasonRow(
        id=new_id(), year=plan.year, term_last_day=plan.term_last_day, opens=plan.opens, closes=plan.closes,
        post_check=plan.post_check, started_on=today,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def open_season(session: Session, season_id: UUID) -> RenewalSeasonRow:
    """The season, unless it is closed."""
    row = row_of(session, RenewalSeasonRow, season_id)
    if row.closed_on is not None:
        raise SeasonClosed(row.year or 0, row.closed_on)
    return row


def close_season(session: Session, season_id: UUID, *, day: date, note: str = "") -> Season:
    """办结: every stay is settled. What came of it stays with the season."""
    row = open_season(session, season_id)
    found = review(session, season_id, day)
    if left := found.count(*OPEN):
        raise CasesOpen(row.year or 0, left)
    row.closed_on = day
    counts = f"续住 {found.count(Sort.RENEWED)} 户，不续住 {found.count(Sort.ENDED)} 户"
    row.summary = "；".join(filter(None, (counts, clean("note", note))))
    return found.season
