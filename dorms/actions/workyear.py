"""The bureau's calendars: days off and worked on, the work of the year, and the tasks the clock makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, row_of
from dorms.actions.rulebook import rulebook
from dorms.actions.seasons.review import review
from dorms.actions.seasons.settling import ladder
from dorms.db import meta
from dorms.db.journal import put
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.seasons import seasons
from dorms.db.queries.workyear import work_entries, write_annual
from dorms.db.tables import CalendarDayRow, OfficeRow, TaskRow, WorkEntryRow, live
from dorms.domain.facts import Facts
from dorms.domain.identity import new_id
from dorms.domain.renewing import OPEN, Rung, Season, Sort
from dorms.domain.workdays import SpecialDay
from dorms.domain.workyear import DueTask, WorkEntry, usual_entries
from dorms.errors.policy import AnnualDayWrong, NoRuleSet
from dorms.errors.rules import TwoKindsOfDay
from dorms.rules.renewal import season as season_dates

NAMESPACE = UUID("6f1d5e0a-5a1e-4a52-9a5e-2f0c7a7b1c11")  # of the ids of tasks: one task, one id, on every PC
LEVEL_OF = {"bureau": "教体局", "central": "中心校", "school": "学校"}
WINDOW_OF_CLOCK = timedelta(366)  # a task whose day is longer ago than this is no longer created


# The working days


def set_special_days(session: Session, days: Sequence[SpecialDay], *, note: str) -> int:
    """Enter days off (放假) and days worked (调休上班); a day entered before is changed. How many differ now."""
    need_reason("set_special_days", note)
    wanted: dict[date, SpecialDay] = {}
    for one in days:
        if one.day in wanted and wanted[one.day].working != one.working:
            raise TwoKindsOfDay(one.day)
        wanted[one.day] = one
    known = {
        row.day: row for row in session.scalars(select(CalendarDayRow).where(live(CalendarDayRow))) if row.day
    }
    for day, one in wanted.items():
        row = known.get(day)
        if row is None:
            session.add(
                CalendarDayRow(id=new_id(), day=day, workday=one.working, name=clean("name", one.name))
            )
        elif (row.workday, row.name) != (one.working, one.name):
            row.workday, row.name = one.working, clean("name", one.name)
    session.flush()
    return len(wanted)


def drop_special_day(session: Session, day: date, *, note: str) -> None:
    """Take an entered day back: it is again as published, or an ordinary day of the week."""
    need_reason("drop_special_day", note)
    for row in session.scalars(select(CalendarDayRow).where(live(CalendarDayRow), CalendarDayRow.day == day)):
        row.void = True


# The work of the year


def use_usual_entries(session: Session) -> int:
    """Enter what a county does in a year, as far as it is not there by name. How many were entered."""
    have = {entry.name for entry in work_entries(session)}
    missing = [entry for entry in usual_entries() if entry.name not in have]
    put(session, WorkEntryRow, [{"id": new_id(), **_values(entry)} for entry in missing])
    return len(missing)


def usual_rows() -> list[WorkEntryRow]:
    """The same as rows of a new store."""
    return [WorkEntryRow(id=new_id(), **_values(entry)) for entry in usual_entries()]


def _values(entry: WorkEntry) -> dict[str, object]:
    return {
        "name": entry.name, "start": write_annual(entry.start), "until": write_annual(entry.until),
        "roles": list(entry.roles), "work": entry.work, "page": entry.page or None, "ahead": entry.ahead,
    }  # fmt: skip


def save_work_entry(session: Session, entry: WorkEntry) -> UUID:
    """A new line of the calendar, or a changed one; its id."""
    clean("name", entry.name, required=True)
    clean("work", entry.work)
    if entry.ahead < 0 or not entry.roles:
        raise AnnualDayWrong(str(entry.ahead) if entry.ahead < 0 else "")
    row = row_of(session, WorkEntryRow, entry.id) if entry.id is not None else WorkEntryRow(id=new_id())
    for name, value in _values(entry).items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    return row.id


def drop_work_entry(session: Session, entry_id: UUID, *, note: str) -> None:
    """Take a line out of the calendar; tasks it has made stay."""
    need_reason("drop_work_entry", note)
    row_of(session, WorkEntryRow, entry_id).void = True


# The clock: it creates tasks and changes nothing else


def due_tasks(session: Session, day: date) -> list[DueTask]:
    """The tasks whose day has come and that nobody created yet, for the office that keeps this store."""
    office = UUID(meta.recall(session, meta.OFFICE) or "")
    kind = session.scalar(select(OfficeRow.kind).where(OfficeRow.id == office))
    level = LEVEL_OF.get(kind or "", "学校")
    wanted = [*_of_year(session, day, level, office), *_of_seasons(session, day, office)]
    if not wanted:
        return []
    ids = [one.id for one in wanted]
    have = set(session.scalars(select(TaskRow.id).where(TaskRow.id.in_(ids))))
    return [one for one in wanted if one.id not in have]


def create_due_tasks(session: Session, *, day: date) -> int:
    """Create them, each once; how many."""
    tasks = due_tasks(session, day)
    rows = [
        {
            "id": one.id, "kind": one.kind, "subject": one.subject, "subject_id": one.subject_id, "due": one.due,
            "details": dict(one.details) or None,
        }
        for one in tasks
    ]  # fmt: skip
    put(session, TaskRow, rows)
    return len(rows)


def _task(
    kind: str,
    due: date,
    office: UUID,
    *key: object,
    subject: str = "",
    row: UUID | None = None,
    **details: str,
) -> DueTask:
    name = "|".join(map(str, (office, kind, due, *key)))
    return DueTask(uuid5(NAMESPACE, name), kind, subject, row, due, tuple(details.items()))


def _of_year(session: Session, day: date, level: str, office: UUID) -> Iterator[DueTask]:
    for entry in work_entries(session):
        first, last = entry.next_after(day)
        if level in entry.roles and first - timedelta(entry.ahead) <= day:
            yield _task(
                entry.name, first, office, entry.id, subject="work_entry", row=entry.id, work=entry.work,
                until=last.isoformat(), page=entry.page,
            )  # fmt: skip


def _of_seasons(session: Session, day: date, office: UUID) -> Iterator[DueTask]:
    for season in seasons(session):
        if season.closed_on is None and season.started_on is not None and season.started_on <= day:
            yield from _reminders(session, season, day, office)
            yield from _evictions(session, season, day, office)


def _reminders(session: Session, season: Season, day: date, office: UUID) -> Iterator[DueTask]:
    """提醒 before the end, 催办 when the window has closed, 岗位复核, and the overdue list when the term is over."""
    until = season.term_last_day + timedelta(1)
    try:
        rules = rulebook(session).on(day)
    except NoRuleSet:
        return
    dates = season_dates(rules, Facts(who="", term_until=until), day, work_calendar(session))
    told = [
        (f"续住季：提醒还没有答复的住户（期满前 {(season.term_last_day - when).days} 天）", when)
        for when in (date.fromisoformat(one.value) for one in dates.gives if one.name == "reminder")
    ]
    if season.closes is not None:
        told.append(("续住季：受理已截止，列出未申请的住户", season.closes + timedelta(1)))
    if season.post_check is not None:
        told.append(("续住季：岗位复核", season.post_check))
    told.append(("续住季：期限已过，通知逾期的住户", until))
    for kind, when in told:
        if day - WINDOW_OF_CLOCK <= when <= day:
            yield _task(
                kind, when, office, season.id, subject="renewal_season", row=season.id, page="renewals"
            )


def _evictions(session: Session, season: Season, day: date, office: UUID) -> Iterator[DueTask]:
    """Each rung of the way out whose day has come, for those who were not renewed and still live there."""
    if day <= season.term_last_day:
        return
    for line in review(session, season.id, day).lines:
        if line.sort not in {*OPEN, Sort.ENDED} or line.last_day is None or line.last_day >= day:
            continue
        for rung in _passed(ladder(session, line.case, line.decision, day), day):
            yield _task(
                f"腾退：{rung.name}", rung.day or day, office, line.case.stay, subject="teacher",
                row=line.case.known.teacher, clause=rung.clause, page="renewals",
            )  # fmt: skip


def _passed(rungs: Iterable[Rung], day: date) -> list[Rung]:
    return [rung for rung in rungs if rung.day is not None and rung.day <= day]
