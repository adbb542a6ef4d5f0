"""What a case says: its title, its history, the sides with their provenance, and how it may be decided."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.messages.exchanging import issue_words, refusal_words, verdict_words
from dorms.messages.fields import field_name
from dorms.sync.adoption import Missing, WaitingChange
from dorms.sync.authority import ADMIT, REFUSE
from dorms.sync.clocks import Doubt, doubt_of
from dorms.sync.conflicts import OURS, THEIRS, Side
from dorms.sync.participants import Participant
from dorms.sync.pending import CONFLICT, ISSUE, Pending, RefusedChange
from dorms.sync.rulings import ADOPT
from dorms.ui.exchange.words import plain_value, side_by_side
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.theme import font

BEFORE, TAKES_PART = "before", "takes part"  # blocks that no verdict chooses
TYPED = (str, int, type(None))


@dataclass(frozen=True)
class Verdict:
    """How a case is decided, in words, and why; `ours`: by the bureau's value, the office's, or neither."""

    take: str
    words: str
    note: str
    ours: bool | None = None


@dataclass(frozen=True)
class Option:
    """A verdict there is, and beside which side its button stands."""

    take: str
    words: str
    block: str = ""
    ours: bool | None = None


class Card(QFrame):
    """One side of a case."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 10, 14, 10)
        self.column.setSpacing(3)
        self.top = QHBoxLayout()
        self.column.addLayout(self.top)


@dataclass(frozen=True)
class Block:
    """What one side says and where it comes from."""

    key: str
    head: str
    value: str
    facts: tuple[str, ...] = ()
    entity: str = ""
    row: UUID | None = None

    def in_line(self) -> str:
        """The same in one line."""
        return translate("Cases", "{head}：{value}").format(head=self.head, value=self.value)

    def card(self) -> Card:
        """As it is shown."""
        card = Card()
        card.top.addWidget(muted(self.head), 1)
        value = plain(self.value)
        value.setFont(font(scale=1.25, bold=True))
        card.column.addWidget(value)
        for fact in self.facts:
            card.column.addWidget(muted(fact))
        return card


