"""县局的答复: what the bureau made of an office's values, each with the whole story: both sides, who, when, why."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter

from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.messages.exchanging import refusal_words, topic_words, verdict_words
from dorms.messages.fields import field_name
from dorms.sync.answers import KEPT, REFUSED, RULED, Answer
from dorms.ui.exchange.words import side_by_side
from dorms.ui.kit.inspector import Event, Fact, Inspector, Profile
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone


class AnswersPane(QSplitter):
    """The list, and beside it the answer chosen in full."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.table = answers_table()
        self.inspector = Inspector(self.tr("选一条答复，这里会显示两边填的、谁定的和为什么。"))
        self.addWidget(self.table)
        self.addWidget(self.inspector)
        self.setStretchFactor(0, 1)
        self.setChildrenCollapsible(False)
        self.table.chosen.connect(self._on_chosen)

    def show_answers(self, told: Sequence[Answer]) -> None:
        """These instead; the newest is looked at first."""
        self.table.rows.set_rows(told)
        if self.table.current() is None and told:
            self.table.choose(told[0].id)
        self._on_chosen(self.table.current())

    @Slot(object)
    def _on_chosen(self, one: Answer | None) -> None:
        self.inspector.show_profile(answer_profile(one) if one is not None else None)


def answers_table() -> Table[Answer]:
    """What became of an office's own values, the newest first."""
    columns = [
        Column[Answer](translate("Exchange", "结果"), answer_kind, mark=answer_mark, width=12),
        Column[Answer](translate("Exchange", "对象"), lambda one: one.label, Kind.PLACE, width=12),
        Column[Answer](translate("Exchange", "内容"), topic, width=11),
        Column[Answer](
            translate("Exchange", "我们填的"), lambda one: values(one)[0],
            hint=lambda one: translate("Exchange", "{when} 填的").format(when=minute_of(one.mine_at))
            if one.mine_at else "",
            width=13, searched=False,
        ),
        Column[Answer](translate("Exchange", "现在的"), lambda one: values(one)[1], width=13, searched=False),
        Column[Answer](translate("Exchange", "为什么"), answer_reason, hint=answer_reason, width=18),
        Column[Answer](translate("Exchange", "谁定的"), lambda one: one.by, Kind.NAME, hint=who, width=8),
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
    if one.kind == RULED:
        return translate("Exchange", "已裁定")
    return translate("Exchange", "改成别的")


def answer_mark(one: Answer) -> Mark:
    """The same by letter, shape and colour."""
    if one.kind == KEPT:
        return Mark(translate("Exchange", "是"), Shape.DISC, Tone.FREE)
    if one.kind == REFUSED:
        return Mark(translate("Exchange", "未"), Shape.OCTAGON, Tone.DANGER)
    if one.kind == RULED:
        return Mark(translate("Exchange", "裁"), Shape.SQUARE, Tone.WAITING)
    return Mark(translate("Exchange", "改"), Shape.DIAMOND, Tone.LATE)


def topic(one: Answer) -> str:
    """Which field, or what was ruled upon."""
    if one.about is not None:
        return topic_words(str(one.about.get("kind", "")))
    if one.field:
        return field_name(one.field)
    return translate("Exchange", "、").join(field_name(column) for column, _ in one.mine)


def values(one: Answer) -> list[str]:
    """Our value and the present one; of a ruling its verdict."""
    if one.about is not None:
        return ["", verdict_words(one.verdict)]
    return side_by_side([one.mine, one.now])


def answer_reason(one: Answer) -> str:
    """Why the bureau did it: its own words, the rule, or what it was doing."""
    if one.kind == REFUSED:
        return translate("Exchange", "；").join(filter(None, (refusal_words(one.refusal), one.reason)))
    return one.reason or command_name(one.command)


def who(one: Answer) -> str:
    """The office and the person."""
    return translate("Exchange", "{office} {name}").format(office=one.office, name=one.by).strip()


def answer_line(one: Answer) -> str:
    """One answer in one line: what, from what to what, why, who."""
    now, mine = values(one)[1], values(one)[0]
    if one.about is not None:
        words = translate("Exchange", "{label}（{topic}）：{now}。{why}")
    elif one.kind == REFUSED:
        words = translate("Exchange", "{label}的{topic}：我们要改成 {mine}，没有采纳。{why}")
    elif one.kind == KEPT:
        words = translate("Exchange", "{label}的{topic}：照我们填的 {mine}。{why}")
    else:
        words = translate("Exchange", "{label}的{topic}：我们填 {mine}，改成 {now}。{why}")
    reason = answer_reason(one)
    why = translate("Exchange", "{who}：{reason}").format(who=who(one), reason=reason) if who(one) else reason
    return words.format(label=one.label, topic=topic(one), mine=mine, now=now, why=why)


def answer_profile(one: Answer) -> Profile:
    """What it was before, what each side had said and why, what holds now."""
    shown = side_by_side([one.base, one.mine, one.now, *(each.value for each in one.said)])
    facts = []
    if one.said:
        facts.append(Fact(translate("Exchange", "两边改之前"), shown[0]))
    if one.about is None:
        facts += [
            Fact(translate("Exchange", "我们填的"), shown[1]),
            Fact(translate("Exchange", "现在的"), shown[2]),
        ]
    else:
        facts.append(Fact(translate("Exchange", "裁定"), verdict_words(one.verdict)))
    facts += [
        Fact(translate("Exchange", "为什么"), answer_reason(one)),
        Fact(translate("Exchange", "谁定的"), who(one)),
        Fact(translate("Exchange", "时间"), minute_of(one.at)),
    ]
    return Profile(
        title=one.label,
        subtitle=topic(one),
        mark=answer_mark(one),
        state=answer_kind(one),
        facts=[fact for fact in facts if fact.text],
        events=list(_said(one, shown[3:])),
    )


def _said(one: Answer, shown: Sequence[str]) -> Iterable[Event]:
    """Each side's word, in the order they were given."""
    for each, value in sorted(zip(one.said, shown, strict=True), key=lambda pair: pair[0].at):
        title = translate("Exchange", "{office}填 {value}").format(office=each.office, value=value)
        detail = each.reason or command_name(each.command)
        yield Event(minute_of(each.at), title, detail, each.actor)
