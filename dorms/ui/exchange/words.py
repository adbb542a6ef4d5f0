"""Words that several parts of the exchange use: work in counts, values side by side, moments."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from dorms.errors.sync import NotAPacket, NotEnrolment
from dorms.messages import explain, translate
from dorms.messages.commands import command_name
from dorms.messages.fields import field_name
from dorms.sync.batch import Batch, Refused
from dorms.sync.found import Found
from dorms.sync.merge import MergeReport
from dorms.sync.pending import Part
from dorms.sync.recovery import is_recovery
from dorms.ui.kit.story import MASKS, masked_apart, minute_of

MOST_COMMANDS = 6
PAGE_OF = {  # where rows of these entities are worked on
    "teacher": "teachers",
    "unit": "units",
    "stay": "stays",
    "ticket": "tickets",
    "application": "applications",
    "round": "rounds",
}


def work_words(work: Sequence[tuple[str, int]]) -> str:
    """登记教师 3 笔、办理入住 2 笔、其它 4 笔."""
    one = translate("Exchange", "{what} {count} 笔")
    named = [one.format(what=command_name(command), count=count) for command, count in work[:MOST_COMMANDS]]
    if rest := sum(count for _, count in work[MOST_COMMANDS:]):
        named.append(translate("Exchange", "其它 {count} 笔").format(count=rest))
    return translate("Exchange", "、").join(named)


def place_words(folder: Path, *, is_stick: bool) -> str:
    """Where a file goes, for a clerk."""
    if is_stick:
        return translate("Exchange", "U盘 {name}").format(name=folder.name or folder)
    return translate("Exchange", "文件夹 {name}").format(name=folder)


# Values


def value_words(parts: Sequence[Part]) -> str:
    """A value of one or several columns."""
    if not parts:
        return translate("Exchange", "（空）")
    if len(parts) == 1:
        return plain_value(*parts[0])
    one = translate("Exchange", "{field} {value}")
    return translate("Exchange", "，").join(
        one.format(field=field_name(column), value=plain_value(column, text)) for column, text in parts
    )


def plain_value(column: str, text: str) -> str:
    """One column's value; a struck out row in words."""
    if column == "_void":
        return translate("Exchange", "作废") if text == "true" else translate("Exchange", "有效")
    return {"true": translate("Exchange", "是"), "false": translate("Exchange", "否")}.get(text, text)


def side_by_side(values: Sequence[Sequence[Part]]) -> list[str]:
    """Several values for comparing: of personal numbers only what differs is shown."""
    columns = {column for parts in values for column, _ in parts}
    if len(columns) == 1 and (column := next(iter(columns))) in MASKS:
        texts = [parts[0][1] if parts else "" for parts in values]
        return [text or value_words(()) for text in masked_apart(texts, column)]
    return [value_words(parts) for parts in values]


# Files and what came of them


def found_words(found: Found) -> str:
    """What a file is, in one line."""
    if found.refused is not None:
        return explain(found.refused)
    words = {
        "up": translate("Exchange", "{office} 上报 第 {number} 号"),
        "down": translate("Exchange", "{office} 下发 第 {number} 号"),
        "enrolment": translate("Exchange", "{office} 的登记文件"),
        "ours": translate("Exchange", "本机生成的第 {number} 号，给对方的"),
    }.get(found.kind, "{office}")
    return words.format(office=found.office, number=found.number)


def numbers_words(numbers: Iterable[int]) -> str:
    """7、9、12."""
    return translate("Exchange", "、").join(map(str, numbers))


def outcome_words(report: MergeReport) -> str:
    """What came of one packet, shortly: the counts stand in their own columns."""
    if report.already:
        words = translate("Exchange", "{when} 已经接收过，没有新内容")
        return words.format(when=minute_of(report.already))
    told = []
    if report.gaps:
        words = translate("Exchange", "等第 {numbers} 号")
        told.append(words.format(numbers=numbers_words(report.gaps)))
    if report.unread:
        told.append(translate("Exchange", "{count} 条要更新程序才能看到").format(count=report.unread))
    if report.files:
        told.append(translate("Exchange", "照片和扫描件 {count} 份").format(count=report.files))
    told += [_notice(one) for one in report.notices]
    if not told:
        told.append(translate("Exchange", "完整") if report.new else translate("Exchange", "没有新内容"))
    return translate("Exchange", "；").join(told)


def _notice(notice: str) -> str:
    from dorms.messages.exchanging import notice_words

    return notice_words(notice).rstrip("。")


def refused_words(refused: Refused) -> str:
    """Why a file was not taken in and what to do."""
    if isinstance(refused.error, NotEnrolment):
        words = translate(
            "Exchange", "{name} 是登记文件，不用接收：在新电脑上第一次打开程序，选“加入县局”时用它。"
        )
        return words.format(name=refused.path.name)
    if isinstance(refused.error, NotAPacket) and is_recovery(refused.path):
        words = translate(
            "Exchange", "{name} 是恢复文件，不用接收：单独把它拖到窗口里，用县局念的恢复码恢复本校数据。"
        )
        return words.format(name=refused.path.name)
    return explain(refused.error).replace(str(refused.path), refused.path.name)


def batch_words(batch: Batch, *, decides: bool = True) -> str:
    """What the files brought, in whole sentences with counts; `decides`: whether this office decides what differs."""
    offices = len({one.office for one in batch.reports})
    parts = [
        translate(
            "Exchange", "{files} 个文件，来自 {offices} 个单位：新内容 {new} 条，已有 {known} 条。"
        ).format(
            files=len(batch.reports),
            offices=offices,
            new=sum(one.new for one in batch.reports),
            known=sum(one.known for one in batch.reports),
        )
    ]
    waiting = sum(one.waiting for one in batch.reports)
    held = sum(one.quarantined for one in batch.reports)
    decide = sum(one.conflicts + len(one.issues) for one in batch.reports)
    if decide:
        words = translate("Exchange", "{count} 处需要您裁定。")
        if not decides:
            words = translate("Exchange", "{count} 处两边不一致，等县局裁定。")
        parts.append(words.format(count=decide))
    if held:
        parts.append(translate("Exchange", "{count} 条超出对方权限，留着等您决定。").format(count=held))
    if waiting:
        parts.append(translate("Exchange", "{count} 条缺少前文，前文到了自动生效。").format(count=waiting))
    if batch.refused:
        parts.append(translate("Exchange", "{count} 个文件不能接收。").format(count=len(batch.refused)))
    if batch.left:
        parts.append(
            translate("Exchange", "停下时还有 {count} 个文件没有接收。").format(count=len(batch.left))
        )
    return "".join(parts)
