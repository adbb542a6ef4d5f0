"""申请: every application with its status and wishes."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from dorms.db.queries.people import ApplicationLine, application_lines
from dorms.db.queries.timeline import timeline
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import masked_phone
from dorms.messages import translate
from dorms.messages.fields import field_name
from dorms.ui.applying.offers import offer_steps, offer_taking
from dorms.ui.assigning.offers import offer_assigning_application, offer_cancelling_application
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.living.offers import offer_moving_in


class ApplicationsPage(ListPage[ApplicationLine]):
    """The applications, the newest first."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"application", "application_step", "assignment", "teacher", "teacher_fact", "unit"}
    )
    topic = "applications"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(_columns(), identity=lambda line: line.id),
            name="applications",
            title=self.tr("申请"),
            empty=self.tr("还没有申请。收到申请表后在“数据”菜单里受理，或导入《申请汇总表》。"),
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一份申请，这里会显示志愿和办理经过。"))
        )
        self.taking = offer_taking(self, today, shortcut="Ctrl+N")
        self.step = offer_steps(self, today, table.selected)
        assigning = offer_assigning_application(self, today, self.current_id)
        moving_in = offer_moving_in(self, today, teacher=self._teacher)
        cancelling = offer_cancelling_application(self, today, self.current_id)
        self.inspector.offer(self.step, assigning, moving_in, cancelling)
        table.add_tool(ActionButton(self.taking, primary=True))

    def _teacher(self) -> UUID | None:
        row = self.table.current()
        return row.teacher_id if row is not None else None

    def lines(self) -> Sequence[ApplicationLine]:
        return self.backend.ask(application_lines, self._today)

    def profile(self, row: ApplicationLine) -> Profile:
        wishes = "\n".join(f"{at}. {wish}" for at, wish in enumerate(row.wishes, start=1))
        facts = [
            (translate("Applications", "受理号"), row.number),
            (translate("Applications", "状态"), row.status),
            (field_name("applied_on"), str(row.applied_on or "")),
            (field_name("school"), row.school),
            (field_name("id_number"), masked(row.id_number)),
            (field_name("phone"), masked_phone(row.phone)),
            (field_name("category"), row.category),
            (translate("Applications", "申请类型"), row.kind),
            (field_name("together"), " ".join(part for part in (row.together, row.partner) if part)),
            (field_name("current_unit_id"), row.current_unit),
            (field_name("wishes"), wishes),
            (field_name("accepts_other"), row.accepts_other),
            (translate("Applications", "已分配"), row.assigned_unit),
            (field_name("note"), row.note),
        ]
        return Profile(
            title=row.name,
            subtitle=row.town,
            facts=[Fact(label, text) for label, text in facts if text],
            events=events_of(self.backend.ask(timeline, "application", row.id)),
        )


def _columns() -> list[Column[ApplicationLine]]:
    return [
        Column(translate("Applications", "受理号"), lambda line: line.number, Kind.CODE, width=18),
        Column(field_name("name"), lambda line: line.name, Kind.NAME, width=9),
        Column(field_name("town"), lambda line: line.town, Kind.PLACE, width=10),
        Column(field_name("school"), lambda line: line.school, Kind.PLACE, width=18),
        Column(translate("Applications", "状态"), lambda line: line.status, width=14),
        Column(translate("Applications", "申请类型"), lambda line: line.kind, width=9),
        Column(field_name("together"), lambda line: line.together, width=8),
        Column(field_name("applied_on"), lambda line: str(line.applied_on or ""), Kind.DATE, width=11),
        Column(
            translate("Applications", "第一志愿"),
            lambda line: line.wishes[0] if line.wishes else "",
            Kind.PLACE,
            width=26,
        ),
        Column(translate("Applications", "已分配"), lambda line: line.assigned_unit, Kind.PLACE, width=24),
        Column(
            field_name("wishes"),
            lambda line: "；".join(line.wishes),
            Kind.PLACE,
            width=30,
            shown=False,
            searched=False,
        ),
        Column(field_name("note"), lambda line: line.note, width=16, shown=False),
    ]
