"""递补: who is next, one live offer a person, a skip with its reason."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from dorms.actions.applications import status_of
from dorms.actions.refills import (
    accept_offer,
    give_up_offer,
    lapse_offer,
    offer_unit,
    skip_candidate,
    withdraw_offer,
)
from dorms.actions.reviewing.ranking import TurnTaken, record_turn
from dorms.actions.rounds.approving import approve_round, post_round
from dorms.actions.rounds.papers import refill_notice
from dorms.actions.rounds.rerun import plan_rerun, rerun_of
from dorms.db.queries.handing import promises
from dorms.db.queries.refill import candidates, vacancies
from dorms.db.queries.rounds import live_offers, offers_of_round
from dorms.db.queries.today import open_tasks
from dorms.db.tables import RankingLineRow, RankingRow
from dorms.domain.identity import new_id
from dorms.domain.reviewing import Turn
from dorms.domain.rounds import Candidate, GiveUpReason, SkipReason, Step
from dorms.errors.living import ReasonMissing, UnknownCode
from dorms.errors.rounds import (
    AnswerTooEarly,
    EmptyPool,
    LiveOfferThere,
    NotFirst,
    NotForThem,
    OfferAnswered,
    UnitOffered,
    WrongRoundStep,
)
from tests.actions.rounds.town import DRAW_DAY, Town, founded
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow
BY = TODAY + timedelta(3)


@pytest.fixture
def town(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Three wait for 101: the first also for 102; a fourth wants neither."""
    town = founded(tmp_path_factory, tmp_path, capacity=1)
    for days, name, rooms in ((9, "陈一", ("101", "102")), (8, "陈二", ("101",)), (7, "陈三", ("101",))):
        town.applies(name, *rooms, applied_on=TODAY - timedelta(days))
    town.applies("陈四", "202", applied_on=TODAY - timedelta(10))
    yield town
    town.store.close()


def named(town: Town, room: str = "101") -> dict[str, Candidate]:
    found = town.store.ask(candidates, town.county.unit(room), TODAY)
    return {one.names: one for one in found}


def offer(town: Town, name: str, room: str = "101") -> UUID:
    who = named(town, room)[name]
    made = town.store.run(offer_unit, town.county.unit(room), who.application_id, day=TODAY, answer_by=BY)
    return made.result


def skip(town: Town, name: str, reason: str = SkipReason.UNREACHABLE, note: str = "") -> None:
    who = named(town)[name].application_id
    town.store.run(
        skip_candidate, town.county.unit("101"), who, day=TODAY, reason_code=str(reason), note=note
    )


def test_candidates_stand_in_the_order_of_the_list_each_with_a_reason(town: Town) -> None:
    found = named(town)
    assert list(found) == ["陈四", "陈一", "陈二", "陈三"]
    assert found["陈四"].obstacle == "not_wished"
    assert (found["陈一"].wish, found["陈一"].obstacle) == (1, "")


def test_the_first_who_may_have_it_is_offered_it_and_answers(town: Town) -> None:
    made = offer(town, "陈一")
    assert town.store.ask(promises) == []
    assert [(one.kind, one.page) for one in town.store.ask(open_tasks, TODAY)] == [("递补答复", "refill")]
    paper = town.store.ask(refill_notice, made, town.store.office)
    assert (paper.person, paper.place, paper.answer_by) == ("陈一", "2", BY)

    town.store.run(accept_offer, made, day=TODAY, move_in_by=BY)

    [promise] = town.store.ask(promises)
    assert town.store.ask(open_tasks, TODAY) == []
    assert (promise.name, promise.unit[-3:]) == ("陈一", "101")
    assert promise.application_id is not None
    assert town.store.ask(status_of, promise.application_id) == "已分配"
    with pytest.raises(OfferAnswered):
        town.store.run(give_up_offer, made, day=TODAY, reason_code=GiveUpReason.FAMILY)


def test_nobody_is_passed_over_without_a_reason(town: Town) -> None:
    with pytest.raises(NotFirst) as refused:
        offer(town, "陈二")
    assert refused.value.first == "陈一"
    with pytest.raises(ReasonMissing):
        skip(town, "陈一", SkipReason.OTHER)
    with pytest.raises(UnknownCode):
        skip(town, "陈一", "没理由")
    skip(town, "陈一")

    offer(town, "陈二")

    assert named(town)["陈一"].obstacle == "skipped"
    assert named(town, "102")["陈一"].obstacle == ""  # for this vacancy only


def test_one_live_offer_a_person_and_one_a_place(town: Town) -> None:
    offer(town, "陈一")
    with pytest.raises(UnitOffered):
        offer(town, "陈二")
    with pytest.raises(LiveOfferThere):
        offer(town, "陈一", "102")
    assert named(town, "102")["陈一"].obstacle == "offered"


def test_somebody_who_did_not_ask_for_it_is_not_offered_it(town: Town) -> None:
    with pytest.raises(NotForThem):
        offer(town, "陈四")


