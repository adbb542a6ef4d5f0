"""排序与轮候: points and order by the rule set, confirmed by each applicant, then locked; turns on the list."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, row_of
from dorms.actions.reviewing.scoring import Scored, scores
from dorms.actions.rulebook import label, rules_on
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.ranking import frozen_hash, ranked_lines
from dorms.db.tables import (
    ApplicationRow,
    ConfirmationRow,
    RankingLineRow,
    RankingRow,
    TaskRow,
    WaitingStepRow,
    live,
)
from dorms.domain.canonical import canonical
from dorms.domain.decisions import Outcome, decision_value
from dorms.domain.identity import new_id
from dorms.domain.reviewing import (
    Move,
    RankedLine,
    Signing,
    Turn,
    decision_of,
    facts_in,
)
from dorms.errors.living import UnknownCode
from dorms.errors.policy import NoRuleSet
from dorms.errors.reviewing import (
    NothingChosen,
    RankingLocked,
    RankingOpen,
    RankingStale,
    Unconfirmed,
)
from dorms.rules.procedure import give_ups

GAVE_UP_TASK = "放弃次数已满"


def rank(session: Session, *, title: str, day: date, school_id: UUID | None = None) -> UUID:
    """Rank everybody who is qualified and waits, of a school or the whole county, on the facts of that day."""
    row = RankingRow(
        id=new_id(),
        title=clean("list_title", title, required=True),
        school_id=school_id,
        rule_set=label(rules_on(session, day)),
        day=day,
    )
    session.add(row)
    if not _write(session, row, day):
        raise NothingChosen("rank")
    return row.id


def rank_again(session: Session, ranking_id: UUID, *, day: date) -> int:
    """Rank a list anew on the facts of that day; how many lines it has. A locked list never changes."""
    row = _unlocked(session, ranking_id)
    row.day, row.rule_set = day, label(rules_on(session, day))
    return _write(session, row, day)


def _unlocked(session: Session, ranking_id: UUID) -> RankingRow:
    row = row_of(session, RankingRow, ranking_id)
    if row.locked_on is not None:
        raise RankingLocked(row.title or "", row.locked_on)
    return row


def _write(session: Session, row: RankingRow, day: date) -> int:
    """Put the lines as they are now: new ones added, those no longer waiting voided, the others corrected."""
    wanted = {one.application_id: one for one in scores(session, day, row.school_id)}
    stored = {
        line.application_id: line
        for line in session.scalars(
            select(RankingLineRow).where(RankingLineRow.ranking_id == row.id, live(RankingLineRow))
        )
    }
    for application, line in stored.items():
        if application not in wanted:
            line.void = True
    for one in wanted.values():
        line = stored.get(one.application_id) or RankingLineRow(
            id=new_id(), ranking_id=row.id, application_id=one.application_id, teacher_id=one.teacher_id
        )
        line.place, line.tier, line.points = one.place, one.tier, one.points
        line.ties, line.is_open = list(one.ties), one.is_open
        line.decision = canonical(decision_value(one.decision))
        session.add(line)
    session.flush()
    return len(wanted)


def moves(session: Session, ranking_id: UUID, day: date) -> list[Move]:
    """Who would stand elsewhere or with other points if the list were ranked on that day, and which facts changed."""
    row = session.get(RankingRow, ranking_id)
    if row is None:
        return []
    before = {line.application_id: line for line in ranked_lines(session, ranking_id)}
    after = {one.application_id: one for one in scores(session, day, row.school_id)}
    found = [
        _move(before.get(application), after.get(application))
        for application in [*after, *(one for one in before if one not in after)]
    ]
    return [one for one in found if one is not None]


def _move(before: RankedLine | None, after: Scored | None) -> Move | None:
    if before is None and after is not None:
        return Move(after.application_id, after.name, None, after.place, None, after.points)
    if before is not None and after is None:
        return Move(before.application_id, before.name, before.place, None, before.points, None)
    assert before is not None
    assert after is not None
    same = (before.place, before.tier, before.points) == (after.place, after.tier, after.points)
    if same and before.is_open == after.is_open:
        return None
    old = facts_in(decision_of(before.decision).findings) if before.decision else {}
    new = facts_in(after.decision.findings)
    facts = tuple(
        (name, old.get(name, ""), new.get(name, ""))
        for name in dict.fromkeys([*old, *new])
        if old.get(name, "") != new.get(name, "")
    )
    return Move(
        before.application_id, before.name, before.place, after.place, before.points, after.points, facts
    )


@dataclass(frozen=True, slots=True)
class Signature:
    """How applicants confirmed their scores; not signed needs a reason."""

    day: date
    way: str = Signing.SELF
    reason: str = ""


def confirm_scores(
    session: Session, ranking_id: UUID, application_ids: Collection[UUID], signature: Signature
) -> int:
    """Record the signatures on 《积分(资格)确认表》 of these applicants, each for the score as it stands."""
    row = _unlocked(session, ranking_id)
    if signature.way not in set(Signing):
        raise UnknownCode("signing", signature.way, tuple(Signing))
    reason = clean("reason", signature.reason)
    if signature.way == Signing.NOT_SIGNED:
        need_reason("confirm_scores", reason)
    wanted = frozenset(application_ids)
    lines = [line for line in ranked_lines(session, row.id) if line.application_id in wanted]
    if not lines:
        raise NothingChosen("confirm_scores")
    for line in lines:
        session.add(
            ConfirmationRow(
                id=new_id(),
                ranking_id=row.id,
                application_id=line.application_id,
                teacher_id=line.teacher_id,
                score=line.score,
                day=signature.day,
                way=str(signature.way),
                reason=reason or None,
            )
        )
    session.flush()
    return len(lines)


def lock_ranking(session: Session, ranking_id: UUID, *, day: date) -> str:
    """Freeze a ranked list: no fact open, nothing changed since it was ranked, every row confirmed or excused.

    Returns the hash of the frozen lines, which an allocation round takes along.
    """
    row = _unlocked(session, ranking_id)
    lines = ranked_lines(session, ranking_id)
    if not lines:
        raise NothingChosen("lock_ranking")
    if unsure := tuple(line.name for line in lines if line.is_open):
        raise RankingOpen(unsure)
    if stale := tuple(one.name for one in moves(session, ranking_id, row.day or day)):
        raise RankingStale(stale)
    if missing := tuple(line.name for line in lines if not line.is_confirmed):
        raise Unconfirmed(missing)
    row.locked_on, row.hash = day, frozen_hash(lines)
    session.flush()
    return row.hash


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnTaken:
    """Skipped, given up, removed or put back on the waiting list: when and why, for which unit."""

    kind: str
    day: date
    reason_code: str = ""
    ranking_id: UUID | None = None
    unit_id: UUID | None = None


def record_turn(session: Session, application_id: UUID, turn: TurnTaken, *, note: str) -> UUID:
    """Write a turn into the ledger of the waiting list, always with its reason.

    Somebody who has given up as often as the rules allow becomes a task: a person removes them, not the clock.
    """
    application = row_of(session, ApplicationRow, application_id)
    if turn.kind not in set(Turn):
        raise UnknownCode("turn", turn.kind, tuple(Turn))
    row = WaitingStepRow(
        id=new_id(),
        application_id=application_id,
        teacher_id=application.teacher_id,
        unit_id=turn.unit_id,
        ranking_id=turn.ranking_id,
        kind=str(turn.kind),
        day=turn.day,
        reason_code=turn.reason_code or None,
        reason=need_reason("record_turn", note),
    )
    session.add(row)
    session.flush()
    if turn.kind == Turn.GAVE_UP and application.teacher_id is not None:
        _ask_for_removal(session, application, turn.day)
    return row.id


def _ask_for_removal(session: Session, application: ApplicationRow, day: date) -> None:
    teacher = application.teacher_id
    assert teacher is not None
    known = facts_of_teachers(session, day, [teacher]).get(teacher)
    if known is None:
        return
    try:
        found = give_ups(rules_on(session, day), known.facts, day)
    except NoRuleSet:
        return
    if found.outcome is Outcome.REFUSED:
        session.add(
            TaskRow(
                id=new_id(), kind=GAVE_UP_TASK, subject="application", subject_id=application.id, due=day,
                details={"number": application.number or "", "name": known.facts.who, "page": "ranking"},
            )
        )  # fmt: skip
        session.flush()
