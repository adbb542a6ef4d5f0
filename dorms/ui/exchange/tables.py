"""来往记录: every packet there was."""

from dorms.messages import translate
from dorms.sync.standing import PacketLine
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone


def packets_table(other: str) -> Table[PacketLine]:
    """Every packet there was, the newest first."""
    columns = [
        Column[PacketLine](
            translate("Exchange", "时间"), lambda one: minute_of(one.at), Kind.DATE, order=lambda one: one.at,
            width=16,
        ),
        Column[PacketLine](translate("Exchange", "来往"), _direction, mark=_direction_mark, width=10),
        Column[PacketLine](
            translate("Exchange", "号"), lambda one: str(one.number), Kind.NUMBER, order=lambda one: one.number,
            width=5,
        ),
        Column[PacketLine](translate("Exchange", "对方"), lambda one: one.office, Kind.PLACE, width=22),
        Column[PacketLine](translate("Exchange", "内容"), _content, width=30),
        Column[PacketLine](translate("Exchange", "状态"), _state, width=20),
    ]  # fmt: skip
    return Table(
        RowsModel(columns, identity=lambda one: (one.direction, one.id)),
        name="exchange-packets",
        title=translate("Exchange", "来往记录"),
        empty=translate("Exchange", "还没有来往。上报或接收过的每个文件都会记在这里。"),
    )


def _direction(one: PacketLine) -> str:
    return translate("Exchange", "发出") if one.direction == "sent" else translate("Exchange", "收到")


def _direction_mark(one: PacketLine) -> Mark:
    if one.direction == "sent":
        return Mark(translate("Exchange", "发"), Shape.SQUARE, Tone.WAITING)
    return Mark(translate("Exchange", "收"), Shape.DISC, Tone.FREE)


def _content(one: PacketLine) -> str:
    if one.direction == "sent":
        words = translate("Exchange", "{operations} 笔，{changes} 条")
        return words.format(
            operations=one.counts.get("whole", one.counts.get("operations", 0)),
            changes=one.counts.get("changes", 0),
        )
    words = translate("Exchange", "新 {new} 条，已有 {known} 条")
    return words.format(new=one.counts.get("new", 0), known=one.counts.get("known", 0))


def _state(one: PacketLine) -> str:
    if one.direction == "sent":
        return translate("Exchange", "对方已收到") if one.is_held else translate("Exchange", "还没有回音")
    held = one.counts.get("quarantined", 0)
    waiting = one.counts.get("waiting", 0)
    if held or waiting:
        words = translate("Exchange", "没有采纳 {held} 条，等前文 {waiting} 条")
        return words.format(held=held, waiting=waiting)
    return translate("Exchange", "完整")
