"""入住花名册, 续住审核表, 退房台账: who lives there, who may stay, who has gone."""

from __future__ import annotations

from dorms.domain.codes import Category
from dorms.domain.figures import lives
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import Cover, Ledger, LineKind, grouped
from dorms.domain.official.columns import DEPARTURES, RENEWALS, STAYS
from dorms.domain.official.facts import Facts, by_town, line
from dorms.domain.records import StayRecord


def roster(facts: Facts, cover: Cover) -> Ledger:
    """入住花名册: everybody who lives in the place that night, by where they live."""
    stays = by_town(
        (stay.host_town, stay)
        for stay in facts.stays
        if lives(stay, cover.as_of) and cover.scope.covers(stay.host_town, stay.host_school)
    )
    rows = [
        line(LineKind.ROW, STAYS, stay, stay.id, no=no, id_number=_number(stay, cover))
        for no, stay in enumerate(stays, start=1)
    ]
    lines = grouped(
        STAYS,
        rows,
        [stay.host_town for stay in stays],
        word="人",
        kinds=[stay.category for stay in stays],
        order=tuple(Category),
    )
    notes = ("本表按居住地乡镇分组，夫妻、合住各占一行，押金和租金记在其中一行。",)
    return Ledger("stays", "入住花名册", cover, "人、元", STAYS, lines, notes=notes)


def _number(stay: StayRecord, cover: Cover) -> str:
    return stay.id_number if cover.full_numbers else masked(stay.id_number)


def renewal_review(facts: Facts, cover: Cover) -> Ledger:
    """续住审核表: whoever's term is over, or will be within the days of the window, and what was decided."""
    wanted = by_town((one.town, one) for one in facts.renewals if cover.scope.covers(one.town, one.school))
    rows = [line(LineKind.ROW, RENEWALS, one, one.id) for one in wanted]
    lines = grouped(
        RENEWALS,
        rows,
        [one.town for one in wanted],
        word="人",
        kinds=[one.outcome or "未定" for one in wanted],
        order=("续住", "不续住", "未定"),
    )
    notes = (
        "本表列入统计日在住、期限已满或 120 天内期满的住户，以及本期已办理续住的住户。",
        "没有登记的复核情况和意见留空，由审核单位填写。",
    )
    return Ledger("renewals", "续住审核表", cover, "人", RENEWALS, lines, notes=notes)


def departures(facts: Facts, cover: Cover) -> Ledger:
    """退房台账: whoever moved out in the period, by the day they left."""
    wanted = by_town(
        (one.town, one)
        for one in sorted(facts.departures, key=lambda one: one.left)
        if cover.scope.covers(one.town, one.school)
        and (cover.since is None or cover.since < one.left)
        and one.left <= cover.as_of
    )
    rows = [line(LineKind.ROW, DEPARTURES, one, one.id) for one in wanted]
    lines = grouped(
        DEPARTURES, rows, [one.town for one in wanted], word="人", kinds=[one.reason for one in wanted]
    )
    notes = ("没有登记的项目留空，由验收人填写、住户签字。",)
    return Ledger("departures", "退房台账", cover, "人、元", DEPARTURES, lines, period=True, notes=notes)
