"""Words of the reporting calendar: the reminder (催报) to copy into the group chat."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dorms.domain.reporting import Due, DueState
from dorms.messages.words import translate


def reminder(dues: Sequence[Due], *, today: date) -> str:
    """Who has not reported of what, one paragraph for each due day; empty when nobody is missing."""
    missing = [one for one in dues if one.state in {DueState.OPEN, DueState.OVERDUE}]
    parts = []
    for (due, name), own in groupby(missing, key=lambda one: (one.due, one.name)):
        offices = translate("reporting", "、").join(_office(one) for one in own)
        words = (
            translate(
                "reporting", "【催报】{name}应于{due}前上报，现已逾期。截至{today}还没有收到：{offices}。"
            )
            if due < today
            else translate("reporting", "【提醒】{name}请于{due}前上报。截至{today}还没有收到：{offices}。")
        )
        parts.append(words.format(name=name, due=_day(due), today=_day(today), offices=offices))
    if not parts:
        return ""
    how = translate("reporting", "上报方法：打开程序，点“上报”，把生成的文件发到县局。")
    return "\n".join([*parts, how])


def _office(one: Due) -> str:
    if one.last_on is None:
        return translate("reporting", "{office}（还没有报过）").format(office=one.office_name)
    return translate("reporting", "{office}（上次{day}）").format(
        office=one.office_name, day=_day(one.last_on)
    )


def _day(day: date) -> str:
    return translate("reporting", "{month}月{day}日").format(month=day.month, day=day.day)