def test_who_gives_up_is_counted_and_the_next_one_is_asked(town: Town) -> None:
    made = offer(town, "陈一")
    with pytest.raises(ReasonMissing):
        town.store.run(give_up_offer, made, day=TODAY, reason_code=GiveUpReason.OTHER)
    town.store.run(give_up_offer, made, day=TODAY, reason_code=GiveUpReason.FAMILY, leaves=False)

    assert named(town)["陈一"].obstacle == "given_up"
    offer(town, "陈二")
    assert [one.name for one in town.store.ask(live_offers)] == ["陈二"]


def test_an_offer_lapses_when_somebody_says_so_after_its_time(town: Town) -> None:
    made = offer(town, "陈一")
    with pytest.raises(AnswerTooEarly):
        town.store.run(lapse_offer, made, day=BY)
    town.store.run(lapse_offer, made, day=BY + timedelta(1))
    assert town.store.ask(live_offers) == []


def test_an_offer_taken_back_is_no_give_up(town: Town) -> None:
    made = offer(town, "陈一")
    with pytest.raises(ReasonMissing):
        town.store.run(withdraw_offer, made, day=TODAY, note="")
    town.store.run(withdraw_offer, made, day=TODAY, note="房屋漏水先修")
    assert named(town)["陈一"].obstacle == ""


def test_a_vacancy_says_since_when_and_who_was_told(town: Town) -> None:
    offer(town, "陈一")
    first = town.store.ask(vacancies, TODAY)[0]
    assert (first.unit[-3:], first.offered_to, first.answer_by) == ("101", "陈一", BY)


def test_after_an_approved_round_its_losers_are_next_in_its_order(town: Town) -> None:
    made = town.holds()
    town.store.run(post_round, made, day=DRAW_DAY)
    town.store.run(approve_round, made, day=DRAW_DAY + timedelta(30), today=DRAW_DAY + timedelta(30))
    losers = [one for one in town.results(made).values() if one.waiting]
    losers.sort(key=lambda one: one.waiting)

    found = list(named(town, "201"))

    assert found[: len(losers)] == [one.entry.name for one in losers]


def test_a_unit_given_up_goes_on_in_another_run_of_the_same_order(town: Town) -> None:
    made = town.holds()
    town.store.run(post_round, made, day=DRAW_DAY)
    with pytest.raises(WrongRoundStep):
        town.store.ask(rerun_of, made, day=DRAW_DAY)
    day = DRAW_DAY + timedelta(30)
    town.store.run(approve_round, made, day=day, today=day)
    holder = next(one for one in town.store.ask(offers_of_round, made) if one.unit.endswith("101"))
    losers = sorted((one for one in town.results(made).values() if one.waiting), key=lambda one: one.waiting)
    town.store.run(give_up_offer, holder.id, day=day, reason_code=GiveUpReason.FAMILY)

    again = town.store.run(plan_rerun, made, name="第一次递补", day=day).result

    assert town.line(again).previous_id == made
    town.freezes(again, day)
    town.computes(again, day)
    results = town.results(again)
    assert holder.name not in results  # who refused is out
    taken = next(one for one in results.values() if one.place is not None)
    assert taken.place is not None
    assert taken.place.unit.endswith("101")
    assert taken.entry.name == losers[0].entry.name
    assert town.line(again).state is Step.COMPUTED


def test_with_nothing_free_of_the_pool_there_is_no_other_run(county: County) -> None:
    county.building(capacity=1, floors=1, rooms_per_floor=1)
    town = Town(county)
    town.applies("陈一", "101")
    town.applies("陈二", "101")
    made = town.holds()
    town.store.run(post_round, made, day=DRAW_DAY)
    town.store.run(approve_round, made, day=DRAW_DAY + timedelta(30), today=DRAW_DAY + timedelta(30))
    with pytest.raises(EmptyPool):
        town.store.ask(rerun_of, made, day=DRAW_DAY + timedelta(30))


def test_who_was_taken_off_the_list_is_not_asked_until_put_back(town: Town) -> None:
    who = named(town)["陈一"].application_id
    town.store.run(record_turn, who, TurnTaken(kind=Turn.REMOVED, day=TODAY), note="调离本县")
    assert "陈一" not in named(town)
    town.store.run(record_turn, who, TurnTaken(kind=Turn.RESTORED, day=TODAY), note="查明未调离")
    assert "陈一" in named(town)


def test_a_locked_ranked_list_gives_the_order(town: Town) -> None:
    applications = {name: one.application_id for name, one in named(town).items()}
    people = {name: one.teacher_id for name, one in named(town).items()}
    order = ("陈三", "陈一", "陈二")

    def lock(session: Session) -> None:
        ranking = RankingRow(
            id=new_id(), title="轮候册", day=TODAY, locked_on=TODAY, hash="ab" * 32, rule_set="v1"
        )
        session.add(ranking)
        for place, name in enumerate(order, 1):
            session.add(
                RankingLineRow(
                    id=new_id(),
                    ranking_id=ranking.id,
                    application_id=applications[name],
                    teacher_id=people[name],
                    place=place,
                    tier=1,
                    points=Decimal(90 - place),
                    ties=[place],
                )
            )

    town.store.run(lock)

    assert tuple(named(town)) == order
    made = town.holds(ranking="points")
    assert town.rooms(made, order) == ["101", "102", ""]
    assert town.line(made).rule_set == "v1"
    assert town.line(made).ranking_hash == "ab" * 32
