"""What the window remembers between starts (columns, size, theme, language); never a person."""

from PySide6.QtCore import QSettings


def settings() -> QSettings:
    """The window's own small file in the user's profile."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "dorms", "window")


def language() -> str:
    """The language chosen: `zh`, in which the program is written, or `en`."""
    return str(settings().value("language", "zh"))
