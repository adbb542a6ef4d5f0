"""管理制度: the texts of the house, each with number, meeting, first day, and who has signed."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from dorms.actions.upkeep.regulations import adopt_regulation, draft, sign_regulation
from dorms.db.queries.attachments import files_of
from dorms.db.queries.timeline import timeline
from dorms.db.queries.upkeep import RegulationLine, not_signed, receipts_of, regulations
from dorms.domain.attachments import KeptFile
from dorms.domain.upkeep.regulations import SIGNED, Regulation
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.files.field import FilesField
from dorms.ui.files.offers import FileOffers
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, DayField, NoteField, TextField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.inspector import Fact, Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.marks import Mark, Shape
from dorms.ui.kit.page import ActionButton, Page
from dorms.ui.kit.rows import Column, Kind, RowsModel, with_fields
from dorms.ui.kit.story import events_of
from dorms.ui.kit.table import Table
from dorms.ui.kit.theme import Tone
from dorms.ui.people.fields import add_note
from dorms.ui.people.offers import open_form

LINES = 14
TEXT_MOST = 60_000  # characters of the longest regulation
ALL_NAMED = 8
MOST_NAMED = 20


# What the columns show, in their order: where a block may be pasted.
FIELDS = (
    "stage", "kind", "number", "meeting", "start", "signed",
)  # fmt: skip


class RegulationsPage(ListPage[RegulationLine]):
    """The text in the pane at the right; parameters of the rule set are filled in when it is drafted."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {"attachment", "regulation", "regulation_receipt", "stay", "adoption"}
    )
    topic = "policy"

    def __init__(self, backend: Backend, today: date) -> None:
        self._today = today
        table = Table(
            RowsModel(with_fields(_columns(today), FIELDS), identity=lambda line: line.id),
            name="regulations",
            title=self.tr("管理制度"),
            empty=self.tr(
                "还没有施行的制度。点“起草施行”，程序按现行规则填好期限、金额，改好后登记文号和施行日期。"
            ),
            subject="regulations",
        )
        super().__init__(backend, table, inspector=Inspector(self.tr("选一项制度，这里会显示全文。")))
        self.draft = self.offer(self.tr("起草施行(&N)…"), self._draft, icon="add", shortcut="Ctrl+N")
        self.sign = self.offer(self.tr("登记签收(&Q)…"), self._sign, icon="ok", needs_row=True)
        self.files = FileOffers(self, "regulation", self.current_id)
        buttons: list[QAction] = [self.sign, self.files.add]
        self.inspector.offer(*buttons)
        table.add_tool(ActionButton(self.draft, primary=True))

    def lines(self) -> Sequence[RegulationLine]:
        return self.backend.ask(regulations)

    def profile(self, row: RegulationLine) -> Profile:
        mark, words = stage(row, self._today)
        facts = [
            (translate("Regulations", "文号"), row.number),
            (translate("Regulations", "通过会议"), row.meeting),
            (translate("Regulations", "施行日期"), str(row.start or "")),
            (translate("Regulations", "已签收"), str(row.signed) if row.kind in SIGNED else ""),
            (translate("Regulations", "还没签收"), self._missing(row)),
            (translate("Regulations", "全文"), row.text),
        ]
        return Profile(
            title=code_words(row.kind),
            mark=mark,
            state=words,
            facts=[Fact(label, text) for label, text in facts if text],
            shelf=self.files.shelf(row.id, self._signed_copies(row)),
            events=events_of(self.backend.ask(timeline, "regulation", row.id)),
        )

    def _missing(self, row: RegulationLine) -> str:
        """Who lives here and has not signed what every resident signs."""
        if row.kind not in SIGNED or row.until is not None:
            return ""
        names = [name for _, name in self.backend.ask(not_signed, row.id)]
        words = self.tr("{count} 人：{names}").format(count=len(names), names="、".join(names[:MOST_NAMED]))
        return words + ("…" if len(names) > MOST_NAMED else "") if names else ""

    def _signed_copies(self, row: RegulationLine) -> Sequence[KeptFile]:
        receipts = self.backend.ask(receipts_of, row.id) if row.kind in SIGNED else []
        return self.backend.ask(files_of, "regulation_receipt", receipts) if receipts else []

    def _draft(self) -> None:
        open_form(DraftForm(self, self._today))

    def _sign(self) -> None:
        if (line := self.table.current()) is not None:
            open_form(SignForm(self, self._today, line))


