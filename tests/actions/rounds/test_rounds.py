"""A round in the store, from the plan to the approved result."""

from datetime import date, timedelta

import pytest

from dorms.actions.applications import status_of
from dorms.actions.reviewing.objections import NewObjection, lodge_objection
from dorms.actions.rounds.approving import approve_round, masked_name, post_round
from dorms.actions.rounds.computing import compute_round
from dorms.actions.rounds.drawing import Witnesses, draw_numbers, freeze_round
from dorms.actions.rounds.planning import cancel_round, leave_out, set_wishes
from dorms.actions.undoing import undo
from dorms.db.checks import check_store
from dorms.db.queries.handing import promises
from dorms.db.queries.operations import operations
from dorms.db.queries.rounds import entries_of_round, offers_of_round, places_of, round_files
from dorms.domain.findings import Severity
from dorms.domain.rounds import DrawKind, LeftOut, PlannedSource, Purpose, Step
from dorms.errors.allocation import ReserveForNobody
from dorms.errors.living import DayInFuture, ReasonMissing, WishTwice
from dorms.errors.lottery import (
    DrawInPast,
    DrawNotYet,
    NotDrawn,
    SecondDraw,
    SourceMissing,
    SourceOutOfRange,
    SourceUnknown,
    TooLittleChance,
)
from dorms.errors.reviewing import NoticeRuns, ObjectionsOpen
from dorms.errors.rounds import (
    EmptyPool,
    HomeChanged,
    NobodyEntered,
    SourcesMissing,
    SourceWithoutDay,
    TooManyWishes,
    WishNotFor,
    WishNotThere,
    WitnessMissing,
    WrongRoundStep,
)
from tests.actions.rounds.town import DRAW_DAY, NUMBERS, SOURCES, WITNESSES, Town
from tests.builders import TODAY

pytestmark = pytest.mark.slow
AFTER_NOTICE = DRAW_DAY + timedelta(30)


def test_the_pool_is_the_vacant_units_and_what_tenants_bring(town: Town) -> None:
    town.tenant("田一", "101", "102")
    outsider = town.county.teacher("外人")
    town.county.lives(outsider, town.county.unit("201"))
    town.applies("陈一", "101")

    made = town.plans()

    places = {one.unit.split("-")[-1]: one for one in town.store.ask(places_of, made)}
    assert sorted(places) == ["101", "102", "202"]  # who does not enter keeps the unit, and it is not in it
    assert places["101"].holder == town.entry(made, "田一").code
    assert places["102"].holder == ""


def test_a_shared_unit_with_somebody_in_it_gives_its_free_beds_to_that_sex(shared: Town) -> None:
    town = shared
    town.county.lives(town.county.teacher("住户", sex="男"), town.county.unit("101"))
    town.applies("男一", "101", sex="男")
    town.applies("女一", "101", "102", sex="女")

    made = town.plans()

    beds = [one for one in town.store.ask(places_of, made) if one.unit.endswith("101")]
    assert [(one.code, one.label) for one in beds] == [("U0001-1", "M")]
    assert town.entry(made, "男一").wishes == ("U0001-1",)
    assert town.entry(made, "女一").wishes == ("U0002",)


def test_two_who_each_applied_to_share_are_one_household_and_mixed_pairs_stay_out(town: Town) -> None:
    first, second = town.county.teacher("甲"), town.county.teacher("乙")
    man = town.county.teacher("丙", sex="男")
    town.asks(first, together="合住", partner_id=second)
    town.asks(man, together="合住", partner_id=town.county.teacher("丁"))

    made = town.plans()

    assert town.entry(made, "甲").kind == "pair"
    assert town.entry(made, "丙").left_out == LeftOut.PAIR_MIXED


