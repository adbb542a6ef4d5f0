"""轮候册, 评分公示表: who waits for a unit, in which order, with which points."""

from __future__ import annotations

from dorms.domain.ledgers import Cover, Ledger, LineKind, grouped
from dorms.domain.official.columns import POINTS, WAITING
from dorms.domain.official.facts import Facts, line


def waiting_list(facts: Facts, cover: Cover) -> Ledger:
    """轮候册: whoever is qualified and waits that day, in the order of the list."""
    wanted = [one for one in facts.waiting if cover.scope.covers(one.town, one.school)]
    rows = [line(LineKind.ROW, WAITING, one, one.id, place=at) for at, one in enumerate(wanted, start=1)]
    lines = grouped(WAITING, rows, [""] * len(rows), word="人", kinds=[one.status for one in wanted])
    notes = (
        "本表按最近一次排序排列；没有排序的，按取得资格日期先后排列，得分留空。",
        "学校指申请人工作学校。",
    )
    return Ledger("waiting", "轮候册", cover, "人、分", WAITING, lines, notes=notes)


def points_list(facts: Facts, cover: Cover) -> Ledger:
    """评分公示表: the newest ranking, item by item; to be hung up, so without numbers of cards and telephones."""
    wanted = [one for one in facts.points if cover.scope.covers(one.town, one.school)]
    rows = [line(LineKind.ROW, POINTS, one, one.id) for one in wanted]
    lines = grouped(POINTS, rows, [""] * len(rows), word="人")
    notes = ("排名为所在排序名单中的名次；本表不含身份证号和联系电话。",)
    return Ledger("points", "评分公示表", cover, "人、分", POINTS, lines, notes=notes)
