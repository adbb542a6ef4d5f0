"""Setting up an office, bringing one back whose PC died, and stopping to take from a PC."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel

from dorms.db.store import Store
from dorms.files import safe_name
from dorms.messages import translate
from dorms.messages.between import lost_words
from dorms.sync import lives
from dorms.sync.enrolment import enrol_office, write_enrolment
from dorms.sync.packing import SUFFIX, Packed
from dorms.sync.recovery import Recovery, what_is_lost, write_recovery
from dorms.sync.standing import LifeLine, OfficeStanding, without_office
from dorms.sync.towns import enrol_central
from dorms.ui.exchange.code import CodeDialog
from dorms.ui.exchange.places import target
from dorms.ui.exchange.words import place_words
from dorms.ui.exchange.work import Noted, noted
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, NoteField, PickField, TickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.kit.story import day_of


class Enrolled:
    """An enrolment file was written."""

    operation = ""
    changes = 0

    def __init__(self, packed: Packed, code: str, tables: frozenset[str]) -> None:
        self.packed, self.code = packed, code
        self.tables = tables | {"package"}


def enrol(
    store: Store, name: str, office: UUID | None, folder: Path, *, is_central: bool = False
) -> Enrolled:
    """Set the office up if need be, then write its file."""
    lives.prepare(store)
    tables: frozenset[str] = frozenset()
    if office is None:
        outcome = store.run(enrol_central if is_central else enrol_office, name)
        office, tables = outcome.result, outcome.tables
    words = translate("Exchange", "{office}-登记文件").format(office=name)
    packed, code = write_enrolment(store, office, folder / safe_name(words, SUFFIX))
    return Enrolled(packed, code, tables)


class EnrolForm(Form):
    """Which school or town gets a store of its own; or a new file for one that has lost its own."""

    def __init__(self, page: Page, office: OfficeStanding | None = None) -> None:
        title = translate("Exchange", "设立单位")
        if office is not None:
            title = translate("Exchange", "给{office}生成登记文件").format(office=office.name)
        super().__init__(title, translate("Exchange", "生成登记文件"), self._enrol, page)
        self._page, self._office = page, office
        self.name: PickField[str] | None = None
        self.central: TickField | None = None
        if office is None:
            names = page.backend.ask(without_office)
            self.name = self.add(PickField(self.tr("学校或乡镇(&S)"), [_choice(one) for one in names]))
            self.central = self.add(
                TickField(self.tr("是中心校：看得到本镇各校，替没有电脑的学校录入，转交文件"))
            )
        self._folder, is_stick = target()
        told = QLabel(self._told(is_stick=is_stick))
        told.setWordWrap(True)
        told.setObjectName("muted")
        self.rows.addRow(told)

    def _told(self, *, is_stick: bool) -> str:
        where = place_words(self._folder, is_stick=is_stick)
        if self._office is not None:
            words = self.tr("登记文件写到 {place}，给还没有开始用的单位。里面只有学校名录，没有个人信息。")
        else:
            words = self.tr(
                "登记文件写到 {place}，里面只有学校名录，没有个人信息。交给对方，在新电脑上打开程序选“加入县局”。"
                "它名下的房源、教师和住户从此由它管理。"
            )
        return words.format(place=where)

    def _enrol(self) -> Job:
        store, folder = self._page.backend.store, self._folder
        name = self.name.value() if self.name is not None else (self._office.name if self._office else "")
        office = self._office.id if self._office else None
        is_central = self.central is not None and self.central.value()
        job = Job(lambda tick: enrol(store, name, office, folder, is_central=is_central), writes=True)
        job.done.connect(lambda made: self._show_code(name, made))
        return self._page.backend.start(job)

    def _show_code(self, name: str, made: Enrolled) -> None:
        title = self.tr("{office}的登记文件已写好，可以拔出U盘了。").format(office=name)
        words = self.tr(
            "对方打开登记文件时会看到一串核对码。请打电话请他念出来，与这里的完全一致，文件才是县局发的那一个。"
        )
        dialog = CodeDialog(title, made.code, words, made.packed.path, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _choice(name: str) -> Choice[str]:
    return Choice(name, name)


class RecoveryForm(Form):
    """The PC of an office died: everything the bureau has of it, in one file that a code opens."""

    def __init__(self, page: Page, office: OfficeStanding) -> None:
        title = translate("Exchange", "{office}的电脑坏了").format(office=office.name)
        super().__init__(title, translate("Exchange", "生成恢复文件"), self._write, page)
        self._page, self._office = page, office
        self._folder, is_stick = target()
        words = self.tr(
            "恢复文件写到 {place}，装着县局已有的{office}全部数据，只有恢复码打得开。"
            "对方在新电脑上打开程序，选“电脑坏了，从县局恢复本校数据”。"
        )
        where = place_words(self._folder, is_stick=is_stick)
        lost = lost_words(page.backend.ask(what_is_lost, office.id))
        for text in (lost, words.format(place=where, office=office.name)):
            label = QLabel(text)
            label.setWordWrap(True)
            self.rows.addRow(label)

    def _write(self) -> Job:
        store, office = self._page.backend.store, self._office
        words = translate("Exchange", "{office}-恢复文件").format(office=office.name)
        path = self._folder / safe_name(words, SUFFIX)
        job = noted(lambda tick: write_recovery(store, office.id, path))
        job.done.connect(self._show_code)
        return self._page.backend.start(job)

    @Slot(object)
    def _show_code(self, made: Noted[Recovery]) -> None:
        title = self.tr("{office}的恢复文件已写好，可以拔出U盘了。").format(office=self._office.name)
        words = self.tr("恢复码请在电话里逐位念给对方，不要和文件一起发。") + lost_words(made.result.lost)
        dialog = CodeDialog(title, made.result.code, words, made.result.path, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class RevokeForm(Form):
    """From now on nothing is taken from this PC: stolen, lost, broken."""

    def __init__(self, page: Page, office: OfficeStanding) -> None:
        title = translate("Exchange", "停用{office}的电脑").format(office=office.name)
        super().__init__(title, translate("Exchange", "停用这台电脑"), self._revoke, page)
        self._page = page
        choices = [(_life_words(one), one.replica) for one in reversed(office.lives) if one.revoked is None]
        self.life = self.add(ChoiceField(self.tr("电脑(&D)"), choices))
        self.reason = self.add(NoteField(self.tr("原因(&R)"), required=True), "note")
        told = QLabel(
            self.tr("停用后，这台电脑的文件一概不收；已经收进来的不动。该单位换电脑请再生成登记文件。")
        )
        told.setWordWrap(True)
        told.setObjectName("muted")
        self.rows.addRow(told)

    def _revoke(self) -> Job:
        return self._page.backend.run(lives.revoke_replica, self.life.value(), note=self.reason.value())


def _life_words(one: LifeLine) -> str:
    words = translate("Exchange", "电脑 {letter}，{day} 开始使用，最近第 {number} 号")
    return words.format(letter=one.letter, day=day_of(one.began), number=one.last or 0)
