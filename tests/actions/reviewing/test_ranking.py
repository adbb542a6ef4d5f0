"""The ranked list: order and points by the rules, what changed since, signatures, the lock, turns with reasons."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from dorms.actions.papers import papers_of
from dorms.actions.people import record_fact
from dorms.actions.reviewing.chain import end_notice_of
from dorms.actions.reviewing.listing import ranked_entries
from dorms.actions.reviewing.ranking import (
    GAVE_UP_TASK,
    Signature,
    TurnTaken,
    confirm_scores,
    lock_ranking,
    moves,
    rank,
    rank_again,
    record_turn,
)
from dorms.db.checks.rankings import check_rankings
from dorms.db.queries.ranking import frozen_hash, ranked_lines, ranking_heads, turn_lines
from dorms.db.tables import RankingLineRow, TaskRow
from dorms.domain.papers import ScoreConfirmation
from dorms.domain.reviewing import RankedLine, Signing, Turn, point_lines
from dorms.errors.living import ReasonMissing, UnknownCode
from dorms.errors.reviewing import (
    NothingChosen,
    RankingLocked,
    RankingOpen,
    RankingStale,
    Unconfirmed,
)
from dorms.messages import explain
from tests.actions.reviewing.town import PAPERS, applies, passes, teacher, waits
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow

LATER = date(2026, 7, 1)


def ranked(county: County) -> UUID:
    return county.store.run(rank, title="2026年轮候册", day=TODAY).result


def lines(county: County, ranking: UUID) -> list[RankedLine]:
    return county.store.ask(ranked_lines, ranking)


@pytest.fixture
def three(county: County) -> dict[str, UUID]:
    """A newcomer of a priority group, and two permanent teachers apart by years."""
    people = {
        "老教师": teacher(county, "老教师", began_teaching="1996-09-01"),
        "青教师": teacher(county, "青教师", began_teaching="2020-09-01"),
    }
    for who in people.values():
        waits(county, who)
    return people


def test_points_come_line_by_line_from_clause_and_fact(county: County, three: dict[str, UUID]) -> None:
    first, second = lines(county, ranked(county))
    assert [(one.name, one.place, one.tier) for one in (first, second)] == [
        ("老教师", 1, 2),
        ("青教师", 2, 2),
    ]
    assert (first.points, second.points) == (Decimal(53), Decimal(29))
    assert [(clause.number, points) for clause, _, points in point_lines(first.decision)] == [
        ("第十四条第（一）项", "29"), ("第十四条第（二）项", "10"), ("第十四条第（三）项", "10"),
        ("第十四条第（四）项", "4"),
    ]  # fmt: skip
    assert not first.is_open


def test_a_changed_fact_shows_who_moves_and_why_before_the_list_is_ranked_again(
    county: County, three: dict[str, UUID]
) -> None:
    ranking = ranked(county)
    assert county.store.ask(moves, ranking, TODAY) == []
    county.store.run(record_fact, three["青教师"], "distance_km", "25", since=TODAY, note="搬家")
    (move,) = county.store.ask(moves, ranking, TODAY)
    assert (move.name, move.before, move.after) == ("青教师", 2, 2)
    assert (move.points_before, move.points_after) == (Decimal(29), Decimal(34))
    assert ("commute_km", "12", "25") in move.facts
    third = waits(county, teacher(county, "新来", began_teaching="2024-09-01"))
    assert {one.name: (one.before, one.after) for one in county.store.ask(moves, ranking, TODAY)} == {
        "青教师": (2, 2), "新来": (None, 3),
    }  # fmt: skip
    assert county.store.run(rank_again, ranking, day=TODAY).result == 3
    assert county.store.ask(moves, ranking, TODAY) == []
    assert lines(county, ranking)[2].application_id == third


def test_a_list_is_locked_only_when_everybody_signed_or_is_excused(
    county: County, three: dict[str, UUID]
) -> None:
    ranking = ranked(county)
    first, second = lines(county, ranking)
    with pytest.raises(Unconfirmed) as missing:
        county.store.run(lock_ranking, ranking, day=TODAY)
    assert missing.value.people == ("老教师", "青教师")
    county.store.run(confirm_scores, ranking, [first.application_id], Signature(TODAY))
    with pytest.raises(ReasonMissing):
        county.store.run(
            confirm_scores, ranking, [second.application_id], Signature(TODAY, Signing.NOT_SIGNED)
        )
    county.store.run(
        confirm_scores, ranking, [second.application_id],
        Signature(TODAY, Signing.NOT_SIGNED, "外出培训，电话确认"),
    )  # fmt: skip
    frozen = county.store.run(lock_ranking, ranking, day=TODAY).result
    assert county.store.ask(lambda session: list(check_rankings(session))) == []
    (head,) = county.store.ask(ranking_heads)
    assert (head.locked_on, head.hash) == (TODAY, frozen)
    assert frozen == frozen_hash(lines(county, ranking))
    with pytest.raises(RankingLocked):
        county.store.run(rank_again, ranking, day=TODAY)
    with pytest.raises(RankingLocked):
        county.store.run(lock_ranking, ranking, day=TODAY)
    county.store.run(record_fact, three["青教师"], "distance_km", "25", since=TODAY, note="搬家")
    assert frozen == frozen_hash(lines(county, ranking)), "a locked list keeps what it said"

    def swaps(session: Session) -> None:
        for row in session.query(RankingLineRow):
            row.place = 3 - (row.place or 0)

    county.store.run(swaps)
    (found,) = county.store.ask(lambda session: list(check_rankings(session)))
    assert "2026年轮候册" in explain(found)


@pytest.mark.full
def test_a_signature_is_good_for_the_score_it_was_given_for(county: County, three: dict[str, UUID]) -> None:
    ranking = ranked(county)
    everybody = [line.application_id for line in lines(county, ranking)]
    county.store.run(confirm_scores, ranking, everybody, Signature(TODAY))
    county.store.run(record_fact, three["青教师"], "distance_km", "25", since=TODAY, note="搬家")
    county.store.run(rank_again, ranking, day=TODAY)
    with pytest.raises(Unconfirmed) as missing:
        county.store.run(lock_ranking, ranking, day=TODAY)
    assert missing.value.people == ("青教师",)


def test_a_list_that_no_longer_fits_the_facts_or_lacks_one_is_not_locked(
    county: County, three: dict[str, UUID]
) -> None:
    ranking = ranked(county)
    county.store.run(record_fact, three["青教师"], "distance_km", "25", since=TODAY, note="搬家")
    with pytest.raises(RankingStale):
        county.store.run(lock_ranking, ranking, day=TODAY)
    who = teacher(county, "缺事实", nights_per_week="")
    waits(county, who)
    county.store.run(rank_again, ranking, day=TODAY)
    with pytest.raises(RankingOpen) as missing:
        county.store.run(lock_ranking, ranking, day=TODAY)
    assert missing.value.people == ("缺事实",)


def test_a_couple_stands_where_the_better_of_the_two_stands(county: County) -> None:
    alone = teacher(county, "单身", began_teaching="2000-09-01")
    one = teacher(
        county, "丈夫", sex="男", marital="已婚", home_in_town_spouse="无", began_teaching="2022-09-01"
    )
    other = teacher(county, "妻子", marital="已婚", home_in_town_spouse="无", began_teaching="1994-09-01")
    waits(county, alone)
    application = applies(county, one, papers=(*PAPERS, "结婚证"), together="夫妻", partner_id=other)
    for _ in range(2):
        passes(county, application)
    county.store.run(end_notice_of, [application], day=TODAY, number="GS")
    passes(county, application)
    first, second = lines(county, ranked(county))
    assert (first.name, first.partner, second.name) == ("丈夫", "妻子", "单身")
    assert len(point_lines(first.decision)) == 1, "one line says how the two were put together"


def test_a_turn_has_a_reason_and_giving_up_too_often_is_for_a_person_to_decide(
    county: County, three: dict[str, UUID]
) -> None:
    ranking = ranked(county)
    first = lines(county, ranking)[0]
    with pytest.raises(ReasonMissing):
        county.store.run(record_turn, first.application_id, TurnTaken(kind=Turn.SKIPPED, day=TODAY), note="")
    with pytest.raises(UnknownCode):
        county.store.run(record_turn, first.application_id, TurnTaken(kind="忘记", day=TODAY), note="x")
    for note in ("离学校太远", "要照顾家人"):
        county.store.run(
            record_turn, first.application_id, TurnTaken(kind=Turn.GAVE_UP, day=TODAY, ranking_id=ranking),
            note=note,
        )  # fmt: skip
    with county.store.reading() as session:
        task = session.query(TaskRow).filter_by(kind=GAVE_UP_TASK).one()
        assert task.subject_id == first.application_id
    assert lines(county, ranking)[0].give_ups == 2
    assert not lines(county, ranking)[0].removed, "nobody is struck off by a count"
    county.store.run(
        record_turn, first.application_id, TurnTaken(kind=Turn.REMOVED, day=TODAY), note="放弃两次"
    )
    assert lines(county, ranking)[0].removed
    ledger = county.store.ask(turn_lines)
    assert [(one.kind, one.name, one.reason) for one in ledger] == [
        ("放弃", "老教师", "离学校太远"), ("放弃", "老教师", "要照顾家人"), ("移出", "老教师", "放弃两次"),
    ]  # fmt: skip
    assert [one.name for one in county.store.ask(ranked_entries, ranking)] == ["青教师"]


def test_everybody_has_a_sheet_to_sign(county: County, three: dict[str, UUID]) -> None:
    ranking = ranked(county)
    rows = [line.id for line in lines(county, ranking)]
    first, _ = papers_of(county.store, ScoreConfirmation, rows, today=TODAY)
    assert isinstance(first, ScoreConfirmation)
    assert (first.person, first.points, first.place, first.tier) == ("老教师", "53", "1", "在编教师")
    assert "1分/年 × 29 = 29 分" in first.lines[0].working


def test_there_must_be_somebody_to_rank_and_to_confirm(county: County, three: dict[str, UUID]) -> None:
    other = county.school("同大镇中心小学", "同大镇")
    with pytest.raises(NothingChosen):
        county.store.run(rank, title="空", day=TODAY, school_id=other)
    ranking = ranked(county)
    with pytest.raises(NothingChosen):
        county.store.run(confirm_scores, ranking, [], Signature(TODAY))
    with pytest.raises(UnknownCode):
        county.store.run(confirm_scores, ranking, [], Signature(TODAY, "口头"))