def test_a_round_goes_from_the_list_to_assignments_in_one_operation_and_back(town: Town) -> None:
    for name, rooms in (("陈一", ("101",)), ("陈二", ("101", "102")), ("陈三", ("101", "102"))):
        town.applies(name, *rooms)
    made = town.holds()
    results = town.results(made)
    winner = next(one for one in results.values() if one.position == 1)
    loser = next(one for one in results.values() if one.waiting)

    town.store.run(post_round, made, day=DRAW_DAY)
    outcome = town.store.run(
        approve_round, made, day=AFTER_NOTICE, today=AFTER_NOTICE, move_in_by=AFTER_NOTICE + timedelta(30)
    )

    assert outcome.result == 2
    assert winner.choice == 1
    assert town.store.ask(status_of, winner.entry.application_id) == "已分配"
    assert town.store.ask(status_of, loser.entry.application_id) == "已提交"
    assert {one.answer_by for one in town.store.ask(offers_of_round, made)} == {date(2026, 7, 27)}
    assert town.line(made).state is Step.APPROVED
    undo(town.store, None)
    assert town.line(made).state is Step.POSTED
    assert town.store.ask(promises) == []


def test_two_tenants_exchange_homes_and_the_store_is_sound_meanwhile(town: Town) -> None:
    town.tenant("田一", "101", "102")
    town.tenant("田二", "102", "101")
    made = town.holds(purpose=Purpose.SWAP)

    assert town.rooms(made, ("田一", "田二")) == ["102", "101"]
    town.store.run(post_round, made, day=DRAW_DAY)
    town.store.run(approve_round, made, day=AFTER_NOTICE, today=AFTER_NOTICE)

    found = check_store(town.store, today=TODAY)
    assert [one.code for one in found if one.severity is not Severity.NOTE] == []


def test_a_home_that_changed_since_the_freeze_is_named_and_the_rest_can_go_on(town: Town) -> None:
    town.applies("陈一", "101")
    town.applies("陈二", "102")
    made = town.holds()
    town.county.lives(town.county.teacher("别人"), town.county.unit("101"))
    town.store.run(post_round, made, day=DRAW_DAY)

    with pytest.raises(HomeChanged) as refused:
        town.store.run(approve_round, made, day=AFTER_NOTICE, today=AFTER_NOTICE)

    code = town.entry(made, "陈一").code
    assert code in refused.value.person
    assert town.store.ask(promises) == []  # nothing half-run
    assert (
        town.store.run(
            approve_round, made, day=AFTER_NOTICE, today=AFTER_NOTICE, without=frozenset({code})
        ).result
        == 1
    )


def test_approval_waits_for_the_notice_and_for_every_objection(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.holds()
    notice = town.store.run(post_round, made, day=DRAW_DAY).result
    with pytest.raises(NoticeRuns):
        town.store.run(approve_round, made, day=DRAW_DAY, today=DRAW_DAY)
    objection = NewObjection(raised_by="匿名", content="陈一已有住房", day=DRAW_DAY, notice_id=notice)
    town.store.run(lodge_objection, objection, today=DRAW_DAY)

    with pytest.raises(ObjectionsOpen):
        town.store.run(approve_round, made, day=AFTER_NOTICE, today=AFTER_NOTICE)


def test_the_notice_masks_names_and_keeps_the_code() -> None:
    assert [masked_name(name) for name in ("张三", "张小明", "欧阳小明", "阿迪力·买买提", "李")] == [
        "张*", "张*明", "欧阳*明", "阿*力·买买提", "李",
    ]  # fmt: skip


# Bad input: each named, nothing half-run


def test_a_draw_before_the_day_announced_is_refused(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)

    with pytest.raises(DrawNotYet):
        town.store.run(
            draw_numbers, made, NUMBERS, WITNESSES, day=DRAW_DAY - timedelta(1), today=DRAW_DAY - timedelta(1)
        )
    assert town.line(made).state is Step.FROZEN


@pytest.mark.parametrize(
    ("numbers", "error"),
    [
        ({"快乐8": NUMBERS["快乐8"]}, SourceMissing),
        ({**NUMBERS, "彩票": (1,)}, SourceUnknown),
        ({**NUMBERS, "快乐8": (*range(1, 20), 81)}, SourceOutOfRange),
        ({**NUMBERS, "快乐8": (*range(1, 20), 1)}, SourceOutOfRange),
        ({**NUMBERS, "快乐8": tuple(range(1, 20))}, SourceOutOfRange),
    ],
)
def test_sources_that_are_missing_unknown_or_out_of_range_are_refused(
    town: Town, numbers: dict[str, tuple[int, ...]], error: type[Exception]
) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)

    with pytest.raises(error):
        town.store.run(draw_numbers, made, numbers, WITNESSES, day=DRAW_DAY, today=DRAW_DAY)
    assert town.line(made).draws == 0


