"""Words for what packets did and what waits for a decision: plain counts, then what a person has to do."""

from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from dorms.messages.commands import command_name
from dorms.messages.fields import field_name
from dorms.messages.words import translate


class Packed(Protocol):
    """What the words of a written packet need."""

    @property
    def path(self) -> object: ...
    @property
    def number(self) -> int: ...
    @property
    def operations(self) -> int: ...
    @property
    def changes(self) -> int: ...
    @property
    def files(self) -> int: ...
    @property
    def files_left(self) -> int: ...


def carried_words(packed: Packed) -> str:
    """How many scans and photos went along, and how many go with the next packet; nothing if there are none."""
    if packed.files_left:
        words = translate("sync", "带上照片和扫描件 {files} 份，还有 {left} 份放不下，下一次带。")
        return words.format(files=packed.files, left=packed.files_left)
    return (
        translate("sync", "带上照片和扫描件 {files} 份。").format(files=packed.files) if packed.files else ""
    )


def packed_words(packed: Packed, kind: str, code: str) -> str:
    """What was written, and that it was read back."""
    words = {
        "up": translate(
            "sync",
            "已生成上报文件 {path}（第 {number} 号，{operations} 步操作），读回核对无误，可以拔出U盘。"
            "本机核对码 {code}。",
        ),
        "down": translate(
            "sync", "已生成下发文件 {path}（第 {number} 号，{changes} 条变更），读回核对无误，可以拔出U盘。"
        ),
        "enrolment": translate(
            "sync", "已生成登记文件 {path}，读回核对无误。请在电话里与对方核对：登记文件核对码 {code}。"
        ),
    }[kind]
    told = words.format(
        path=packed.path,
        number=packed.number,
        operations=packed.operations,
        changes=packed.changes,
        code=code,
    )
    return told + (carried_words(packed) if kind != "enrolment" else "")


def merge_words(report: Any) -> str:
    """What came of a packet: new, known, and what needs somebody."""
    if report.already:
        words = translate("sync", "{office}第 {number} 号已在 {day} 接收过，没有新内容。")
        return words.format(office=report.office, number=report.number, day=_day(report.already))
    parts = [
        translate("sync", "{office}第 {number} 号：收到 {changes} 条，新 {new} 条，已有 {known} 条。").format(
            office=report.office,
            number=report.number,
            changes=report.changes,
            new=report.new,
            known=report.known,
        )
    ]
    needs = len(report.issues) + report.conflicts
    if needs:
        parts.append(translate("sync", "有 {count} 处需要您裁定。").format(count=needs))
    if report.quarantined:
        parts.append(
            translate("sync", "{count} 条超出该单位权限，没有采纳，已列出。").format(count=report.quarantined)
        )
    if report.waiting:
        parts.append(
            translate("sync", "{count} 条缺少前文，等前面的文件到了再生效。").format(count=report.waiting)
        )
    if report.unread:
        parts.append(translate("sync", "{count} 条要更新程序才能看到。").format(count=report.unread))
    if report.gaps:
        numbers = "、".join(map(str, report.gaps))
        parts.append(translate("sync", "还没有收到第 {numbers} 号。").format(numbers=numbers))
    if report.files:
        parts.append(translate("sync", "照片和扫描件 {count} 份。").format(count=report.files))
    parts += [notice_words(one) for one in report.notices]
    return "".join(parts)


def notice_words(notice: str) -> str:
    """What else a merge has to say."""
    return {
        "newcomer": translate("sync", "这台电脑从现在起被认可。"),
        "copied": translate("sync", "该单位的数据被拷到了另一台电脑，两台都在用，请核实。"),
        "refused": translate("sync", "本单位有改动没有被县局采纳，已列出。"),
        "left": translate("sync", "有记录转给了别的单位，本单位只能查看，已列出。"),
        "files": translate("sync", "有照片或扫描件不是它所说的内容，没有收下；记录照常接收。"),
        "epoch": translate("sync", "县局恢复过备份，下次上报将重新发送全部内容。"),
    }.get(notice, notice)


