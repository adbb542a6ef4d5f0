"""The way to 登记经办人: the menu 数据, and the names in the title bar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dorms.messages import translate
from dorms.ui.kit.offers import Command, Menu

if TYPE_CHECKING:  # the window knows its commands through the registry
    from dorms.ui.shell.window import Window


def actor_commands(window: "Window") -> list[Command]:
    """What stands in the menu 数据, and below the names in the title bar."""
    return [
        Command(
            "register_actor",
            translate("Actors", "登记经办人(&R)…"),
            Menu.WORK,
            lambda: open_actor_form(window),
            icon="person",
        )
    ]


def open_actor_form(window: "Window") -> None:
    """Ask for name, post and role."""
    from dorms.ui.shell.actor_form import ActorForm  # rarely needed

    if window.backend is not None:
        form = ActorForm(window.backend, window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()
