"""退房: who was told to leave and until when, who has left and what is still to be paid back."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from dorms.db.queries.departing import DepartureLine, departure_lines, leaving_order
from dorms.db.queries.timeline import timeline
from dorms.domain.amounts import figures
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.departures.offers import DepartureOffers
from dorms.ui.files.offers import FileOffers
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "stage", "name", "unit", "trigger", "noticed_on", "leave_by", "left", "inspector",
)  # fmt: skip


class DeparturesPage(ListPage[DepartureLine]):
    """通知, 应退, 实退, 结清 at a glance; the overdue ones are marked."""

    reads: ClassVar[frozenset[str]] = frozenset({"attachment", "departure", "stay", "ledger_entry", "unit"})
    topic = "departures"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda line: line.id),
            name="departures",
            title=self.tr("退房"),
            empty=self.tr("没有人要退房。在“入住”页选一个人，点“通知退房”或“办理退房”。"),
            subject="departing",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一个人，这里会显示退房经过。")))
        self.steps = DepartureOffers(self, today, table.current)
        self.files = FileOffers(self, "departure", self.current_id)
        self.inspector.offer(*self.steps.of_one, self.files.add)

    def lines(self) -> Sequence[DepartureLine]:
        return self.backend.ask(departure_lines)

    def profile(self, row: DepartureLine) -> Profile:
        mark, words = stage(row, self._today)
        one, sums = row.one, row.balance
        facts = [
            (field_name("unit"), row.unit),
            (translate("Departures", "事由"), code_words(one.trigger)),
            (translate("Departures", "事由发生"), _day(one.event_on)),
            (translate("Departures", "通知日"), _day(one.noticed_on)),
            (translate("Departures", "应退日"), _day(one.leave_by)),
            (translate("Departures", "依据"), one.clause),
            (translate("Departures", "实退日"), _day(one.left)),
            (translate("Departures", "验收人"), one.inspector),
            (translate("Departures", "欠缴"), figures(sums.owed) if sums.owed > 0 else ""),
            (translate("Departures", "应退押金"), figures(sums.held) if sums.held and one.settled_on else ""),
            (translate("Departures", "退款期限"), _day(one.refund_by)),
        ]
        return Profile(
            title=one.name,
            subtitle=row.unit,
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(row.one.id),
            events=events_of(self.backend.ask(timeline, "departure", one.id)),
        )


def _day(day: date | None) -> str:
    return str(day) if day is not None else ""


def stage(line: DepartureLine, today: date) -> tuple[Mark, str]:
    """How far it has come, and whether it is late."""
    one, sums = line.one, line.balance
    if one.left is not None:
        if sums.held > 0 or sums.owed < 0:
            late = one.refund_by is not None and one.refund_by < today
            words = (
                translate("Departures", "已退房，退款已逾期")
                if late
                else translate("Departures", "已退房，待退款")
            )
            return Mark(
                translate("Departures", "退"), Shape.DISC, Tone.DANGER if late else Tone.WAITING
            ), words
        if sums.owed > 0:
            return Mark(translate("Departures", "欠"), Shape.RING, Tone.DANGER), translate(
                "Departures", "已退房，未缴清"
            )
        return Mark(translate("Departures", "清"), Shape.SQUARE, Tone.LIVED), translate(
            "Departures", "已退房结清"
        )
    if one.leave_by is not None and one.leave_by < today:
        words = translate("Departures", "逾期 {days} 天未退").format(days=(today - one.leave_by).days)
        return Mark(translate("Departures", "逾"), Shape.RING, Tone.DANGER), words
    if one.leave_by is None:
        return Mark(translate("Departures", "待"), Shape.DISC, Tone.WAITING), translate(
            "Departures", "待退房"
        )
    left = (one.leave_by - today).days
    words = (
        translate("Departures", "待退房，还有 {days} 天")
        if left
        else translate("Departures", "待退房，今天到期")
    )
    words = words.format(days=left)
    return Mark(translate("Departures", "待"), Shape.DISC, Tone.WAITING), words


def _columns(today: date) -> list[Column[DepartureLine]]:
    return [
        Column(
            translate("Departures", "进度"),
            lambda line: stage(line, today)[1],
            mark=lambda line: stage(line, today)[0],
            order=leaving_order,
            width=22,
        ),
        Column(field_name("name"), lambda line: line.one.name, Kind.NAME, width=9),
        Column(
            field_name("unit"),
            lambda line: line.unit,
            Kind.PLACE,
            order=lambda line: natural(line.unit),
            width=28,
        ),
        Column(translate("Departures", "事由"), lambda line: code_words(line.one.trigger), width=13),
        Column(
            translate("Departures", "通知日"), lambda line: _day(line.one.noticed_on), Kind.DATE, width=11
        ),
        Column(translate("Departures", "应退日"), lambda line: _day(line.one.leave_by), Kind.DATE, width=11),
        Column(translate("Departures", "实退日"), lambda line: _day(line.one.left), Kind.DATE, width=11),
        Column(
            translate("Departures", "验收人"),
            lambda line: line.one.inspector,
            Kind.NAME,
            width=9,
            shown=False,
        ),
    ]