class DraftForm(Form):
    """起草: the text as shipped with the parameters in force, to be edited and adopted."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(
            translate("Regulations", "起草施行"), translate("Regulations", "施行(&S)"), self._adopt, page
        )
        self._page, self._today = page, today
        self.kind = self.add(
            ChoiceField(self.tr("哪一项(&K)"), [(code_words(one), one) for one in Regulation])
        )
        self.text = self.add(
            NoteField(self.tr("全文(&N)"), required=True, lines=LINES, most=TEXT_MOST), "text"
        )
        self.number = self.add(TextField(self.tr("文号(&W)")), "number")
        self.meeting = self.add(TextField(self.tr("通过会议(&H)")), "meeting")
        self.start = self.add(DayField(self.tr("施行日期(&D)"), today, required=True), "start")
        self.text.edit.setMinimumWidth(self.text.edit.fontMetrics().horizontalAdvance("0") * 90)
        self.kind.changed.connect(self._fill)
        self._fill()
        self.forget_changes()

    @Slot()
    def _fill(self) -> None:
        self.text.edit.setPlainText(self._page.backend.ask(draft, self.kind.value(), self._today))

    def _adopt(self) -> Job:
        return self._page.backend.run(
            adopt_regulation, self.kind.value(), text=self.text.value(), start=self.start.required_value(),
            number=self.number.value(), meeting=self.meeting.value(),
        )  # fmt: skip


class SignForm(Form):
    """登记签收: everybody who lives here and has not signed, all at once or one."""

    def __init__(self, page: Page, today: date, line: RegulationLine) -> None:
        title = translate("Regulations", "登记签收　{name}").format(name=code_words(line.kind))
        super().__init__(title, translate("Regulations", "签收(&S)"), self._sign, page)
        self._page, self._today, self._line = page, today, line
        self._people = page.backend.ask(not_signed, line.id)
        names = "、".join(name for _, name in self._people[:ALL_NAMED])
        words = self.tr("还没有签收 {count} 人：{names}").format(count=len(self._people), names=names)
        add_note(self, words if self._people else self.tr("在住的人都签收了。"))
        self.all = self.add(TickField(self.tr("全部签收"), ticked=True))
        self.who = self.add(
            ChoiceField(self.tr("谁(&N)"), [(name, who) for who, name in self._people] or [("", None)])
        )
        self.day = self.add(DayField(self.tr("签收日期(&D)"), today, required=True), "day")
        self.photos = self.add(FilesField(self.tr("签字原件(&Z)"), grow=self.grow), "files")
        self.all.changed.connect(self._show)
        self._show()
        self.save.setEnabled(bool(self._people))
        self.forget_changes()

    @Slot()
    def _show(self) -> None:
        self.show_field(self.who, not self.all.value())
        self.show_field(self.photos, not self.all.value())

    def _sign(self) -> Job:
        people = [who for who, _ in self._people] if self.all.value() else [self.who.value()]
        return self._page.backend.run(
            sign_regulation, self._line.id, people, day=self.day.required_value(), today=self._today,
            files=() if self.all.value() else self.photos.value(),
        )  # fmt: skip


def stage(line: RegulationLine, today: date) -> tuple[Mark, str]:
    """In force, to come, or past."""
    if line.until is not None and line.until <= today:
        return Mark(translate("Regulations", "旧"), Shape.CROSS, Tone.GONE), translate(
            "Regulations", "已被替代"
        )
    if line.start is not None and line.start > today:
        return Mark(translate("Regulations", "待"), Shape.RING, Tone.WAITING), translate(
            "Regulations", "尚未施行"
        )
    return Mark(translate("Regulations", "行"), Shape.SQUARE, Tone.LIVED), translate("Regulations", "施行中")


def _columns(today: date) -> list[Column[RegulationLine]]:
    return [
        Column(
            translate("Regulations", "状态"),
            lambda line: stage(line, today)[1],
            mark=lambda line: stage(line, today)[0],
            order=lambda line: line.until is not None,
            width=13,
        ),
        Column(translate("Regulations", "制度"), lambda line: code_words(line.kind), width=26),
        Column(translate("Regulations", "文号"), lambda line: line.number, Kind.CODE, width=20),
        Column(translate("Regulations", "通过会议"), lambda line: line.meeting, width=20),
        Column(translate("Regulations", "施行日期"), lambda line: str(line.start or ""), Kind.DATE, width=11),
        Column(translate("Regulations", "已签收"), lambda line: str(line.signed or ""), Kind.NUMBER,
               order=lambda line: line.signed, width=8),
    ]  # fmt: skip