def test_a_second_draw_needs_a_decision_and_the_first_is_kept(town: Town) -> None:
    town.applies("陈一", "101")
    town.applies("陈二", "101")
    made = town.plans()
    town.freezes(made)
    town.draws(made)
    again = {**NUMBERS, "快乐8": tuple(range(21, 41))}
    with pytest.raises(SecondDraw):
        town.store.run(draw_numbers, made, again, WITNESSES, day=DRAW_DAY, today=DRAW_DAY)

    town.store.run(
        draw_numbers, made, again, WITNESSES, day=DRAW_DAY, today=DRAW_DAY, decision="县纪委〔2026〕3号"
    )

    assert town.line(made).draws == 2
    assert {"draw-1.json", "draw-2.json"} <= set(town.store.ask(round_files, made))
    assert [one.note for one in town.line(made).steps if one.step == Step.DRAWN] == ["", "县纪委〔2026〕3号"]


def test_a_draw_on_the_day_of_the_freeze_or_one_that_can_be_guessed_is_refused(town: Town) -> None:
    town.applies("陈一", "101")
    early = PlannedSource("快乐8", 20, 1, 80, False, TODAY)
    made = town.plans(sources=(early,))
    with pytest.raises(DrawInPast):
        town.freezes(made)
    assert town.store.ask(round_files, made) == {}
    weak = town.plans(sources=(PlannedSource("现场骰子", 3, 1, 6, True, DRAW_DAY),))
    with pytest.raises(TooLittleChance):
        town.freezes(weak)
    assert town.line(weak).state is Step.PLANNED


def test_a_plan_names_what_it_lacks(town: Town) -> None:
    with pytest.raises(NobodyEntered):
        town.plans()
    town.applies("陈一", "101")
    with pytest.raises(SourcesMissing):
        town.plans(sources=())
    with pytest.raises(SourceWithoutDay):
        town.plans(sources=(PlannedSource("快乐8", 20, 1, 80, False, None),))
    with pytest.raises(EmptyPool):
        town.plans(schools=frozenset({town.county.school("别的学校", "同大镇")}))


