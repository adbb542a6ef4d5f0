"""服务情况统计表: repairs, complaints and safety of a period, school by school, each figure with its definition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from uuid import UUID

from dorms.domain.ledgers import Check, Column, Cover, Ledger, Line, LineKind, Shape, Total
from dorms.domain.official.facts import Facts, line
from dorms.domain.official.stock import school_row
from dorms.domain.records import TicketRecord
from dorms.domain.sheet_records import ServiceRecord

N, A = Shape.COUNT, Shape.DECIMAL
REPAIRS, COMPLAINTS, ANSWERS, SAFETY = "维修(件)", "投诉求助(件)", "满意度", "检查与隐患"
SERVICE = (
    Column("school", "学校", Shape.TEXT, 22),
    Column("reported", "报修", N, 6, REPAIRS, Total.SUM),
    Column("finished", "完工", N, 6, REPAIRS, Total.SUM),
    Column("in_time", "其中:按时", N, 7, REPAIRS, Total.SUM),
    Column("open", "未完工", N, 6, REPAIRS, Total.SUM),
    Column("late", "其中:逾期", N, 7, REPAIRS, Total.SUM),
    Column("withdrawn", "作废", N, 6, REPAIRS, Total.SUM),
    Column("in_time_rate", "按时率(%)", A, 8, REPAIRS, Total.OTHER),
    Column("complaints", "受理", N, 6, COMPLAINTS, Total.SUM),
    Column("answered", "答复", N, 6, COMPLAINTS, Total.SUM),
    Column("answered_in_time", "其中:按期", N, 7, COMPLAINTS, Total.SUM),
    Column("unanswered", "未答复", N, 6, COMPLAINTS, Total.SUM),
    Column("reopened", "重新办理", N, 6, COMPLAINTS, Total.SUM),
    Column("rated", "评价", N, 6, ANSWERS, Total.SUM),
    Column("content", "满意", N, 6, ANSWERS, Total.SUM),
    Column("half_content", "基本满意", N, 6, ANSWERS, Total.SUM),
    Column("discontent", "不满意", N, 6, ANSWERS, Total.SUM),
    Column("content_rate", "满意率(%)", A, 8, ANSWERS, Total.OTHER),
    Column("inspections", "检查(处)", N, 6, SAFETY, Total.SUM),
    Column("hazards", "发现隐患", N, 6, SAFETY, Total.SUM),
    Column("rechecked", "已复查", N, 6, SAFETY, Total.SUM),
    Column("unfixed", "未销号", N, 6, SAFETY, Total.SUM),
    Column("overdue", "其中:逾期", N, 7, SAFETY, Total.SUM),
)
DEFINITIONS: Mapping[str, str] = {
    "报修": "报修日期在本期内的维修单，一次报修计一件，同一故障的几次报修各计一件，含后来作废的",
    "完工": "本期报修、统计日前已经完工的",
    "按时": "完工的里面，完工日不晚于该类维修完工期限的",
    "逾期": "未完工的里面，统计日已过完工期限的；隐患按整改期限",
    "按时率": "按时完工÷(完工＋逾期未完工)×100%",
    "受理": "受理日期在本期内的投诉、求助、咨询、建议",
    "答复": "本期受理、统计日前已经答复的；按期指答复日不晚于答复期限",
    "重新办理": "本期受理、答复后又重新办理的",
    "评价": "本期受理、来人作过满意度评价的",
    "满意率": "(满意＋基本满意)÷评价×100%",
    "检查": "检查日期在本期内的检查，每查一套或一栋计一处",
    "发现隐患": "发现日期在本期内的隐患",
    "已复查": "本期发现、统计日前已由他人复查合格的；未销号是还没有复查的",
}
GOOD, FAIR, BAD = "满意", "基本满意", "不满意"


@dataclass(frozen=True, slots=True)
class Service:
    """The counts of some places in a period."""

    reported: int = 0
    finished: int = 0
    in_time: int = 0
    late: int = 0
    withdrawn: int = 0
    complaints: int = 0
    answered: int = 0
    answered_in_time: int = 0
    reopened: int = 0
    rated: int = 0
    content: int = 0
    half_content: int = 0
    discontent: int = 0
    inspections: int = 0
    hazards: int = 0
    rechecked: int = 0
    overdue: int = 0

    def __add__(self, other: Service) -> Service:
        return Service(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def open(self) -> int:
        return self.reported - self.finished - self.withdrawn

    @property
    def unanswered(self) -> int:
        return self.complaints - self.answered

    @property
    def unfixed(self) -> int:
        return self.hazards - self.rechecked

    @property
    def in_time_rate(self) -> Decimal | None:
        return _percent(self.in_time, self.finished + self.late)

    @property
    def content_rate(self) -> Decimal | None:
        return _percent(self.content + self.half_content, self.rated)


def _percent(part: int, whole: int) -> Decimal | None:
    """None where there is nothing to be a share of."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP) if whole else None


