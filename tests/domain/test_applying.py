"""The way of an application through the levels, and who must stand aside."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.applying import Bond, Status, after_passing, bond, by_hand, route

ALL = ["学校", "中心校", "教体局"]
ME, OTHER, MATE = (UUID(int=n) for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("levels", "moment", "way"),
    [
        (ALL, "审批前", "学校初审 中心校复审 公示中 局审批 合格(轮候)"),
        (ALL, "审批后", "学校初审 中心校复审 局审批 公示中 合格(轮候)"),
        (ALL, None, "学校初审 中心校复审 局审批 合格(轮候)"),
        (["学校"], "审批前", "学校初审 公示中 合格(轮候)"),
        (["学校", "教体局"], "审批前", "学校初审 公示中 局审批 合格(轮候)"),
        ([], None, "学校初审 中心校复审 局审批 合格(轮候)"),
    ],
)
def test_the_way_follows_levels_and_notice(levels: list[str], moment: str | None, way: str) -> None:
    assert " ".join(route(levels, moment)) == way


@given(st.lists(st.sampled_from(ALL), unique=True), st.sampled_from(["审批前", "审批后", None]))
def test_passing_leads_from_handed_in_to_the_waiting_list_stop_by_stop(
    levels: list[str], moment: str | None
) -> None:
    way, status = route(levels, moment), Status.SUBMITTED
    stops: list[Status] = []
    while (after := after_passing(way, status)) is not None:
        stops.append(after)
        status = after
    assert tuple(stops) == way[1:]
    assert status is Status.WAITING


@pytest.mark.parametrize("status", ["草稿", "已退回(补材料)", "不合格", "已撤销", "合格(轮候)", "未来的状态"])
def test_what_is_not_under_review_is_not_passed(status: str) -> None:
    assert after_passing(route(ALL, "审批前"), status) is None


def test_by_hand_nobody_passes_returns_or_refuses() -> None:
    follows = {
        "已提交": {"中心校复审", "已退回(补材料)", "不合格", "已撤销"},
        "合格(轮候)": {"待选房", "已放弃"},
    }
    assert by_hand(["已提交", "合格(轮候)"], follows) == ["待选房", "已放弃", "已撤销"]


@pytest.mark.parametrize(
    ("actor", "name", "expected"),
    [
        (ME, "甲", Bond.SELF),
        (OTHER, "乙", Bond.SPOUSE),
        (MATE, "丙", Bond.ROOM_MATE),
        (None, "甲", Bond.SELF),
        (None, "丙", Bond.SAME_NAME),
        (UUID(int=9), "甲", None),  # another teacher of the same name
        (None, "丁", None),
        (UUID(int=9), "外人配偶", Bond.SAME_NAME),  # the spouse is known by name alone
    ],
)
def test_who_is_close_to_a_case_stands_aside(actor: UUID | None, name: str, expected: Bond | None) -> None:
    spouses: Sequence[tuple[UUID | None, str]] = [(OTHER, "乙"), (None, "外人配偶")]
    found = bond(actor, name, applicants=[(ME, "甲")], spouses=spouses, room_mates=[(MATE, "丙")])
    assert (found.bond if found is not None else None) is expected
