"""维修: every repair ticket, open ones first."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from dorms.db.queries.records import ticket_records
from dorms.db.queries.rulebook import work_calendar
from dorms.db.queries.timeline import timeline
from dorms.domain.amounts import figures
from dorms.domain.codes import Urgency
from dorms.domain.records import TicketRecord
from dorms.domain.workdays import DAY, WorkCalendar, working_days
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.files.offers import FileOffers
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.narrowing import Narrowed
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.tickets.offers import TicketOffers

OPENING = 24  # characters of the report in the heading
# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "ticket_no", "stage", "unit", "category", "description", "urgency", "reported_on", "reporter",
    "finished_on", "cost", "payer", "accepted_by",
)  # fmt: skip


class TicketsPage(ListPage[TicketRecord]):
    """The repairs: what is open stands before what is done, urgent before ordinary."""

    reads: ClassVar[frozenset[str]] = frozenset({"attachment", "ticket", "ticket_step", "unit"})
    topic = "tickets"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        self._calendar = backend.ask(work_calendar)
        table = Table(
            RowsModel(
                with_fields(_columns(today, self._calendar), FIELDS), identity=lambda ticket: ticket.id
            ),
            name="tickets",
            title=self.tr("维修"),
            empty=self.tr("还没有维修单。在楼栋图上选房间登记报修，或导入《维修台账》。"),
            subject="tickets",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一张维修单，这里会显示内容和经过。")))
        self.steps = TicketOffers(self, today, table.current)
        self.files = FileOffers(self, "ticket", self.current_id)
        self.inspector.offer(*self.steps.steps, self.files.add)
        self.late = self.offer(self.tr("只看超时(&Q)"), self._on_late, icon="filter")
        table.add_tool(ActionButton(self.late))
        table.add_tool(ActionButton(self.steps.report, primary=True))

    def _on_late(self) -> None:
        """The open repairs past their day, in one click."""
        tickets = self.backend.ask(ticket_records)
        late = frozenset(one.id for one in tickets if late_words(one, self._today, self._calendar))
        if not late:
            self.told.emit(self.tr("没有超时的维修。"))
            return
        self.go_to(Narrowed(self.tr("超时 {count} 张").format(count=len(late)), late))

    def _same_words(self, row: TicketRecord) -> str:
        """The other reports of one fault, none of which is lost."""
        first = row.same_as or row.id
        tickets = self.backend.ask(ticket_records)
        return "、".join(
            one.ticket_no for one in tickets if first in (one.id, one.same_as) and one.id != row.id
        )

    def lines(self) -> Sequence[TicketRecord]:
        return sorted(self.backend.ask(ticket_records), key=_order)

    def profile(self, row: TicketRecord) -> Profile:
        mark, words = stage(row, self._today, self._calendar)
        words = late_words(row, self._today, self._calendar) or words  # the pane is narrow
        facts = [
            (field_name("unit"), row.unit),
            (translate("Tickets", "类别"), code_words(row.category)),
            (field_name("description"), row.description),
            (field_name("urgency"), code_words(row.urgency)),
            (field_name("reporter"), row.reporter),
            (field_name("reported_on"), str(row.reported_on)),
            (translate("Tickets", "完成期限"), str(row.finish_by or "") if row.finished_on is None else ""),
            (translate("Tickets", "派工"), str(row.assigned_on or "")),
            (translate("Tickets", "到场"), str(row.arrived_on or "")),
            (translate("Tickets", "完工"), str(row.finished_on or "")),
            (field_name("material_cost"), str(row.material_cost if row.material_cost is not None else "")),
            (field_name("labour_cost"), str(row.labour_cost if row.labour_cost is not None else "")),
            (field_name("cause"), code_words(row.cause)),
            (field_name("payer"), payer_words(row)),
            (field_name("parts"), row.parts),
            (field_name("accepted_by"), row.accepted_by),
            (field_name("warranty_until"), str(row.warranty_until or "")),
            (translate("Tickets", "楼栋质保到"), str(row.building_warranty or "")),
            (translate("Tickets", "同一故障"), self._same_words(row)),
        ]
        return Profile(
            title=row.ticket_no,
            subtitle=_opening(row.description),
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(row.id),
            events=events_of(self.backend.ask(timeline, "ticket", row.id)),
        )


def payer_words(ticket: TicketRecord) -> str:
    """Who bears it; done more than once, each time with its cost, for each may have been another's."""
    if not ticket.borne:
        return code_words(ticket.payer)
    words = translate("Tickets", "第 {at} 次　{payer} {amount} 元")
    return "\n".join(
        words.format(at=at, payer=code_words(one.payer), amount=figures(one.material_cost + one.labour_cost))
        for at, one in enumerate(ticket.shares, start=1)
    )


def _payers(ticket: TicketRecord) -> str:
    """Everybody who bore some of it, each once."""
    return "、".join(dict.fromkeys(code_words(one.payer) for one in ticket.shares if one.payer))


