"""What of the exchange waits for somebody, for 今日: each line with the page it leads to."""

from collections.abc import Sequence
from datetime import date, datetime

from dorms.domain.reporting import Due, DueState
from dorms.messages import translate
from dorms.sync.pending import pending_count
from dorms.sync.standing import OfficeStanding, Own, is_bureau, offices, own_standing
from dorms.ui.exchange.dues import current_dues, own_due_words
from dorms.ui.exchange.words import numbers_words
from dorms.ui.kit.backend import Backend

Lines = list[tuple[str, tuple[str, object]]]
SILENT_DAYS = 7  # so long after a packet one expects an answer


def exchange_lines(backend: Backend, today: date) -> Lines | None:
    """The lines, or None where the store exchanges with nobody."""
    if backend.ask(is_bureau):
        found = backend.ask(offices)
        if not found:
            return None
        late = [one for one in current_dues(backend, today).values() if one.state is DueState.OVERDUE]
        return bureau_lines(found, backend.ask(pending_count), late)
    lines = office_lines(backend.ask(own_standing), backend.ask(pending_count), today)
    if words := own_due_words(backend, today):
        lines.insert(0, (words, ("exchange", None)))
    return lines


def office_lines(own: Own, pending: int, today: date) -> Lines:
    """For an office: what is unsent, what has no answer yet, what the bureau has to decide."""
    lines: Lines = []
    if own.resend:
        lines.append((translate("Exchange", "县局恢复过备份，请把全部内容再上报一次"), ("exchange", None)))
    elif own.sent is None:
        lines.append(
            (translate("Exchange", "还没有上报过：报一次，县局核对后就会下发本校数据"), ("exchange", None))
        )
    elif own.fresh:
        words = translate("Exchange", "{count} 笔还没有上报")
        lines.append((words.format(count=own.fresh), ("exchange", None)))
    if own.sent is not None and not own.sent.is_held:
        days = (today - datetime.fromtimestamp(own.sent.at / 1000).astimezone().date()).days
        if days >= SILENT_DAYS:
            words = translate("Exchange", "第 {number} 号上报 {days} 天了，县局还没有回音")
            lines.append((words.format(number=own.sent.number, days=days), ("exchange", None)))
    if pending:
        words = translate("Exchange", "{count} 处等县局裁定")
        lines.append((words.format(count=pending), ("pending", None)))
    if own.sent is not None and own.received is not None:
        words = translate("Exchange", "上次上报 {sent} 笔，上次接收 {received} 条，{needs} 处等裁定")
        told = words.format(
            sent=own.sent.counts.get("whole", 0), received=own.received.counts.get("new", 0), needs=pending
        )
        lines.append((told, ("exchange", None)))
    return lines


def bureau_lines(found: list[OfficeStanding], pending: int, late: Sequence[Due]) -> Lines:
    """For the bureau: what it has to decide, whose packets are missing."""
    lines: Lines = []
    if pending:
        lines.append((translate("Exchange", "{count} 处等您裁定").format(count=pending), ("pending", None)))
    for one in found:
        if one.missing:
            words = translate("Exchange", "{office}：等第 {numbers} 号")
            told = words.format(office=one.name, numbers=numbers_words(one.missing))
            lines.append((told, ("exchange", one.id)))
    if late:
        words = translate("Exchange", "{count} 个单位逾期未报，可以催报")
        lines.append((words.format(count=len(late)), ("exchange", late[0].office)))
    never = [one for one in found if not one.received]
    if never:
        words = translate("Exchange", "{count} 个单位还没有上报过")
        lines.append((words.format(count=len(never)), ("exchange", never[0].id)))
    return lines
