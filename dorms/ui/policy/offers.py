"""What the page 制度 offers: change in place, open a file, save one, compare."""

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from dorms.errors.rules import RuleSetUnreadable
from dorms.files import atomic_write
from dorms.messages import translate
from dorms.ui.kit.offers import Menu

if TYPE_CHECKING:  # the page makes these
    from dorms.ui.policy.page import PolicyPage

KINDS = "TOML (*.toml)"


def _fill(file: BinaryIO, data: bytes) -> None:
    file.write(data)


class PolicyOffers:
    """The actions on rule sets."""

    def __init__(self, page: "PolicyPage") -> None:
        self._page = page
        offer = page.offer
        self.edit = offer(translate("Policy", "修改办法(&E)…"), self._edit, icon="edit", needs_row=True)
        self.open_file = offer(translate("Policy", "打开文件(&O)…"), self._open_file, icon="folder")
        self.save_file = offer(
            translate("Policy", "另存为文件(&A)…"),
            self._save_file,
            icon="export",
            menu=Menu.FILE,
            needs_row=True,
        )
        self.compare = offer(
            translate("Policy", "比较(&C)"),
            page.show_differences,
            icon="columns",
            menu=Menu.FILE,
            needs_row=True,
        )

    def _edit(self) -> None:
        one = self._page.current()
        if one is not None:
            self.open_editor(one.text)

    def open_editor(self, text: str) -> None:
        """The editor on this text."""
        from dorms.ui.policy.editor import EditorDialog  # needed when somebody changes the rules

        dialog = EditorDialog(self._page, text)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open_file(self) -> None:
        title = translate("Policy", "打开规则集文件")
        name, _ = QFileDialog.getOpenFileName(self._page, title, "", KINDS)
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """The text of a file in the editor, with whatever is wrong in it named by line."""
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            self._page.backend.failed.emit(RuleSetUnreadable(str(path)))
            return
        self.open_editor(text)

    def _save_file(self) -> None:
        one = self._page.current()
        if one is None:
            return
        title = translate("Policy", "另存为规则集文件")
        name, _ = QFileDialog.getSaveFileName(self._page, title, f"{one.name}-{one.version}.toml", KINDS)
        if name:
            data = one.text.encode()
            atomic_write(Path(name), lambda file: _fill(file, data))
            self._page.told.emit(translate("Policy", "已保存到 {path}").format(path=name))
