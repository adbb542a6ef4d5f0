"""The list of what waits for a decision."""

from dorms.messages import translate
from dorms.messages.exchanging import refusal_words
from dorms.messages.fields import field_name
from dorms.sync.pending import CONFLICT, ISSUE, Pending
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import day_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone


def pending_table(*, decides: bool) -> Table[Pending]:
    """Two values, rules that do not hold, changes not let in."""
    columns = [
        Column[Pending](translate("Exchange", "事项"), kind_words, mark=kind_mark, width=16),
        Column[Pending](translate("Exchange", "对象"), lambda one: one.label, Kind.PLACE, width=14),
        Column[Pending](translate("Exchange", "内容"), what_words, width=10),
        Column[Pending](translate("Exchange", "单位"), lambda one: one.office, Kind.PLACE, width=16),
        Column[Pending](
            translate("Exchange", "收到"), lambda one: day_of(one.at) if one.at else "", Kind.DATE,
            order=lambda one: one.at, width=10, shown=False,
        ),
    ]  # fmt: skip
    empty = translate("Exchange", "没有要裁定的。接收文件后，两边不一致或违反规则的会列在这里。")
    if not decides:
        empty = translate("Exchange", "没有等县局裁定的。")
    return Table(
        RowsModel(columns, identity=lambda one: one.id),
        name="exchange-pending",
        title=translate("Exchange", "待定事项"),
        empty=empty,
    )


def kind_words(one: Pending) -> str:
    """What kind of thing it is."""
    if one.kind == CONFLICT:
        return translate("Exchange", "两边不一致")
    if one.kind == ISSUE and one.issue is not None:
        return issue_name(one.issue.kind)
    if one.waiting is not None:
        return translate("Exchange", "等前文")
    return translate("Exchange", "没有采纳的改动")


def issue_name(kind: str) -> str:
    """A rule that does not hold, in a few characters."""
    return {
        "overbooked": translate("Exchange", "重复安排"),
        "two_homes": translate("Exchange", "一人两处"),
        "same_person": translate("Exchange", "疑似同一人"),
        "dangling": translate("Exchange", "缺少相关记录"),
        "number_twice": translate("Exchange", "编号重复"),
        "forked": translate("Exchange", "两台电脑在用"),
        "renewed_gone": translate("Exchange", "一边续一边退"),
        "place_twice": translate("Exchange", "房号重复登记"),
        "keys_twice": translate("Exchange", "钥匙重复"),
        "quota_exceeded": translate("Exchange", "超出定向套数"),
        "linked_two_homes": translate("Exchange", "一人两处"),
    }.get(kind, kind)


def kind_mark(one: Pending) -> Mark:
    """The same by letter, shape and colour."""
    if one.kind == CONFLICT:
        return Mark(translate("Exchange", "异"), Shape.DIAMOND, Tone.LATE)
    if one.kind == ISSUE:
        return Mark(translate("Exchange", "规"), Shape.TRIANGLE, Tone.DANGER)
    if one.waiting is not None:
        return Mark(translate("Exchange", "等"), Shape.RING, Tone.WAITING)
    return Mark(translate("Exchange", "未"), Shape.OCTAGON, Tone.KEPT)


def what_words(one: Pending) -> str:
    """Which field, or why."""
    if one.kind == CONFLICT:
        return field_name(one.field)
    if one.refused is not None:
        return refusal_words(one.refused.reason)
    if one.waiting is not None:
        return translate("Exchange", "、").join(field_name(field) for field in one.waiting.fields)
    return translate("Exchange", "{count} 条记录").format(count=len(one.participants))