def plain(words: str) -> QLabel:
    """Words that are never markup, as wide as there is room."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setMinimumWidth(40)
    return label


def muted(words: str) -> QLabel:
    """The same, in the background."""
    label = plain(words)
    label.setObjectName("muted")
    return label


def title_words(one: Pending) -> str:
    """The case in one sentence."""
    if one.conflict is not None:
        words = translate("Cases", "{label}的“{field}”，两边不一致")
        return words.format(label=one.label, field=field_name(one.conflict.field))
    if one.refused is not None:
        words = translate("Cases", "{office}的改动没有采纳：{why}")
        return words.format(office=one.office, why=refusal_words(one.refused.reason))
    if one.waiting is not None:
        words = translate("Cases", "{office}的“{command}”缺少前文，还没有算数")
        return words.format(office=one.office, command=command_name(one.waiting.command))
    return issue_words(one.issue).removeprefix(f"{one.id} ") if one.issue is not None else ""


def told(one: Pending) -> list[str]:
    """What one has to know before deciding."""
    if one.conflict is not None:
        return [translate("Cases", "两边各改了一次，都没有看到对方的。在裁定前，列表里显示县局的值。")]
    if one.refused is not None:
        return [refused_advice(one.refused.reason)]
    if one.waiting is not None:
        return [waiting_advice(one.waiting)]
    return [issue_advice(one.issue.kind)] if one.issue is not None else []


def waiting_advice(waiting: WaitingChange) -> str:
    """What is missing, and whether it may still come."""
    kinds = {kind for _, kind in waiting.missing}
    if Missing.ABSENT in kinds:
        return translate(
            "Cases",
            "它是在另一条改动之后改的，那一条还没有收到。多半在别的文件里，来了就自动接上；"
            "确实再也找不回来（电脑坏了、U盘丢了），就按它的采纳。",
        )
    if Missing.EXCLUDED in kinds:
        return translate(
            "Cases", "它所依据的改动已退出汇总。恢复汇总后自动接上；要单独留下它，就按它的采纳。"
        )
    return translate("Cases", "它所依据的改动没有采纳或也在等。先处理那一条。")


def issue_advice(kind: str) -> str:
    """The suggested repair."""
    return {
        "overbooked": translate(
            "Cases",
            "两边把同一套房给了不同的人，裁定前谁也不能再安排这套房。核实谁真的住着："
            "没有真住的那一笔，在“变更记录”里撤销，这一条就自己消失；已经搬走的办退房，都住着也行，再按“核实过，就这样”。",
        ),
        "two_homes": translate(
            "Cases", "同一时间住着两处。核实真正住在哪里，给另一处办退房；确实两处都住，按“核实过，就这样”。"
        ),
        "same_person": translate(
            "Cases",
            "两条教师记录的身份证号相同。是同一人就关联起来，两边的记录都保留；不是同一人，说明有一边号码填错了。",
        ),
        "dangling": translate(
            "Cases", "这条记录提到的另一条还没有收到，或已经作废。多半是对方的文件还在路上，来了就自己消失。"
        ),
        "number_twice": translate(
            "Cases", "同一个编号用在了两处。核实后把其中一处改掉；纸面已经发出的，按“核实过，就这样”。"
        ),
        "forked": translate(
            "Cases", "同一份数据在两台电脑上用，两边的内容都保留着。请该单位只用一台，上报后停用另一台。"
        ),
        "renewed_gone": translate(
            "Cases", "一边续了，一边退了。核实人还住不住：还住，撤销退房；不住，撤销续住，这一条就自己消失。"
        ),
        "place_twice": translate(
            "Cases", "同一个房号登记了两条。核实后把多出来的一条注销，住户改到留下的那条上。"
        ),
        "keys_twice": translate("Cases", "核实钥匙在谁手里，给另一位补登记交还。"),
        "quota_exceeded": translate(
            "Cases",
            "几个单位各给了几套，合起来超出了定向套数。核实后给的是哪一笔，取消那笔分配（已经住进去的办调换），"
            "这一条就自己消失；领导同意突破的，写明理由，按“核实过，就这样”。",
        ),
        "linked_two_homes": translate(
            "Cases", "认定是同一人之后，两边的住处都算他的。核实真正住在哪里，给另一处办退房。"
        ),
    }.get(kind, translate("Cases", "请核实后处理。"))


def refused_advice(reason: str) -> str:
    """Why somebody should look, and what the two answers mean."""
    if reason == "value":
        return translate("Cases", "内容写得不合格式，程序读不懂。请对方更新程序后重新填一次。")
    return translate(
        "Cases",
        "这条改动超出了对方的权限，没有生效，其余内容都已收下。确实该改，就采纳；不该改，对方会看到没有采纳。",
    )


# Sides


def blocks(one: Pending) -> list[Block]:
    """The sides of a case in the order they are read."""
    if one.conflict is not None:
        return _conflict_blocks(one)
    if one.refused is not None:
        return _refused_blocks(one, one.refused)
    if one.waiting is not None:
        return [_waiting_block(one, one.waiting)]
    return [_participant(part) for part in one.participants]


def _conflict_blocks(one: Pending) -> list[Block]:
    assert one.conflict is not None
    sides = one.conflict.sides
    shown = side_by_side([one.base, *one.sides])
    found = [Block(BEFORE, translate("Cases", "两边改之前"), shown[0])]
    order = sorted(range(len(sides)), key=lambda at: sides[at].is_ours)
    for at in order:
        side = sides[at]
        key = OURS if side.is_ours else THEIRS
        head = translate("Cases", "{office}填的").format(office=side.office)
        found.append(Block(key, head, shown[at + 1], tuple(_facts(side, one.numbers[at]))))
    return found


def _facts(side: Side, number: int) -> list[str]:
    by = translate("Cases", "{actor}，{command}，{claimed} 办")
    told_ = [
        by.format(actor=side.actor, command=command_name(side.command), claimed=minute_of(side.claimed_at))
    ]
    if side.reason:
        told_.append(translate("Cases", "理由：{reason}").format(reason=side.reason))
    if number:
        words = translate("Cases", "{received} 收到，在第 {number} 号里")
        told_.append(words.format(received=minute_of(side.received_at), number=number))
    if number and doubt_of(side.claimed_at, side.received_at) is Doubt.AHEAD:
        told_.append(translate("Cases", "那台电脑的时间比收到时还晚，它的时钟不准。"))
    return told_


def _refused_blocks(one: Pending, refused: RefusedChange) -> list[Block]:
    wanted = [_pair(column, after) for column, _, after in refused.wanted]
    stands = [_pair(column, before) for column, before, _ in refused.wanted if before]
    comma = translate("Cases", "，")
    by = translate("Cases", "{actor}，{command}，{claimed} 办").format(
        actor=refused.actor, command=command_name(refused.command), claimed=minute_of(refused.at)
    )
    facts = [by]
    if refused.why:
        facts.append(translate("Cases", "理由：{reason}").format(reason=refused.why))
    none = translate("Cases", "（没有内容）")
    before = comma.join(stands) if refused.is_here else translate("Cases", "（还没有这条记录）")
    return [
        Block("now", translate("Cases", "现在的"), before or none),
        Block(
            "wanted",
            translate("Cases", "{office}要改成").format(office=one.office),
            comma.join(wanted) or none,
            tuple(facts),
        ),
    ]


def _waiting_block(one: Pending, waiting: WaitingChange) -> Block:
    fields = translate("Cases", "、").join(field_name(field) for field in waiting.fields)
    by = translate("Cases", "{actor}，{command}，{claimed} 办").format(
        actor=waiting.actor, command=command_name(waiting.command), claimed=minute_of(waiting.claimed_at)
    )
    return Block("wanted", translate("Cases", "改动的内容"), one.label or fields, (fields, by))


def _pair(column: str, text: str) -> str:
    (shown,) = side_by_side([[(column, text)]]) if text else ("",)
    words = translate("Cases", "{field} {value}")
    return words.format(
        field=field_name(column), value=plain_value(column, shown) or translate("Cases", "空")
    )


def _participant(part: Participant) -> Block:
    names = {
        "stay": translate("Cases", "入住"),
        "assignment": translate("Cases", "分配"),
        "teacher": translate("Cases", "教师"),
        "agreement": translate("Cases", "协议"),
        "application": translate("Cases", "申请"),
        "ticket": translate("Cases", "维修单"),
        "round": translate("Cases", "分房轮次"),
        "term": translate("Cases", "续住期限"),
        "unit": translate("Cases", "房源"),
        "key_hand": translate("Cases", "钥匙登记"),
    }
    what = names.get(part.entity, part.entity)
    head = (
        translate("Cases", "{what}，{office}").format(what=what, office=part.office) if part.office else what
    )
    facts: tuple[str, ...] = ()
    if part.command:
        by = translate("Cases", "{actor}，{command}，{claimed} 办")
        facts = (by.format(actor=part.actor, command=command_name(part.command), claimed=minute_of(part.at)),)
    return Block(TAKES_PART, head, part.label, facts, *part.leads_to)


# Verdicts


def options(one: Pending) -> list[Option]:
    """How a case may be decided, in the order of the keys."""
    if one.conflict is not None:
        found = []
        if any(not side.is_ours for side in one.conflict.sides):
            found.append(Option(THEIRS, translate("Cases", "用学校的"), THEIRS, ours=False))
        if any(side.is_ours for side in one.conflict.sides):
            found.append(Option(OURS, translate("Cases", "用县局的"), OURS, ours=True))
        return found
    if one.refused is not None:
        return [
            Option(ADMIT, verdict_words(ADMIT), "wanted"),
            Option(REFUSE, verdict_words(REFUSE), "now"),
        ]
    if one.waiting is not None:
        return [Option(ADOPT, translate("Cases", "按它的采纳"), "wanted")]
    return [Option(take, verdict_words(take)) for take in one.verdicts]


def can_type(one: Pending) -> bool:
    """Whether another value fits into one line."""
    sides = one.conflict.sides if one.conflict is not None else ()
    return bool(sides) and all(isinstance(side.value, TYPED) for side in sides) and one.entity != ""


def reasons(one: Pending) -> list[str]:
    """Reasons that are often given."""
    if one.kind == CONFLICT:
        return [
            translate("Cases", "电话核实过"),
            translate("Cases", "以证件为准"),
            translate("Cases", "以最近填的为准"),
        ]
    if one.kind == ISSUE:
        return [translate("Cases", "电话核实过"), translate("Cases", "实地看过")]
    return [translate("Cases", "这一项由县局管理"), translate("Cases", "确实要改")]
