"""退出汇总 and 恢复汇总: a packet that was taken in stops counting, or counts again; said before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy.orm import Session

from dorms.messages import explain, translate
from dorms.sync.exclusion import Excluded, exclude, excluded_packets, include, preview_exclusion
from dorms.sync.standing import OfficeStanding, PacketLine, packet_lines
from dorms.ui.exchange.work import take_back_job
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.fields import ChoiceField, NoteField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.story import minute_of


def packets_of(session: Session, office: str) -> list[PacketLine]:
    """The packets of the office that brought something and count, the newest first."""
    out = {one.package for one in excluded_packets(session)}
    return [
        one
        for one in packet_lines(session)
        if one.direction == "received" and one.office == office and one.id not in out
    ]


class ExcludeForm(Form):
    """Which packet, what that does, and why."""

    def __init__(self, page: Page, office: OfficeStanding) -> None:
        title = translate("Exchange", "{office}的文件退出汇总").format(office=office.name)
        super().__init__(title, translate("Exchange", "退出汇总"), self._exclude, page)
        self._page = page
        packets = page.backend.ask(packets_of, office.name)
        self.packet = self.add(
            ChoiceField(self.tr("哪个文件(&F)"), [(_packet_words(one), one.id) for one in packets])
        )
        self.reason = self.add(NoteField(self.tr("原因(&R)"), required=True), "note")
        self.effect = QLabel(self.tr("正在算会有什么变化…"))
        self.effect.setWordWrap(True)
        self.rows.addRow(self.effect)
        told = QLabel(
            self.tr("一条也不删：内容都留着，只是不再算数，随时可以“恢复汇总”或撤销。县局自己写的不受影响。")
        )
        told.setObjectName("muted")
        told.setWordWrap(True)
        self.rows.addRow(told)
        self.packet.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        store, packet = self._page.backend.store, self.packet.value()
        job = Job(lambda tick: preview_exclusion(store, packet))
        job.failure_is_shown = True
        job.done.connect(self._on_looked)
        job.failed.connect(self._on_not_looked)
        self._page.backend.start(job)

    @Slot(object)
    def _on_looked(self, found: Excluded) -> None:
        words = self.tr("会让 {changes} 条改动不再算数，涉及 {rows} 条记录。").format(
            changes=found.changes, rows=found.rows
        )
        if found.waiting:
            words += self.tr("之后有 {count} 条改动要等它恢复。").format(count=len(found.waiting))
        if found.issues:
            words += self.tr("会新出现 {count} 处要处理的事。").format(count=len(found.issues))
        self.effect.setText(words)
        self.grow()

    @Slot(object)
    def _on_not_looked(self, error: Exception) -> None:
        self.effect.setText(explain(refusal(error)))

    def _exclude(self) -> Job:
        store, packet, note = self._page.backend.store, self.packet.value(), self.reason.value()
        return self._page.backend.start(Job(lambda tick: exclude(store, packet, note=note), writes=True))


class IncludeForm(Form):
    """A packet that does not count counts again."""

    def __init__(self, page: Page, office: OfficeStanding) -> None:
        title = translate("Exchange", "{office}的文件恢复汇总").format(office=office.name)
        super().__init__(title, translate("Exchange", "恢复汇总"), self._include, page)
        self._page = page
        out = [one for one in page.backend.ask(excluded_packets) if one.office == office.name]
        words = self.tr("第 {number} 号，{when} {actor} 退出汇总：{why}")
        choices = [
            (
                words.format(number=one.number, when=minute_of(one.at), actor=one.actor, why=one.note),
                one.package,
            )
            for one in out
        ]
        self.packet = self.add(ChoiceField(self.tr("哪个文件(&F)"), choices))
        self.reason = self.add(NoteField(self.tr("原因(&R)")), "note")

    def _include(self) -> Job:
        store, packet, note = self._page.backend.store, self.packet.value(), self.reason.value()
        return self._page.backend.start(Job(lambda tick: include(store, packet, note=note), writes=True))


class TakeBackForm(Form):
    """A whole merge stops counting, and why."""

    def __init__(self, parent: QWidget, backend: Backend, packages: Sequence[str]) -> None:
        title = translate("Exchange", "整批退出汇总（{count} 个文件）").format(count=len(packages))
        super().__init__(title, translate("Exchange", "退出汇总"), self._take_back, parent)
        self._backend, self._packages = backend, list(packages)
        self.reason = self.add(NoteField(self.tr("原因(&R)"), required=True), "note")
        told = QLabel(self.tr("一条也不删，只是不再算数；可以撤销，也可以一个一个恢复。"))
        told.setObjectName("muted")
        told.setWordWrap(True)
        self.rows.addRow(told)

    def _take_back(self) -> Job:
        return take_back_job(self._backend, self._packages, self.reason.value())


def _packet_words(one: PacketLine) -> str:
    words = translate("Exchange", "第 {number} 号，{when} 收到，新内容 {new} 条")
    return words.format(number=one.number, when=minute_of(one.at), new=one.counts.get("new", 0))
