"""违规: what was found, on what evidence, what followed, and whether it was put right."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from dorms.db.queries.living import unit_names
from dorms.db.queries.residence import Violation, violations
from dorms.db.queries.timeline import timeline
from dorms.messages import translate
from dorms.messages.fields import field_name
from dorms.ui.files.offers import FileOffers
from dorms.ui.kit.backend import Backend
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.rows import Column, Kind, RowsModel, natural, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.offers import open_form

# What the columns show, in their order: where a block may be pasted.
FIELDS = ("stage", "day", "name", "unit", "code", "matter", "consequence", "barred_until")


class ViolationsPage(ListPage[Violation]):
    """The newest on top; those put right stay in the ledger."""

    reads: ClassVar[frozenset[str]] = frozenset({"attachment", "violation", "teacher", "unit"})
    topic = "departures"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        self._places = backend.ask(unit_names)
        table = Table(
            RowsModel(with_fields(_columns(self._place), FIELDS), identity=lambda one: one.id),
            name="violations",
            title=self.tr("违规"),
            empty=self.tr("没有违规记录。在“在住”页选一位住户，点“登记违规”。"),
            subject="violations",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一条，这里会显示事由、证据和处理。")))
        self.remedy = self.offer(
            self.tr("已改正(&Y)…"), self._remedy, icon="ok", shortcut="Ctrl+M", needs_row=True,
            why_not=self._is_remedied,
        )  # fmt: skip
        self.files = FileOffers(self, "violation", self.current_id)
        self.inspector.offer(self.remedy, self.files.add)

    def refresh(self) -> None:
        self._places = self.backend.ask(unit_names)
        super().refresh()

    def lines(self) -> Sequence[Violation]:
        return self.backend.ask(violations)

    def profile(self, row: Violation) -> Profile:
        mark, words = stage(row)
        facts = [
            (field_name("unit"), self._place(row)),
            (translate("Violations", "种类"), kind_words(row.code)),
            (translate("Violations", "发现日期"), str(row.day or "")),
            (translate("Violations", "事由"), row.facts),
            (translate("Violations", "证据"), row.evidence),
            (translate("Violations", "处理"), row.handling),
            (translate("Violations", "依据"), row.clause),
            (translate("Violations", "禁止申请到"), str(row.ban_until or "")),
            (translate("Violations", "改正日期"), str(row.remedied_on or "")),
        ]
        return Profile(
            title=row.name,
            subtitle=kind_words(row.code),
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(row.id),
            events=events_of(self.backend.ask(timeline, "violation", row.id)),
        )

    def _place(self, row: Violation) -> str:
        return self._places.get(row.unit_id, "") if row.unit_id is not None else ""

    def _is_remedied(self) -> str:
        row = self.table.current()
        if row is None or row.remedied_on is None:
            return ""
        return self.tr("{day} 已经改正。").format(day=row.remedied_on)

    def _remedy(self) -> None:
        from dorms.ui.living.conduct import RemedyForm  # needed when something was put right

        if (row := self.table.current()) is not None:
            open_form(RemedyForm(self, self._today, row))


def kind_words(code: str) -> str:
    """What the rule set's code for a violation is called."""
    return {value: words for words, value in violation_kinds()}.get(code, code)


def violation_kinds() -> list[tuple[str, str]]:
    """The kinds a clerk may choose, by their words."""
    return [
        (translate("Living", "转租转借"), "SUBLET"),
        (translate("Living", "改变用途"), "MISUSE"),
        (translate("Living", "改动房屋结构"), "STRUCTURE"),
        (translate("Living", "违法使用"), "ILLEGAL"),
        (translate("Living", "其他"), "OTHER"),
    ]


def stage(row: Violation) -> tuple[Mark, str]:
    """Open, or put right."""
    if row.remedied_on is not None:
        return Mark(translate("Violations", "改"), Shape.SQUARE, Tone.LIVED), translate(
            "Violations", "已改正"
        )
    return Mark(translate("Violations", "违"), Shape.RING, Tone.DANGER), translate("Violations", "未改正")


def _columns(place: Callable[[Violation], str]) -> list[Column[Violation]]:
    return [
        Column(
            translate("Violations", "状态"),
            lambda row: stage(row)[1],
            mark=lambda row: stage(row)[0],
            order=lambda row: row.remedied_on is not None,
            width=11,
        ),
        Column(translate("Violations", "发现日期"), lambda row: str(row.day or ""), Kind.DATE, width=11),
        Column(field_name("name"), lambda row: row.name, Kind.NAME, width=9),
        Column(field_name("unit"), place, Kind.PLACE, order=lambda row: natural(place(row)), width=28),
        Column(translate("Violations", "种类"), lambda row: kind_words(row.code), width=14),
        Column(translate("Violations", "事由"), lambda row: row.facts.replace("\n", " "), width=30),
        Column(translate("Violations", "处理"), lambda row: row.handling.replace("\n", " "), width=22),
        Column(
            translate("Violations", "禁止申请到"), lambda row: str(row.ban_until or ""), Kind.DATE, width=11
        ),
    ]
