"""Words for ranges, the working-day calendar, rule sets and the facts given to them."""

from dorms.errors.rules import EmptyRange, TwoKindsOfDay
from dorms.messages.words import explain, translate


@explain.register
def _(error: EmptyRange) -> str:
    words = translate("errors", "日期段从 {start} 到 {until} 一天也没有，请把结束日改到开始日之后。")
    return words.format(start=error.start, until=error.until)


@explain.register
def _(error: TwoKindsOfDay) -> str:
    words = translate("errors", "工作日历里 {day} 既写了上班又写了放假，请只保留一行。")
    return words.format(day=error.day)
