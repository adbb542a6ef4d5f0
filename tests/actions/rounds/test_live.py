"""What happens in the hall: slips drawn, units picked one after the other; the result holds like any other."""

from datetime import timedelta
from pathlib import Path

import pytest

from dorms.actions.rounds.computing import drawn_order, picking_of, record_pick, take_back_pick
from dorms.actions.rounds.drawing import Witnesses, draw_slips
from dorms.actions.rounds.folders import export_result
from dorms.actions.rounds.papers import draw_record
from dorms.allocation.check import check
from dorms.db.queries.rounds import round_files
from dorms.domain.rounds import DrawKind, Step, Way
from dorms.errors.allocation import NotYourTurn
from dorms.errors.lottery import SecondDraw
from dorms.errors.rounds import NoDrawHere, PickingOpen, SlipWrong, WitnessMissing
from tests.actions.rounds.town import DRAW_DAY, NUMBERS, WITNESSES, Town
from tests.builders import TODAY

pytestmark = pytest.mark.slow


def slips(town: Town, made: object, numbers: dict[str, int], decision: str = "") -> None:
    town.store.run(draw_slips, made, numbers, WITNESSES, day=TODAY, today=TODAY, decision=decision)


@pytest.fixture
def three(town: Town) -> Town:
    for name in ("陈一", "陈二", "陈三"):
        town.applies(name, "101", "102")
    return town


def test_slips_give_the_order_and_the_result_is_checked_like_any_other(three: Town, tmp_path: Path) -> None:
    made = three.plans(draw=DrawKind.SLIPS)
    three.freezes(made)
    codes = [three.entry(made, name).code for name in ("陈一", "陈二", "陈三")]
    slips(three, made, dict(zip(codes, (3, 1, 2), strict=True)))
    three.computes(made)

    assert three.rooms(made, ("陈一", "陈二", "陈三")) == ["", "101", "102"]
    assert three.store.ask(drawn_order, made) == [(codes[1], "1"), (codes[2], "2"), (codes[0], "3")]
    out = export_result(three.store, made, tmp_path)
    assert check(str(out))["households"] == 3
    record = three.store.ask(draw_record, made, three.store.office)
    assert (record.host, record.supervisor, record.teachers) == ("张主任", "李书记", "王老师、赵老师")
    assert [one.code for one in record.order] == [codes[1], codes[2], codes[0]]


@pytest.mark.parametrize(
    ("numbers", "what"),
    [
        ({"A0001": 1, "A0002": 2}, "missing"),
        ({"A0001": 1, "A0002": 1, "A0003": 2}, "twice"),
        ({"A0001": 1, "A0002": 2, "A0003": 4}, "range"),
        ({"A0001": 1, "A0002": 2, "A0003": 3, "A0009": 4}, "unknown"),
    ],
)
def test_a_wrong_slip_is_named_and_nothing_is_kept(three: Town, numbers: dict[str, int], what: str) -> None:
    made = three.plans(draw=DrawKind.SLIPS)
    three.freezes(made)
    with pytest.raises(SlipWrong) as refused:
        slips(three, made, numbers)
    assert refused.value.what == what
    assert three.line(made).draws == 0


def test_slips_drawn_again_need_a_decision_and_both_are_kept(three: Town) -> None:
    made = three.plans(draw=DrawKind.SLIPS)
    three.freezes(made)
    numbers = {"A0001": 1, "A0002": 2, "A0003": 3}
    slips(three, made, numbers)
    with pytest.raises(SecondDraw):
        slips(three, made, numbers)
    slips(three, made, numbers, decision="纪委要求重抽")
    assert {"slips-1.csv", "slips-2.csv"} <= set(three.store.ask(round_files, made))


def test_each_kind_of_draw_is_for_its_own_rounds(three: Town) -> None:
    made = three.plans()
    three.freezes(made)
    with pytest.raises(NoDrawHere):
        slips(three, made, {"A0001": 1, "A0002": 2, "A0003": 3})
    with pytest.raises(WitnessMissing):
        Witnesses("", "", ()).details()


def test_picks_are_kept_one_by_one_and_a_new_start_goes_on_where_they_ended(
    three: Town, tmp_path: Path
) -> None:
    made = three.plans(way=Way.TURNS)
    three.freezes(made)
    three.draws(made)
    first = three.store.ask(picking_of, made).turn
    other = next(code for code in ("A0001", "A0002", "A0003") if code != first)
    with pytest.raises(NotYourTurn):
        three.store.run(record_pick, made, other, "U0001", day=DRAW_DAY)
    three.store.run(record_pick, made, first, "U0004", day=DRAW_DAY)
    three.store.run(take_back_pick, made, day=DRAW_DAY)
    three.store.run(record_pick, made, first, "U0002", day=DRAW_DAY)
    with pytest.raises(PickingOpen):
        three.computes(made)

    second = three.store.ask(picking_of, made).turn  # from the store alone, as after a power cut
    three.store.run(record_pick, made, second, "U0001", day=DRAW_DAY)
    three.store.run(record_pick, made, three.store.ask(picking_of, made).turn, "", day=DRAW_DAY)
    three.computes(made)

    got = {one.entry.code: one.place.code if one.place else "" for one in three.results(made).values()}
    assert (got[first], got[second]) == ("U0002", "U0001")
    assert sorted(got.values()) == ["", "U0001", "U0002"]
    assert check(str(export_result(three.store, made, tmp_path)))["households"] == 3
    steps = [one.step for one in three.line(made).steps]
    assert steps.count(Step.PICK) == 4
    assert steps.count(Step.TAKEN_BACK) == 1


def test_a_tenant_whose_home_is_picked_has_the_turn_next(town: Town) -> None:
    town.applies("陈一", "101", applied_on=TODAY - timedelta(20))
    town.tenant("田一", "101", "102")
    made = town.plans(way=Way.TURNS, draw=DrawKind.NONE, ranking="waiting")
    town.freezes(made)
    newcomer, tenant = town.entry(made, "陈一").code, town.entry(made, "田一").code
    assert town.store.ask(picking_of, made).turn == newcomer
    town.store.run(record_pick, made, newcomer, town.code(made, "101"), day=TODAY)
    assert town.store.ask(picking_of, made).turn == tenant


def test_the_record_of_a_lottery_has_everything_to_recompute_it(three: Town) -> None:
    made = three.plans()
    three.freezes(made)
    three.draws(made)
    record = three.store.ask(draw_record, made, three.store.office)
    assert [one.name for one in record.sources] == list(NUMBERS)
    assert len(record.code) == len(record.key) == len(record.commitment) == 64
    assert record.seed.startswith("1.2.3.")
    assert len(record.files) == 4
