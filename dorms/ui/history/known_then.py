"""当时知道什么: a record as this store knew it after one line of its timeline."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from dorms.db.queries.timeline import KnownRecord, records_known
from dorms.messages import translate
from dorms.messages.fields import field_name
from dorms.ui.kit.inspector import Event, Fact, Inspector, Profile
from dorms.ui.kit.page import Page
from dorms.ui.kit.story import HIDDEN, MASKS, Moment


def answer_moments(page: Page) -> None:
    """Let the days in the timeline of this page's inspector lead to the record of then."""
    inspector = getattr(page, "inspector", None)
    if isinstance(inspector, Inspector):
        inspector.asked.connect(partial(show_then, page))


def show_then(page: Page, event: Event) -> None:
    """What was known right after this event."""
    if isinstance(event.moment, Moment):
        records = page.backend.ask(records_known, event.moment.rows, event.moment.arrived)
        dialog = ThenDialog(page, event, records)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class ThenDialog(QDialog):
    """The rows of the story with their values of then; numbers stay masked."""

    def __init__(self, page: Page, event: Event, records: list[KnownRecord]) -> None:
        super().__init__(page)
        self.setWindowTitle(self.tr("当时的记录"))
        self.pane = Inspector("")
        self.pane.show_profile(
            Profile(
                title=self.tr("{day}　{what} 之后").format(day=event.day, what=event.title),
                subtitle=self.tr("这台电脑当时知道的情况；以后的变更不在里面"),
                facts=_facts(records),
                notices=[] if records else [self.tr("当时还没有这条记录。")],
            )
        )
        box = QDialogButtonBox()
        box.addButton(self.tr("知道了"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        box.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.pane, 1)
        column.addWidget(box)
        self.resize(QSize(520, 480))


def _facts(records: list[KnownRecord]) -> list[Fact]:
    """Field by field under the name of each row; what is dated of a teacher stands together."""
    facts, before = [], ""
    for record in records:
        if record.entity != "teacher_fact" or before != "teacher_fact":
            facts.append(Fact(_entity_name(record.entity), ""))
        before = record.entity
        for name, words in record.fields:
            if name not in HIDDEN and words:
                mask = MASKS.get(name)
                facts.append(Fact(field_name(name), mask(words) if mask else words))
    return facts


def _entity_name(entity: str) -> str:
    return {
        "unit": translate("KnownThen", "【房源】"),
        "unit_state": translate("KnownThen", "【房屋状态】"),
        "teacher": translate("KnownThen", "【教师】"),
        "teacher_fact": translate("KnownThen", "【情况】"),
        "application": translate("KnownThen", "【申请】"),
        "application_step": translate("KnownThen", "【办理】"),
        "assignment": translate("KnownThen", "【分配】"),
        "agreement": translate("KnownThen", "【协议】"),
        "term": translate("KnownThen", "【期限】"),
        "stay": translate("KnownThen", "【入住】"),
        "ticket": translate("KnownThen", "【维修单】"),
        "ticket_step": translate("KnownThen", "【维修办理】"),
        "household": translate("KnownThen", "【申请户】"),
        "task": translate("KnownThen", "【待办】"),
    }.get(entity, translate("KnownThen", "【其它】"))
