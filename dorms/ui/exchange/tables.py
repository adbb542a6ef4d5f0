"""The lists of the exchange: packets, answers, what came of each file."""

from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.messages.exchanging import refusal_words
from dorms.messages.fields import field_name
from dorms.sync.answers import KEPT, REFUSED, Answer
from dorms.sync.standing import PacketLine
from dorms.ui.exchange.words import side_by_side
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


# Answers


def answers_table() -> Table[Answer]:
    """What became of an office's own values, the newest first."""
    columns = [
        Column[Answer](translate("Exchange", "结果"), answer_kind, mark=_answer_mark, width=14),
        Column[Answer](translate("Exchange", "对象"), lambda one: one.label, Kind.PLACE, width=18),
        Column[Answer](translate("Exchange", "内容"), _field, width=12),
        Column[Answer](
            translate("Exchange", "我们填的"), lambda one: _values(one)[0],
            hint=lambda one: translate("Exchange", "{when} 填的").format(when=minute_of(one.mine_at)),
            width=18, searched=False,
        ),
        Column[Answer](translate("Exchange", "现在的"), lambda one: _values(one)[1], width=18, searched=False),
        Column[Answer](translate("Exchange", "为什么"), answer_reason, hint=answer_reason, width=28),
        Column[Answer](translate("Exchange", "谁定的"), _who, Kind.NAME, width=24),
        Column[Answer](
            translate("Exchange", "时间"), lambda one: minute_of(one.at), Kind.DATE, order=lambda one: one.at,
            width=16,
        ),
    ]  # fmt: skip
    return Table(
        RowsModel(columns, identity=lambda one: one.id),
        name="exchange-answers",
        title=translate("Exchange", "县局的答复"),
        empty=translate("Exchange", "县局还没有改过或裁定过本单位填的内容。"),
    )


def answer_kind(one: Answer) -> str:
    """What came of it."""
    if one.kind == KEPT:
        return translate("Exchange", "照我们的")
    if one.kind == REFUSED:
        return translate("Exchange", "没有采纳")
    return translate("Exchange", "改成别的")


def _answer_mark(one: Answer) -> Mark:
    if one.kind == KEPT:
        return Mark(translate("Exchange", "是"), Shape.DISC, Tone.FREE)
    if one.kind == REFUSED:
        return Mark(translate("Exchange", "未"), Shape.OCTAGON, Tone.DANGER)
    return Mark(translate("Exchange", "改"), Shape.DIAMOND, Tone.LATE)


def _field(one: Answer) -> str:
    if one.field:
        return field_name(one.field)
    return translate("Exchange", "、").join(field_name(column) for column, _ in one.mine)


def _values(one: Answer) -> list[str]:
    return side_by_side([one.mine, one.now])


def answer_reason(one: Answer) -> str:
    """Why the bureau did it: its own words, or what it was doing."""
    if one.kind == REFUSED:
        return refusal_words(one.reason)
    return one.reason or command_name(one.command)


def _who(one: Answer) -> str:
    return translate("Exchange", "{office} {name}").format(office=one.office, name=one.by).strip()
