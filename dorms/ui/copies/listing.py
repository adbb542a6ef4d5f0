"""Backups in words, and the chooser for one that lies elsewhere."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from dorms.db.backup import Backup
from dorms.messages import translate


def backup_words(backup: Backup) -> str:
    """When and why it was made, and how much is in it."""
    words = translate("Copies", "{day}　{why}　房源 {units}，教师 {teachers}，入住 {stays}，维修 {tickets}")
    counts = backup.counts
    return words.format(
        day=backup_day(backup),
        why=_why(backup.why),
        units=counts.get("unit", 0),
        teachers=counts.get("teacher", 0),
        stays=counts.get("stay", 0),
        tickets=counts.get("ticket", 0),
    )


def backup_day(backup: Backup) -> str:
    """The minute it was made, by the clock of this PC."""
    return datetime.fromtimestamp(backup.made_at / 1000).astimezone().strftime("%Y-%m-%d %H:%M")


def _why(why: str) -> str:
    return {
        "start": translate("Copies", "开机备份"),
        "import": translate("Copies", "导入前备份"),
        "merge": translate("Copies", "接收前备份"),
        "migration": translate("Copies", "升级前备份"),
        "outside": translate("Copies", "U盘备份"),
        "file": translate("Copies", "选来的文件"),
    }.get(why, translate("Copies", "手工备份"))


def ask_backup(parent: QWidget, folder: Path) -> Path | None:
    """A backup chosen by hand; what a power cut or a restore set aside has another name and may be chosen too."""
    kinds = translate(
        "Copies", "备份，断电现场和替换前的数据文件 (*.dormsbackup *.dorms *.db *.part);;所有文件 (*)"
    )
    words = translate("Copies", "选择备份文件")
    chosen, _ = QFileDialog.getOpenFileName(parent, words, str(folder), kinds)
    return Path(chosen) if chosen else None
