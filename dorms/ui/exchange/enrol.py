"""Setting up an office, and stopping to take from a PC: two forms, and the code that is read over the telephone."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.db.store import Store
from dorms.files import safe_name
from dorms.messages import translate
from dorms.sync import lives
from dorms.sync.enrolment import enrol_office, write_enrolment
from dorms.sync.packing import SUFFIX, Packed
from dorms.sync.standing import LifeLine, OfficeStanding, without_office
from dorms.ui.exchange.places import target
from dorms.ui.exchange.words import place_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, NoteField, PickField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.icons import icon, put_icon
from dorms.ui.kit.page import Page
from dorms.ui.kit.picker import Choice
from dorms.ui.kit.story import day_of
from dorms.ui.kit.theme import Tone, colours, font


class Enrolled:
    """An enrolment file was written."""

    operation = ""
    changes = 0

    def __init__(self, packed: Packed, code: str, tables: frozenset[str]) -> None:
        self.packed, self.code = packed, code
        self.tables = tables | {"package"}


def enrol(store: Store, name: str, office: UUID | None, folder: Path) -> Enrolled:
    """Set the office up if need be, then write its file."""
    lives.prepare(store)
    tables: frozenset[str] = frozenset()
    if office is None:
        outcome = store.run(enrol_office, name)
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
        if office is None:
            names = page.backend.ask(without_office)
            self.name = self.add(PickField(self.tr("学校或乡镇(&S)"), [_choice(one) for one in names]))
        self._folder, is_stick = target()
        told = QLabel(self._told(is_stick=is_stick))
        told.setWordWrap(True)
        told.setObjectName("muted")
        self.rows.addRow(told)

    def _told(self, *, is_stick: bool) -> str:
        where = place_words(self._folder, is_stick=is_stick)
        if self._office is not None:
            words = self.tr(
                "登记文件写到 {place}。那边的电脑坏了或换了，就用它重新开始：第一次上报经电话核对后，"
                "县局已有的数据随下发文件回去。原来的电脑找不回来的话，请把它停用。"
            )
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
        job = Job(lambda tick: enrol(store, name, office, folder), writes=True)
        job.done.connect(lambda made: self._show_code(name, made))
        return self._page.backend.start(job)

    def _show_code(self, name: str, made: Enrolled) -> None:
        dialog = CodeDialog(name, made.packed.path, made.code, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _choice(name: str) -> Choice[str]:
    return Choice(name, name)


class CodeDialog(QDialog):
    """The code, large, for the telephone."""

    def __init__(self, office: str, path: Path, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("登记文件已写好"))
        sign, title = (
            QLabel(),
            QLabel(self.tr("{office}的登记文件已写好，可以拔出U盘了。").format(office=office)),
        )
        sign.setPixmap(icon("ok", ink=colours().tones[Tone.FREE].ink, size=32).pixmap(32, 32))
        title.setFont(font(scale=1.2, bold=True))
        title.setWordWrap(True)
        self.code = QLabel(code)
        self.code.setFont(font(scale=2.4, bold=True))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setAccessibleName(self.tr("登记文件核对码 {code}").format(code=code))
        words = QLabel(
            self.tr(
                "对方打开登记文件时会看到一串核对码。请打电话请他念出来，与这里的完全一致，文件才是县局发的那一个。"
            )
        )
        where = QLabel(self.tr("文件：{path}").format(path=path))
        where.setTextFormat(Qt.TextFormat.PlainText)
        for label in (words, where):
            label.setWordWrap(True)
        where.setObjectName("muted")
        self.copy, shut = QPushButton(self.tr("复制核对码(&C)")), QPushButton(self.tr("知道了(&K)"))
        shut.setObjectName("primary")
        put_icon(self.copy, "copy")
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(sign)
        head.addWidget(title, 1)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(shut)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addWidget(where)
        column.addLayout(foot)
        self.setMinimumWidth(560)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        shut.clicked.connect(self.accept)


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
