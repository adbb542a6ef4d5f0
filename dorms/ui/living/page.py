"""入住: who lives where, since when and until when it was agreed."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from dorms.db.queries.daily import StayDaily
from dorms.db.queries.records import stay_records
from dorms.db.queries.timeline import timeline
from dorms.domain.figures import lives
from dorms.domain.idling import UNEXPLAINED
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import masked_phone
from dorms.domain.records import StayRecord
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.deciding.browser import offer_cards
from dorms.ui.files.offers import FileOffers
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.living.daily_offers import DailyOffers
from dorms.ui.living.offers import (
    offer_conduct,
    offer_moving_in,
    offer_moving_out,
    offer_notice,
    offer_renewing,
    offer_transfer,
)

SOON = timedelta(60)
# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "name", "unit", "school", "category", "move_in", "term_end", "term", "agreement_no", "renewals",
    "phone", "id_number", "note",
)  # fmt: skip


class StaysPage(ListPage[StayRecord]):
    """The stays of today; those that ended can be shown too."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "stay",
            "term",
            "agreement",
            "teacher",
            "teacher_fact",
            "unit",
            "school",
            "key_hand",
            "handover",
            "co_resident",
            "temporary_home",
            "violation",
            "attachment",
        }
    )
    topic = "stays"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda stay: stay.id),
            name="stays",
            title=self.tr("入住"),
            empty=self.tr("还没有人入住。先导入《入住花名册》，或在楼栋图上给教师办理入住。"),
            subject="stays",
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一位住户，这里会显示协议、期限和经过。"))
        )
        self.moving_in = offer_moving_in(self, today)
        renewing = offer_renewing(self, today, self.chosen_ids, why_not=self.why_over)
        cards = offer_cards(self, today, teacher=self._teacher, stay=self.current_id)
        leaving = offer_moving_out(self, today, self.chosen_ids, why_not=self.why_over)
        transfer = offer_transfer(self, today, self.chosen_ids, why_not=self.why_over)
        notice = offer_notice(self, today, self.chosen_ids, why_not=self.why_over)
        offer_conduct(self, today, self.chosen_ids, why_not=self.why_over)
        self.daily = DailyOffers(self, today, table.current, self.why_over)
        self.inspector.offer(renewing, leaving, transfer, notice, cards, self.daily.walk)
        self.files = FileOffers(self, "handover", self._handover)
        table.add_tool(ActionButton(self.moving_in, primary=True))

    def enter_paper(self) -> None:
        """The paper of the chosen stay's walk-through is at hand: its code was scanned."""
        self.daily.enter_walk_through()

    def why_over(self) -> str:
        """Nothing is done any more about a stay that has ended; it is shown where somebody asked for it."""
        row = self.table.current()
        if row is None or lives(row, self._today):
            return ""
        return self.tr("{name}已经退房。").format(name=row.name)

    def _handover(self) -> UUID | None:
        daily = self.daily.of(self.table.current())
        if daily is not None and daily.handover_id is None:
            self.told.emit(self.tr("还没有交接单。请先点“补登交接单”，照片可以一起附上。"))
        return daily.handover_id if daily is not None else None

    def _teacher(self) -> UUID | None:
        row = self.table.current()
        return row.teacher_id if row is not None else None

    def chosen_ids(self) -> list[UUID]:
        """The chosen stays, the current one first."""
        current = self.table.current()
        rows = [*([current] if current else []), *self.table.selected()]
        return list(dict.fromkeys(row.id for row in rows))

    def lines(self) -> Sequence[StayRecord]:
        stays = self.backend.ask(stay_records, self._today)
        return [stay for stay in stays if lives(stay, self._today) or self.is_wanted(stay.id)]

    def profile(self, row: StayRecord) -> Profile:
        daily = self.daily.of(row)
        facts = [
            (field_name("unit"), row.unit),
            (field_name("school"), row.school),
            (translate("Stays", "入住日期"), str(row.move_in)),
            (translate("Stays", "协议期限到"), str(row.term_end or "")),
            (translate("Stays", "协议编号"), row.agreement_no),
            (field_name("serial"), str(row.renewals or 0)),
            (field_name("deposit"), str(row.deposit or "")),
            (field_name("monthly_rent"), str(row.monthly_rent or "")),
            (field_name("id_number"), masked(row.id_number)),
            (field_name("phone"), masked_phone(row.phone)),
            (field_name("category"), code_words(row.category)),
            *(daily_facts(daily) if daily is not None else []),
            (field_name("note"), row.note),
        ]
        mark, words = _term(row, self._today)
        return Profile(
            title=row.name,
            subtitle=row.town,
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(daily.handover_id) if daily is not None else None,
            events=events_of(self.backend.ask(timeline, "stay", row.id)),
        )


