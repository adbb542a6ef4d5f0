"""总表: each building's meter against the sum of its flats; the pane at the right is the flats behind it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import ClassVar

from PySide6.QtCore import Slot

from dorms.db.queries.bulk_meters import bulk_flats, bulk_lines
from dorms.db.queries.money import meters
from dorms.db.tables import MeterRow
from dorms.domain.amounts import figures
from dorms.domain.money.bulk import BulkLine, FlatUse
from dorms.domain.money.shares import plain
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.badges import badges
from dorms.ui.kit.inspector import Event, Fact, Inspector, Profile
from dorms.ui.kit.latest import Latest
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.money.words import bulk_words, measure, measured, share_words
from dorms.ui.people.offers import open_form


class BulkMetersPage(ListPage[BulkLine]):
    """One line a meter; what lies above the threshold is marked, one that was taken out stays with what it said last.

    Summed on a worker: the readings of hundreds of flats are not read while somebody waits.
    """

    reads: ClassVar[frozenset[str]] = frozenset({"meter", "reading", "building", "unit", "tariff"})
    topic = "money"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        self._to_choose: object = None  # once it is on the list
        table = Table(
            RowsModel(_columns(), identity=lambda line: line.id),
            name="bulk_meters",
            title=self.tr("总表"),
            empty=self.tr(
                "还没有总表。楼栋装有总水表、总电表的，点“装总表”登记；"
                "以后和各户的表同一天抄，这里算出差额和公摊。"
            ),
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一块总表，这里会显示各户的用量。")))
        self._summing = Latest(backend, self, self._on_summed)
        self._offer()
        table.opened.connect(self._read)

    def _offer(self) -> None:
        self.put_in = self.offer(self.tr("装总表(&N)…"), self._put_in, icon="add", shortcut="Ctrl+N")
        self.read = self.offer(
            self.tr("抄总表(&B)…"), self._read, icon="sheet", shortcut="Ctrl+R", needs_row=True,
            why_not=self._why_not_read,
        )  # fmt: skip
        self.flats = self.offer(
            self.tr("抄各户的表(&G)…"), self._read_flats, icon="unit", needs_row=True,
            why_not=self._why_not_flats,
        )  # fmt: skip
        self.take_out = self.offer(
            self.tr("拆总表(&C)…"), self._take_out, icon="remove", needs_row=True, why_not=self._why_not_read
        )
        self.price = self.offer(self.tr("水电单价(&P)…"), self._price, icon="settings")
        self.inspector.offer(self.read, self.flats, self.take_out)
        for action in (self.price, self.put_in):
            self.table.add_tool(ActionButton(action, primary=action is self.put_in))

    def refresh(self) -> None:
        self._summing.ask(bulk_lines, self._today)

    def _on_summed(self, lines: Sequence[BulkLine] | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        self.table.rows.set_badges(badges(self.backend))
        self.table.rows.set_rows(lines or ())
        self._on_chosen(self.table.current())
        key, self._to_choose = self._to_choose, None
        if key is not None:
            super().go_to(key)

    def go_to(self, key: object) -> None:
        """One that was only just put in is on the list as soon as the sums are there."""
        if self._summing.is_asking:
            self._to_choose = key
        else:
            super().go_to(key)

    @Slot(object)
    def _on_made(self, job: Job) -> None:
        if job.error is None:
            self.go_to(job.result.result)

    def profile(self, row: BulkLine) -> Profile:
        flats = self.backend.ask(bulk_flats, row)
        return Profile(
            title=translate("Money", "{kind}表 {number}").format(
                kind=code_words(row.kind), number=row.number
            ),
            subtitle=row.building,
            mark=standing_of(row),
            state=_standing_words(row),
            facts=[Fact(label, text) for label, text in _facts(row) if text],
            events=[_event(flat, row.kind) for flat in flats],
            events_title=self.tr("各户用量"),
            notices=_notices(row),
        )

    # Why something cannot be done now

    def _why_not_read(self) -> str:
        row = self.table.current()
        if row is not None and row.taken_out is not None:
            return self.tr("这块总表 {day} 已经拆了。").format(day=row.taken_out)
        last = (row.until or row.since) if row is not None else None
        if last is not None and last >= self._today:
            return self.tr("今天已经抄过这块总表；抄错了请撤销（Ctrl+Z）后重抄。")
        return ""

    def _why_not_flats(self) -> str:
        row = self.table.current()
        if row is not None and not row.meters:
            words = self.tr("这栋楼的各户还没有{kind}表。请到“收费”页点“装表、换表”。")
            return words.format(kind=code_words(row.kind))
        return ""

    def _put_in(self) -> None:
        from dorms.ui.money.bulk_forms import PutInForm  # when a meter is put in

        row = self.table.current()
        open_form(PutInForm(self, self._today, row.building_id if row is not None else None))

    def _read(self) -> None:
        from dorms.ui.money.bulk_forms import ReadForm  # once a month

        if self.read.isEnabled() and (row := self.table.current()) is not None:
            open_form(ReadForm(self, self._today, row))

    def _take_out(self) -> None:
        from dorms.ui.money.bulk_forms import ReadForm  # as above

        if (row := self.table.current()) is not None:
            open_form(ReadForm(self, self._today, row, takes_out=True))

    def _read_flats(self) -> None:
        """The flats of the building alone, with this kind of meter."""
        from dorms.ui.money.reading import ReadingForm  # as above

        if (row := self.table.current()) is not None:
            units = {flat.unit_id for flat in self.backend.ask(bulk_flats, row)}
            known = self.backend.ask(meters, self._today, MeterRow.kind == row.kind)
            ReadingForm.begin(self, self._today, [one for one in known if one.unit_id in units])

    def _price(self) -> None:
        from dorms.ui.money.meters import PriceForm  # once a year

        open_form(PriceForm(self, self._today))


def standing_of(line: BulkLine) -> Mark:
    """Taken out, not compared yet, within the threshold, or a warning, as letter and shape."""
    if line.taken_out is not None:
        return Mark(translate("Money", "拆"), Shape.CROSS, Tone.GONE)
    if not line.is_compared:
        return Mark(translate("Money", "待"), Shape.RING, Tone.WAITING)
    if line.is_over:
        letter = translate("Money", "负") if line.difference < 0 else translate("Money", "超")
        return Mark(letter, Shape.RING, Tone.DANGER)
    return Mark(translate("Money", "合"), Shape.SQUARE, Tone.LIVED)


def _standing_words(line: BulkLine) -> str:
    """Short, for the pane is narrow; `bulk_words` says it whole."""
    if line.taken_out is not None or not line.is_compared:
        return _state_words(line)
    return translate("Money", "公摊 {share}").format(share=share_words(line))


def _state_words(line: BulkLine) -> str:
    """The mark in words; the share has a column of its own."""
    if line.taken_out is not None:
        return translate("Money", "已拆")
    if not line.is_compared:
        return translate("Money", "待抄")
    if line.is_over:
        return translate("Money", "户表偏多") if line.difference < 0 else translate("Money", "公摊偏大")
    return translate("Money", "正常")


def _facts(row: BulkLine) -> list[tuple[str, str]]:
    reading = translate("Money", "{day}　示数 {value}")
    before = reading.format(day=row.since or "", value=plain(row.since_value))
    facts = [
        (translate("Money", "上次抄表"), before if row.since is not None else ""),
        (translate("Money", "倍率"), plain(row.multiplier) if row.multiplier != 1 else ""),
    ]
    if not row.is_compared:
        return facts
    return [
        *facts[:1],
        (translate("Money", "本次抄表"), reading.format(day=row.until, value=plain(row.last_value))),
        *facts[1:],
        (translate("Money", "总表用量"), measured(row.kind, row.used)),
        (
            translate("Money", "各户合计"),
            translate("Money", "{used}（{count} 块表）").format(
                used=measured(row.kind, row.flats), count=row.meters
            ),
        ),
        (translate("Money", "公摊"), _common_words(row)),
        (translate("Money", "公摊金额"), _amount_words(row)),
    ]


def _common_words(row: BulkLine) -> str:
    words = translate("Money", "{amount}（{share}）")
    return words.format(amount=measured(row.kind, row.difference), share=share_words(row))


def _amount_words(row: BulkLine) -> str:
    if row.amount is None or row.price is None:
        return translate("Money", "还没有单价")
    words = translate("Money", "{amount} 元（单价 {price} 元）")
    return words.format(amount=figures(row.amount), price=plain(row.price))


def _notices(row: BulkLine) -> list[str]:
    """What is wrong, and what the sum of the flats lacks; of one that was taken out nothing is to be done."""
    if row.taken_out is not None:
        return []
    words = [bulk_words(row)] if row.is_over else []
    if row.is_compared and row.unread:
        told = translate(
            "Money", "{count} 块户表这段时间没有抄，公摊里含着它们的用量。请按总表的抄表日期 {day} 补抄。"
        )
        words.append(told.format(count=row.unread, day=row.until))
    if row.is_compared and row.askew:
        told = translate("Money", "{count} 块户表和总表不是同一天抄的，公摊只是大概。")
        words.append(told.format(count=row.askew))
    return words


def _event(flat: FlatUse, kind: str) -> Event:
    if flat.used is None:
        return Event(flat.place, translate("Money", "未抄"))
    askew = translate("Money", "不是同一天抄的") if flat.is_askew else ""
    return Event(flat.place, measured(kind, flat.used), askew)


def _columns() -> list[Column[BulkLine]]:
    def number(
        title: str, name: str, width: int, *, compared: bool = True, shown: bool = True
    ) -> Column[BulkLine]:
        def value(line: BulkLine) -> Decimal | None:
            found: Decimal | int | None = getattr(line, name)
            is_known = found is not None and (line.is_compared or not compared)
            return Decimal(found) if is_known and found is not None else None

        def text(line: BulkLine) -> str:
            return "" if (found := value(line)) is None else plain(found)

        return Column(title, text, Kind.NUMBER, order=lambda line: value(line) or 0, width=width, shown=shown)

    return [
        Column(translate("Money", "楼栋"), lambda line: line.building, Kind.PLACE, mark=standing_of,
               order=lambda line: (line.taken_out is not None, natural(line.building)), hint=bulk_words, width=20),
        Column(translate("Money", "种类"), _kind_words, width=10),
        Column(translate("Money", "表号"), lambda line: line.number, Kind.CODE, width=7),
        Column(translate("Money", "状态"), _state_words, width=9),
        Column(translate("Money", "上次抄表"), lambda line: str(line.since or ""), Kind.DATE, width=10,
               shown=False),
        number(translate("Money", "上次示数"), "since_value", 8, compared=False, shown=False),
        Column(translate("Money", "本次抄表"), lambda line: str(line.until or ""), Kind.DATE, width=10),
        number(translate("Money", "本次示数"), "last_value", 8),
        number(translate("Money", "总表用量"), "used", 8),
        number(translate("Money", "各户合计"), "flats", 8),
        number(translate("Money", "公摊"), "difference", 6),
        Column(translate("Money", "占比"), lambda line: share_words(line) if line.is_compared else "",
               Kind.NUMBER, order=lambda line: line.share or 0, width=7),
        number(translate("Money", "未抄户"), "unread", 6),
        Column(translate("Money", "公摊金额"), _cost, Kind.NUMBER, order=lambda line: line.amount or 0, width=8,
               shown=False),
    ]  # fmt: skip


def _kind_words(line: BulkLine) -> str:
    """With what it counts in: the figures beside it are of the same."""
    words = translate("Money", "{kind}（{measure}）")
    unit = measure(line.kind)
    return words.format(kind=code_words(line.kind), measure=unit) if unit else code_words(line.kind)


def _cost(line: BulkLine) -> str:
    return figures(line.amount) if line.is_compared and line.amount is not None else ""