def _day(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().strftime("%Y-%m-%d %H:%M")


def conflict_words(conflict: Any) -> str:
    """Both values with who set them and when, and what it was before."""
    sides = "；".join(
        translate("sync", "{office} {actor} {day} {command}：{value}").format(
            office=side.office,
            actor=side.actor,
            day=_day(side.claimed_at),
            command=command_name(side.command),
            value=_shown(side.value),
        )
        for side in conflict.sides
    )
    words = translate("sync", "{id} {label}“{field}”两边不一致，原为 {base}：{sides}。")
    return words.format(
        id=conflict.id,
        label=conflict.label,
        field=field_name(conflict.field),
        base=_shown(conflict.base),
        sides=sides,
    )


def _shown(value: object) -> str:
    if value is None:
        return translate("sync", "空")
    if isinstance(value, dict):
        return " ".join(f"{field_name(name)} {part}" for name, part in value.items())
    return str(value)


def issue_words(issue: Any) -> str:
    """A rule that does not hold, and what can be decided."""
    words = {
        "overbooked": translate("sync", "{unit} 超过核定 {capacity} 人，重复安排，裁定前不能再分配。"),
        "two_homes": translate("sync", "{person}同时住两处。"),
        "same_person": translate("sync", "{person}的身份证号相同，请核实是否同一人。"),
        "dangling": translate("sync", "“{column}”指向的记录还没有收到或已作废。"),
        "number_twice": translate("sync", "编号 {number} 用了两次。"),
        "forked": translate(
            "sync", "{office}的同一份数据（{letter}）在两台电脑上用过，两边写的都留着，请核实。"
        ),
        "renewed_gone": translate("sync", "{unit} {person}：一边办了续住，另一边已于 {until} 退房。"),
        "place_twice": translate("sync", "{unit} 登记了两次。"),
        "keys_twice": translate("sync", "{unit} 的 {number} 号钥匙两个人手里都有。"),
        "linked_two_homes": translate("sync", "{person}（已认定同一人）同时住两处。"),
        "quota_exceeded": translate(
            "sync",
            "{round}给“{reserve}”留的 {kept} 套里，{count} 套给了别的人；"
            "这一类还有 {waiting} 户没有分到，只剩 {free} 套。",
        ),
    }.get(issue.kind, issue.kind)
    facts = {name: field_name(value) if name == "column" else value for name, value in issue.facts.items()}
    told = f"{issue.id} {words.format_map(_Gaps(facts))}"
    if issue.verdict:
        return told + translate("sync", "（已裁定：{verdict}）").format(verdict=issue.verdict)
    return told


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def topic_words(kind: str) -> str:
    """What a ruling was about, in a few words."""
    return {
        "overbooked": translate("sync", "重复安排"),
        "two_homes": translate("sync", "同时住两处"),
        "same_person": translate("sync", "身份证号相同"),
        "dangling": translate("sync", "相关记录没有收到"),
        "number_twice": translate("sync", "编号用了两次"),
        "forked": translate("sync", "一份数据两台电脑用"),
        "renewed_gone": translate("sync", "一边续住一边退房"),
        "place_twice": translate("sync", "房源登记两次"),
        "keys_twice": translate("sync", "钥匙两个人手里都有"),
        "linked_two_homes": translate("sync", "同一人住两处"),
        "quota_exceeded": translate("sync", "超出定向套数"),
        "change": translate("sync", "没有采纳的改动"),
    }.get(kind, kind)


def verdict_words(verdict: str) -> str:
    """How it was ruled."""
    return {
        "link": translate("sync", "是同一人"),
        "different": translate("sync", "不是同一人"),
        "accepted": translate("sync", "核实过，就这样"),
        "accept": translate("sync", "采纳"),
        "refuse": translate("sync", "不采纳"),
    }.get(verdict, verdict)


def quarantine_words(change: str, reason: str, entity: str, row: UUID, replica: str) -> str:
    """A change that does not count, and why."""
    words = translate("sync", "{id} 没有采纳：{why}。")
    return words.format(id=change, why=refusal_words(reason))


def refusal_words(reason: str) -> str:
    """Why a change from outside does not count."""
    return {
        "value": translate("sync", "内容不合格式"),
        "replica": translate("sync", "写它的电脑没有登记"),
        "revoked": translate("sync", "写它的电脑已停用"),
        "author": translate("sync", "不是该单位写的"),
        "entity": translate("sync", "这类资料只有县局能改"),
        "owner": translate("sync", "不归该单位管理"),
        "allocator": translate("sync", "分配权只有县局能改"),
        "unit": translate("sync", "房源不归该单位管理"),
    }.get(reason, reason)