def service_sheet(facts: Facts, cover: Cover) -> Ledger:
    """One line for every school with units or with something to count, 小计 per town, the equations under it."""
    figures = service_by_school(facts, cover)
    lines: list[Line] = []
    for town, members in groupby(figures, key=lambda one: one[0]):
        own = list(members)
        lines += [
            _line(LineKind.ROW, school or "未分校", one, school_row(town, school)) for _, school, one in own
        ]
        if len(own) < len(figures):
            lines.append(_line(LineKind.SUBTOTAL, f"{town or '未分镇'}小计", _sum(one for *_, one in own)))
    whole = _sum(one for *_, one in figures)
    lines.append(_line(LineKind.TOTAL, "合计", whole))
    notes = tuple(f"{name}：{words}。" for name, words in DEFINITIONS.items())
    return Ledger(
        "service", "服务情况统计表", cover, "件、处", SERVICE, tuple(lines), period=True, notes=notes,
        checks=_equations(whole),
    )  # fmt: skip


def _line(kind: LineKind, name: str, one: Service, row: UUID | None = None) -> Line:
    return line(kind, SERVICE, one, row, school=name)


def _sum(figures: Iterable[Service]) -> Service:
    return sum(figures, Service())


def _equations(whole: Service) -> tuple[Check, ...]:
    return (
        Check(
            ("报修", whole.reported),
            (("+", "完工", whole.finished), ("+", "未完工", whole.open), ("+", "作废", whole.withdrawn)),
        ),
        Check(("受理", whole.complaints), (("+", "答复", whole.answered), ("+", "未答复", whole.unanswered))),
        Check(
            ("评价", whole.rated),
            (("+", GOOD, whole.content), ("+", FAIR, whole.half_content), ("+", BAD, whole.discontent)),
        ),
        Check(
            ("发现隐患", whole.hazards), (("+", "已复查", whole.rechecked), ("+", "未销号", whole.unfixed))
        ),
    )


def service_by_school(facts: Facts, cover: Cover) -> list[tuple[str, str, Service]]:
    """(town, school, counts) in the order of the stock; what belongs to no school stands last."""
    counts: dict[tuple[str, str], Counter[str]] = {
        (unit.town, unit.school): Counter()
        for unit in facts.units
        if cover.scope.covers(unit.town, unit.school)
    }
    for place, names in (*_of_tickets(facts.tickets, cover), *_of_service(facts.service, cover)):
        if cover.scope.covers(*place):
            counts.setdefault(place, Counter()).update(names)
    towns = list(dict.fromkeys(town for town, _ in counts))
    ordered = sorted(counts, key=lambda place: towns.index(place[0]))
    return [(town, school, Service(**counts[town, school])) for town, school in ordered]


def _in_period(record: TicketRecord | ServiceRecord, cover: Cover) -> bool:
    day = record.reported_on if isinstance(record, TicketRecord) else record.day
    return (cover.since is None or cover.since < day) and day <= cover.as_of


def _of_tickets(tickets: Sequence[TicketRecord], cover: Cover) -> Iterator[tuple[tuple[str, str], list[str]]]:
    for one in tickets:
        if not _in_period(one, cover):
            continue
        names = ["reported"]
        done = one.finished_on is not None and one.finished_on <= cover.as_of
        if done and one.is_withdrawn:
            names.append("withdrawn")
        elif done:
            in_time = one.finish_by is None or (one.finished_on or cover.as_of) <= one.finish_by
            names += ["finished", "in_time"] if in_time else ["finished"]
        elif one.finish_by is not None and one.finish_by < cover.as_of:
            names.append("late")
        yield (one.town, one.school), names


def _of_service(
    records: Sequence[ServiceRecord], cover: Cover
) -> Iterator[tuple[tuple[str, str], list[str]]]:
    count = {"complaint": _complaint, "inspection": lambda one, done: ["inspections"], "hazard": _hazard}
    for one in records:
        if _in_period(one, cover):
            done = one.done_on is not None and one.done_on <= cover.as_of
            names = count[one.kind](one, done)
            if not done and one.kind == "hazard" and one.due is not None and one.due < cover.as_of:
                names = [*names, "overdue"]
            yield (one.town, one.school), names


def _complaint(one: ServiceRecord, done: bool) -> list[str]:
    names = ["complaints"]
    if done:
        names.append("answered")
        if one.due is None or (one.done_on or one.due) <= one.due:
            names.append("answered_in_time")
        rated = {GOOD: "content", FAIR: "half_content", BAD: "discontent"}.get(one.satisfaction)
        names += ["rated", rated] if rated else []
    if one.reopened_on is not None:
        names.append("reopened")
    return names


def _hazard(one: ServiceRecord, done: bool) -> list[str]:
    return ["hazards", "rechecked"] if done else ["hazards"]
