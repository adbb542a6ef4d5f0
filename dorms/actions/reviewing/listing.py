"""Who stands on the next public notice: those whose applications are in 公示中, or a ranked list."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.rulebook import label, rules_on
from dorms.db.queries.people import application_lines
from dorms.db.queries.ranking import ranked_lines, ranking_heads
from dorms.db.queries.reviewing import last_contact, notice_lines
from dorms.db.queries.rulebook import work_calendar
from dorms.domain.applying import Status
from dorms.domain.reviewing import Listing, NoticeEntry, points_text
from dorms.errors.policy import NoRuleSet
from dorms.rules.procedure import objection, publication


def qualified_entries(session: Session, day: date) -> tuple[NoticeEntry, ...]:
    """Everybody in 公示中 whom no running notice has yet, in the order of their applications."""
    shown = {
        entry.application
        for notice in notice_lines(session)
        if notice.listing == Listing.QUALIFIED and notice.closed_on is None
        for entry in notice.entries
    }
    waiting = [
        line
        for line in application_lines(session, day)
        if line.status == Status.NOTICE and str(line.id) not in shown
    ]
    return tuple(
        NoticeEntry(
            application=str(line.id),
            name="、".join(filter(None, (line.name, line.partner))),
            school=line.school,
            category=line.category,
            remark=line.kind,
        )
        for line in sorted(waiting, key=lambda one: (one.applied_on or date.max, one.number))
    )


def ranked_entries(session: Session, ranking: UUID) -> tuple[NoticeEntry, ...]:
    """A ranked list as it is published: place, name, school, category, points."""
    return tuple(
        NoticeEntry(
            application=str(line.application_id),
            name="、".join(filter(None, (line.name, line.partner))),
            school=line.school,
            category=line.category,
            points=points_text(line.points),
        )
        for line in ranked_lines(session, ranking)
        if not line.removed
    )


def lists_to_publish(session: Session, day: date) -> list[tuple[str, str, UUID | None, int]]:
    """What could be published now: kind of list, its name, the ranked list if it is one, how many are on it."""
    found: list[tuple[str, str, UUID | None, int]] = []
    if qualified := qualified_entries(session, day):
        found.append((Listing.QUALIFIED, "", None, len(qualified)))
    found += [
        (Listing.RANKED, head.title, head.id, head.size) for head in ranking_heads(session) if head.size
    ]
    return found


def proposed(
    session: Session, listing: str, start: date
) -> tuple[date | None, str, str, tuple[str, str, str]]:
    """Last day by the rules, rule set, to whom to object, and office, telephone, place of the last notice."""
    contact = last_contact(session)
    try:
        rules = rules_on(session, start)
    except NoRuleSet:
        return None, "", "", contact
    calendar = work_calendar(session)
    last_day = publication(rules, listing, start, calendar).date_given("notice_until")
    to = objection(rules, start, calendar).given("object_to") or ""
    return last_day, label(rules), to, contact
