"""The notices of a season as papers: 续住通知 before the end of a term, 逾期通知 after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.rulebook import rulebook
from dorms.actions.seasons.settling import ladder
from dorms.db.queries.offices import office_name
from dorms.db.queries.rulebook import work_calendar
from dorms.domain.papers import OverdueNotice, Paper, RenewalNotice
from dorms.domain.renewing import ReviewLine, Season
from dorms.rules.renewal import season as season_dates


def reminders(
    session: Session, season: Season, lines: Sequence[ReviewLine], office: UUID | None, today: date
) -> list[Paper]:
    """《续住通知》: until when to apply, under the rules of each unit's own programme."""
    rules, calendar, name = rulebook(session), work_calendar(session), office_name(session, office)
    found: list[Paper] = []
    for line in lines:
        if line.last_day is None:
            continue
        dates = season_dates(rules.of_next_term(line.case, today), line.case.facts, today, calendar)
        clauses = [one.clause.number for one in dates.findings if any(g.name == "closes" for g in one.gives)]
        found.append(
            RenewalNotice(
                person=line.case.facts.who, employer=line.case.facts.school or "", unit=line.case.place,
                agreement=line.case.number, until=line.last_day, apply_from=dates.date_given("opens") or season.opens,
                apply_until=dates.date_given("closes") or season.closes, papers="续住申请表及本人承诺",
                clause="、".join(clauses), office=name, day=today,
            )
        )  # fmt: skip
    return found


def overdue_notices(
    session: Session, lines: Sequence[ReviewLine], office: UUID | None, today: date
) -> list[Paper]:
    """《逾期通知》: by when to leave and what follows, as the rules of the present term say; else a blank."""
    name = office_name(session, office)
    found: list[Paper] = []
    for line in lines:
        if line.last_day is None or line.last_day >= today:
            continue
        rungs = [rung for rung in ladder(session, line.case, line.decision, today) if rung.day is not None]
        ahead = [rung for rung in rungs if rung.day is not None and rung.day >= today]
        found.append(
            OverdueNotice(
                person=line.case.facts.who, employer=line.case.facts.school or "", unit=line.case.place,
                agreement=line.case.number, until=line.last_day, days_over=(today - line.last_day).days,
                leave_by=ahead[0].day if ahead else None,
                clause="、".join(dict.fromkeys(rung.clause for rung in rungs)),
                consequence="；".join(f"{rung.day}　{rung.name}" for rung in ahead[1:]), office=name, day=today,
            )
        )  # fmt: skip
    return found
