"""教师: everybody on the rosters, with the facts of the day and what is still missing."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar
from uuid import UUID

from dorms.actions.people import reveal
from dorms.db.queries.people import TeacherLine, teacher_lines
from dorms.db.queries.timeline import timeline
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import masked_phone
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.messages.fields import field_name
from dorms.ui.applying.offers import offer_taking
from dorms.ui.deciding.browser import offer_cards
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile, Tell
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.rows import Column, Kind, RowsModel, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.living.offers import offer_moving_in
from dorms.ui.people.offers import PeopleOffers

# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "name", "sex", "town", "school", "category", "id_number", "phone", "unit", "marital", "title",
    "staffing", "missing",
)  # fmt: skip


class TeachersPage(ListPage[TeacherLine]):
    """The teachers of the county."""

    reads: ClassVar[frozenset[str]] = frozenset({"teacher", "teacher_fact", "stay", "school", "unit"})
    topic = "teachers"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(), FIELDS), identity=lambda line: line.id),
            name="teachers",
            title=self.tr("教师"),
            empty=self.tr("还没有教师。先在“文件”菜单里导入《教师花名册》，或点“登记教师”。"),
            subject="teachers",
        )
        super().__init__(
            backend, table, inspector=Inspector(self.tr("选一位教师，这里会显示资料、住处和经过。"))
        )
        self.people = PeopleOffers(self, today, table.current)
        self.cards = offer_cards(self, today, teacher=self.current_id, stay=self._stay)
        self.taking = offer_taking(self, today, self.current_id, shortcut="Ctrl+L")
        self.moving_in = offer_moving_in(self, today, teacher=self.current_id)
        self.inspector.offer(self.taking, self.moving_in, *self.people.of_one, self.cards)
        table.add_tool(ActionButton(self.people.register, primary=True))

    def _stay(self) -> UUID | None:
        row = self.table.current()
        return row.stay_id if row is not None else None

    def lines(self) -> Sequence[TeacherLine]:
        return self.backend.ask(teacher_lines, self._today)

    def profile(self, row: TeacherLine) -> Profile:
        look = partial(self._reveal, row.id)
        facts = [
            Fact(field_name("school"), row.school),
            Fact(field_name("sex"), code_words(row.sex)),
            Fact(field_name("id_number"), masked(row.id_number), partial(look, "id_number")),
            Fact(field_name("phone"), masked_phone(row.phone), partial(look, "phone")),
            Fact(field_name("category"), code_words(row.category)),
            Fact(field_name("staffing"), code_words(row.staffing)),
            Fact(field_name("joined"), row.joined),
            Fact(field_name("title"), row.title),
            Fact(field_name("education"), row.education),
            Fact(field_name("marital"), code_words(row.marital)),
            Fact(field_name("spouse_name"), row.spouse_name),
            Fact(translate("Teachers", "现住"), row.unit),
            Fact(field_name("note"), row.note),
        ]
        missing = "、".join(field_name(name) for name in row.missing)
        words = self.tr("待补资料：{fields}").format(fields=missing)
        return Profile(
            title=row.name,
            subtitle=row.town,
            facts=[fact for fact in facts if fact.text],
            notices=[words] if missing else [],
            events=events_of(self.backend.ask(timeline, "teacher", row.id)),
        )

    def _reveal(self, teacher: UUID, field: str, tell: Tell) -> None:
        """Show the whole number for a moment; that somebody looked is kept."""
        actor, now = self.backend.store.actor, time.time_ns() // 1_000_000
        job = self.backend.run(reveal, teacher, field, actor=actor, at=now)
        job.done.connect(partial(_tell_result, tell))


def _tell_result(tell: Callable[[str], None], outcome: object) -> None:
    tell(str(getattr(outcome, "result", "")))


def _columns() -> list[Column[TeacherLine]]:
    return [
        Column(field_name("name"), lambda line: line.name, Kind.NAME, width=10),
        Column(field_name("sex"), lambda line: code_words(line.sex), width=7),
        Column(field_name("town"), lambda line: line.town, Kind.PLACE, width=10),
        Column(field_name("school"), lambda line: line.school, Kind.PLACE, width=18),
        Column(field_name("category"), lambda line: code_words(line.category), width=9),
        Column(field_name("id_number"), lambda line: masked(line.id_number), Kind.CODE, width=20),
        Column(field_name("phone"), lambda line: masked_phone(line.phone), Kind.CODE, width=13),
        Column(translate("Teachers", "现住"), lambda line: line.unit, Kind.PLACE, width=28),
        Column(field_name("marital"), lambda line: code_words(line.marital), width=8, shown=False),
        Column(field_name("title"), lambda line: line.title, width=10, shown=False),
        Column(field_name("staffing"), lambda line: code_words(line.staffing), width=10, shown=False),
        Column(
            translate("Teachers", "待补资料"),
            lambda line: "、".join(field_name(name) for name in line.missing),
            width=16,
        ),
    ]
