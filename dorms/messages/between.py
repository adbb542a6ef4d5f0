"""Words for what goes on between offices besides merging: exclusions, waiting changes, recovery, relays, due days."""

from datetime import datetime
from typing import Any

from dorms.domain.reporting import Due
from dorms.messages.commands import command_name
from dorms.messages.fields import field_name
from dorms.messages.words import translate


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().strftime("%Y-%m-%d %H:%M")


def excluded_words(done: Any, *, back: bool, dry_run: bool) -> str:
    """What an exclusion or its end does: how much, and what then waits."""
    if dry_run:
        words = translate(
            "between",
            "{office}第 {number} 次上报：{operations} 步操作、{changes} 处改动将退出汇总，{waiting} 处后改的将等待。",
        )
    elif back:
        words = translate(
            "between", "{office}第 {number} 次上报已恢复汇总：{operations} 步操作、{changes} 处改动。"
        )
    else:
        words = translate(
            "between",
            "{office}第 {number} 次上报已退出汇总：{operations} 步操作、{changes} 处改动；{waiting} 处后改的在等待。",
        )
    return words.format(
        office=done.office, number=done.number, operations=done.operations, changes=done.changes,
        waiting=len(done.waiting),
    )  # fmt: skip


def missing_words(why: str) -> str:
    """Why what a change was made upon does not count."""
    return {
        "absent": translate("between", "前面的内容还没有收到"),
        "excluded": translate("between", "前面的内容已退出汇总"),
        "refused": translate("between", "前面的内容没有被采纳"),
        "waiting": translate("between", "前面的内容也在等待"),
    }.get(why, why)


def waiting_words(change: Any) -> str:
    """A change that does not count yet, and why."""
    words = translate("between", "{id} {label}：{office}{actor}改了{fields}（{when}），{why}。")
    fields = translate("between", "、").join(field_name(name) for name in change.fields)
    why = translate("between", "；").join(dict.fromkeys(missing_words(str(one)) for _, one in change.missing))
    return words.format(
        id=change.id, label=change.label, office=change.office, actor=change.actor, fields=fields,
        when=_time(change.claimed_at), why=why,
    )  # fmt: skip


def doubt_words(doubt: str) -> str:
    """The badge beside a claimed time that cannot be right."""
    return {
        "ahead": translate("between", "这台电脑的时钟快了，时间不可信"),
        "behind": translate("between", "这台电脑的时钟慢了，时间不可信"),
    }.get(doubt, doubt)


def lost_words(lost: Any) -> str:
    """How far the bureau knows an office's work, and what to look for or enter again."""
    if not lost.number:
        return translate("between", "县局没有收到过{office}的上报，此前录入的都要重新录入。").format(
            office=lost.office
        )
    words = translate(
        "between",
        "县局收到{office}的第 {number} 次上报（{made} 生成，{received} 收到），最后一步是 {last} 的“{command}”。"
        "在这之后录入的没有到县局，需要补录。",
    )
    told = words.format(
        office=lost.office, number=lost.number, made=_time(lost.made_at), received=_time(lost.received_at),
        last=_time(lost.last_at), command=command_name(lost.command),
    )  # fmt: skip
    if lost.missing:
        numbers = translate("between", "、").join(map(str, lost.missing))
        more = translate("between", "第 {numbers} 次上报的文件县局没有收到，请在U盘、微信里找一找。")
        told += more.format(numbers=numbers)
    return told


def recovery_words(made: Any) -> str:
    """What was written for an office whose PC died, and the code."""
    words = translate("between", "已生成恢复文件 {path}，读回核对无误。恢复码（请在电话里逐位念）：{code}。")
    return words.format(path=made.path, code=made.code) + lost_words(made.lost)


def recovered_words(found: Any) -> str:
    """An office back at work: how far, and what is missing."""
    told = translate("between", "已恢复本单位数据。") + lost_words(found.lost)
    if found.missing_operations:
        more = translate("between", "按这台电脑的记录，还有 {count} 步操作需要补录。")
        told += more.format(count=found.missing_operations)
    return told


def relayed_words(one: Any) -> str:
    """A school's packet, or one for it, as the central school sees it."""
    words = (
        translate(
            "between", "{office}第 {number} 次上报：{operations} 步操作、{changes} 处改动，已收下待转交。"
        )
        if one.direction == "up"
        else translate("between", "县局给{office}的文件（第 {number} 个）：{changes} 处改动，已收下待转交。")
    )
    told = words.format(
        office=one.office_name, number=one.number, operations=len(one.operations), changes=one.changes
    )
    if one.direction == "up" and not one.is_known:
        told += translate("between", "县局还没有认可写它的电脑。")
    return told


def due_words(due: Due) -> str:
    """One office's due day."""
    words = translate("between", "{due} {name} {office}：{state}")
    return words.format(due=due.due, name=due.name, office=due.office_name, state=due.state)