def _opening(description: str) -> str:
    """The heading names the fault; a long report is read in full under 内容 and must not push the buttons down."""
    return description if len(description) <= OPENING else description[: OPENING - 1] + "…"


def _order(ticket: TicketRecord) -> tuple[bool, bool, int]:
    """Open first, of these the urgent ones; then the newest."""
    is_done = ticket.finished_on is not None
    return (is_done, ticket.urgency != Urgency.URGENT or is_done, -ticket.reported_on.toordinal())


def stage(ticket: TicketRecord, today: date, calendar: WorkCalendar | None = None) -> tuple[Mark, str]:
    """How far a repair has come; an open one says since when, or by how much it is late."""
    if ticket.is_withdrawn:
        return Mark(translate("Tickets", "废"), Shape.CROSS, Tone.GONE), translate("Tickets", "已作废")
    if ticket.finished_on is not None:
        if ticket.is_to_accept:
            mark = Mark(translate("Tickets", "验"), Shape.DISC, Tone.WAITING)
            return mark, translate("Tickets", "已完工，待验收")
        return Mark(translate("Tickets", "完"), Shape.SQUARE, Tone.LIVED), translate("Tickets", "已完工")
    step, mark = _open_stage(ticket)
    if late := late_words(ticket, today, calendar):
        mark = Mark(mark.letter, Shape.RING, Tone.DANGER)
        return mark, translate("Tickets", "{late}，{words}").format(late=late, words=step)
    since = translate("Tickets", "已报修 {days} 天，{step}")
    return mark, since.format(days=(today - ticket.reported_on).days, step=step)


def _open_stage(ticket: TicketRecord) -> tuple[str, Mark]:
    if ticket.arrived_on is not None:
        return translate("Tickets", "已到场"), _working()
    if ticket.assigned_on is not None:
        return translate("Tickets", "已派工"), _working()
    return translate("Tickets", "待派工"), Mark(translate("Tickets", "报"), Shape.RING, Tone.BROKEN)


def late_words(ticket: TicketRecord, today: date, calendar: WorkCalendar | None = None) -> str:
    """Whether an open repair is past the day to answer or to finish; empty when it is in time.

    Late by working days, but for the class whose deadline counts every day.
    """
    if ticket.finished_on is not None or ticket.finish_by is None or ticket.respond_by is None:
        return ""
    if ticket.finish_by < today:
        if ticket.urgency == Urgency.URGENT or calendar is None:
            return translate("Tickets", "超时 {days} 天").format(days=(today - ticket.finish_by).days)
        days = working_days(calendar, ticket.finish_by + DAY, today + DAY)
        return translate("Tickets", "超时 {days} 个工作日").format(days=days)
    answered = ticket.assigned_on or ticket.arrived_on
    return translate("Tickets", "响应超时") if answered is None and ticket.respond_by < today else ""


def _working() -> Mark:
    return Mark(translate("Tickets", "修"), Shape.DISC, Tone.BROKEN)


def _columns(today: date, calendar: WorkCalendar) -> list[Column[TicketRecord]]:
    return [
        Column(translate("Tickets", "单号"), lambda ticket: ticket.ticket_no, Kind.CODE, width=15),
        Column(
            translate("Tickets", "进度"),
            lambda ticket: stage(ticket, today, calendar)[1],
            mark=lambda ticket: stage(ticket, today, calendar)[0],
            order=_order,
            width=26,
        ),
        Column(
            field_name("unit"),
            lambda ticket: ticket.unit,
            Kind.PLACE,
            order=lambda ticket: natural(ticket.unit),
            width=28,
        ),
        Column(translate("Tickets", "类别"), lambda ticket: code_words(ticket.category), width=13),
        Column(field_name("description"), lambda ticket: ticket.description, width=20),
        Column(field_name("urgency"), lambda ticket: code_words(ticket.urgency), width=9),
        Column(field_name("reported_on"), lambda ticket: str(ticket.reported_on), Kind.DATE, width=11),
        Column(field_name("reporter"), lambda ticket: ticket.reporter, Kind.NAME, width=9),
        Column(
            translate("Tickets", "完工"), lambda ticket: str(ticket.finished_on or ""), Kind.DATE, width=11
        ),
        Column(translate("Tickets", "费用"), _cost, Kind.NUMBER, order=_cost_order, width=9, shown=False),
        Column(field_name("payer"), _payers, width=9, shown=False),
        Column(field_name("accepted_by"), lambda ticket: ticket.accepted_by, Kind.NAME, width=9, shown=False),
    ]


def _cost_order(ticket: TicketRecord) -> float:
    return float((ticket.material_cost or 0) + (ticket.labour_cost or 0))


def _cost(ticket: TicketRecord) -> str:
    if ticket.material_cost is None and ticket.labour_cost is None:
        return ""
    return f"{(ticket.material_cost or 0) + (ticket.labour_cost or 0):.2f}"