def test_a_reserve_for_a_class_nobody_has_stops_the_freeze(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans(quotas={"支教": 1})
    with pytest.raises(ReserveForNobody):
        town.freezes(made)
    assert town.line(made).state is Step.PLANNED


def test_a_result_before_the_draw_is_refused(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)
    with pytest.raises(NotDrawn):
        town.computes(made)
    assert town.line(made).state is Step.FROZEN


def test_a_draw_needs_who_led_it_who_watched_and_a_teacher(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)
    for missing in (Witnesses("", "李", ("王",)), Witnesses("张", " ", ("王",)), Witnesses("张", "李", ())):
        with pytest.raises(WitnessMissing):
            town.store.run(draw_numbers, made, NUMBERS, missing, day=DRAW_DAY, today=DRAW_DAY)


def test_after_the_freeze_wishes_and_entries_do_not_change(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)
    entry = town.entry(made, "陈一")
    with pytest.raises(WrongRoundStep):
        town.store.run(set_wishes, entry.id, ["U0002"])
    with pytest.raises(WrongRoundStep):
        town.store.run(leave_out, entry.id, note="弄错了")
    with pytest.raises(WrongRoundStep):
        town.store.run(freeze_round, made, day=TODAY)


def test_wishes_are_checked_one_by_one(town: Town) -> None:
    town.applies("陈一", "101")
    town.applies("男一", "101", sex="男")
    made = town.plans(list_limit=2)
    entry = town.entry(made, "陈一")
    for wishes, error in (
        (["U9999"], WishNotThere),
        (["U0001", "U0001"], WishTwice),
        (["U0001", "U0002", "U0003"], TooManyWishes),
    ):
        with pytest.raises(error):
            town.store.run(set_wishes, entry.id, wishes)
    town.store.run(set_wishes, entry.id, ["U0002", "U0001", "ANY:county"])
    assert town.entry(made, "陈一").wishes == ("U0002", "U0001", "ANY:county")


def test_a_bed_of_the_other_sex_cannot_be_wished_for(shared: Town) -> None:
    town = shared
    town.county.lives(town.county.teacher("住户", sex="男"), town.county.unit("101"))
    town.applies("女一", "102")
    made = town.plans()
    with pytest.raises(WishNotFor):
        town.store.run(set_wishes, town.entry(made, "女一").id, [town.code(made, "101")])


def test_a_tenant_taken_out_takes_her_home_along(town: Town) -> None:
    town.tenant("田一", "101", "102")
    town.applies("陈一", "101")
    made = town.plans()
    with pytest.raises(ReasonMissing):
        town.store.run(leave_out, town.entry(made, "田一").id, note=" ")

    town.store.run(leave_out, town.entry(made, "田一").id, note="本人撤回")

    assert [one.unit[-3:] for one in town.store.ask(places_of, made)] == ["102", "201", "202"]
    assert town.entry(made, "陈一").wishes == ()
    town.freezes(made)


def test_a_round_is_given_up_with_a_reason_and_its_files_stay(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)
    town.store.run(cancel_round, made, day=TODAY, note="名单有误")

    assert town.line(made).state is Step.CANCELLED
    assert "roster.csv" in town.store.ask(round_files, made)
    with pytest.raises(WrongRoundStep):
        town.store.run(compute_round, made, day=DRAW_DAY)


def test_a_round_without_a_draw_orders_by_waiting_time(town: Town) -> None:
    late = town.county.teacher("后来")
    early = town.county.teacher("先来")
    town.asks(late, "101", applied_on=TODAY)
    town.asks(early, "101", applied_on=TODAY - timedelta(30))
    made = town.holds(draw=DrawKind.NONE, ranking="waiting")
    assert town.rooms(made, ("先来", "后来")) == ["101", ""]


def test_quotas_are_kept_for_members_until_enough_are_left(town: Town) -> None:
    for name in ("甲", "乙", "丙"):
        town.applies(name)
    made = town.plans(quotas={"在编": 2})
    assert sum(one.reserve == "在编" for one in town.store.ask(places_of, made)) == 2
    assert {"在编"} <= set(town.entry(made, "甲").classes)


def test_the_entries_of_the_round_know_what_was_asked(town: Town) -> None:
    town.applies("陈一", "102", "101")
    made = town.plans(sources=SOURCES)
    [entry] = town.store.ask(entries_of_round, made)
    assert entry.wishes == (town.code(made, "102"), town.code(made, "101"))


def test_the_story_of_the_store_names_the_round(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)
    latest = town.store.ask(operations)[0]
    assert (latest.command, latest.subject.split(" ")[0]) == ("freeze_round", "秋季分房")


def test_nothing_is_drawn_or_approved_on_a_day_that_has_not_come(town: Town) -> None:
    town.applies("陈一", "101")
    made = town.plans()
    town.freezes(made)
    with pytest.raises(DayInFuture):
        town.store.run(draw_numbers, made, NUMBERS, WITNESSES, day=DRAW_DAY, today=TODAY)
    town.draws(made)
    town.computes(made)
    town.store.run(post_round, made, day=DRAW_DAY)
    with pytest.raises(DayInFuture):
        town.store.run(approve_round, made, day=AFTER_NOTICE, today=DRAW_DAY)