def daily_facts(daily: StayDaily) -> list[tuple[str, str]]:
    """Keys, hand-over, who lives along, a bed elsewhere, away, and what was found against the rules."""
    along = translate("Stays", "{name}（{relation}）")
    numbered, plain = translate("Stays", "{count} 把 {numbers}"), translate("Stays", "{count} 把")
    numbers = "、".join(daily.key_numbers)
    keys = (numbered if numbers else plain).format(count=daily.keys, numbers=numbers)
    lodged = translate("Stays", "{start} 起在 {unit}")
    open_ones = [one for one in daily.violations if one.remedied_on is None]
    found = translate("Stays", "{count} 次，未改正 {open} 次")
    away = translate("Stays", "{since} 起 {reason}")
    facts = [
        (translate("Stays", "钥匙"), keys if daily.keys else ""),
        (translate("Stays", "交接单"), str(daily.handed_over or translate("Stays", "没有登记"))),
        (
            translate("Stays", "同住人"),
            "、".join(along.format(name=one.name, relation=one.relation) for one in daily.living_along),
        ),
    ]
    if daily.lodging is not None:
        words = lodged.format(start=daily.lodging.start or "", unit=daily.lodging.unit)
        facts.append((translate("Stays", "临时安置"), words))
    if daily.away is not None:
        reason = code_words(daily.away.reason or UNEXPLAINED)
        facts.append((translate("Stays", "离宿"), away.format(since=daily.away.since, reason=reason)))
    if daily.violations:
        words = found.format(count=len(daily.violations), open=len(open_ones))
        facts.append((translate("Stays", "违规"), words))
    return facts


def _term(stay: StayRecord, today: date) -> tuple[Mark | None, str]:
    """How the agreed term stands: overdue, ending soon, or nothing to say."""
    if stay.term_end is None:
        return Mark(translate("Stays", "缺"), Shape.DIAMOND, Tone.WAITING), translate("Stays", "没有协议期限")
    if stay.term_end < today:
        words = translate("Stays", "已过期 {days} 天").format(days=(today - stay.term_end).days)
        return Mark(translate("Stays", "过"), Shape.TRIANGLE, Tone.LATE), words
    if stay.term_end <= today + SOON:
        left = (stay.term_end - today).days
        words = translate("Stays", "还有 {days} 天到期") if left else translate("Stays", "今天到期")
        words = words.format(days=left)
        return Mark(translate("Stays", "近"), Shape.RING, Tone.LATE), words
    return None, ""


def _columns(today: date) -> list[Column[StayRecord]]:
    return [
        Column(field_name("name"), lambda stay: stay.name, Kind.NAME, width=9),
        Column(
            field_name("unit"),
            lambda stay: stay.unit,
            Kind.PLACE,
            order=lambda stay: natural(stay.unit),
            width=28,
        ),
        Column(translate("Stays", "工作学校"), lambda stay: stay.school, Kind.PLACE, width=18),
        Column(field_name("category"), lambda stay: code_words(stay.category), width=9),
        Column(translate("Stays", "入住日期"), lambda stay: str(stay.move_in), Kind.DATE, width=11),
        Column(translate("Stays", "期限到"), lambda stay: str(stay.term_end or ""), Kind.DATE, width=11),
        Column(
            translate("Stays", "期限"),
            lambda stay: _term(stay, today)[1],
            width=16,
            mark=lambda stay: _term(stay, today)[0],
            order=lambda stay: stay.term_end or date.min,
        ),
        Column(translate("Stays", "协议编号"), lambda stay: stay.agreement_no, Kind.CODE, width=16),
        Column(
            field_name("serial"),
            lambda stay: str(stay.renewals or 0),
            Kind.NUMBER,
            order=lambda stay: stay.renewals or 0,
            width=9,
            shown=False,
        ),
        Column(field_name("phone"), lambda stay: masked_phone(stay.phone), Kind.CODE, width=13, shown=False),
        Column(
            field_name("id_number"), lambda stay: masked(stay.id_number), Kind.CODE, width=20, shown=False
        ),
        Column(field_name("note"), lambda stay: stay.note, width=16, shown=False),
    ]
