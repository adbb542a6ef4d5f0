"""The two questions about files: which to import, and where the rows held back go."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from dorms.files import safe_name
from dorms.messages import translate


def ask_files(parent: QWidget, folder: str) -> list[Path]:
    """The sheets chosen; none if the chooser was closed."""
    kinds = translate("Imports", "表格 (*.xlsx *.xlsm *.xls *.et *.csv *.txt);;所有文件 (*)")
    words = translate("Imports", "选择要导入的表格")
    names, _ = QFileDialog.getOpenFileNames(parent, words, folder, kinds)
    return [Path(name) for name in names]


def ask_target(parent: QWidget, source: Path) -> Path | None:
    """Where the returned sheet is saved, beside the clerk's own by default; the chooser asks before overwriting."""
    name = safe_name(translate("Imports", "退回_{name}").format(name=source.stem), ".xlsx")
    words, kinds = translate("Imports", "保存没导入的行"), translate("Imports", "表格 (*.xlsx)")
    chosen, _ = QFileDialog.getSaveFileName(parent, words, str(source.parent / name), kinds)
    if not chosen:
        return None
    return Path(chosen if chosen.lower().endswith(".xlsx") else f"{chosen}.xlsx")
