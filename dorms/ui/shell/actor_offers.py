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
        ),
        Command(
            "link_actor",
            translate("Actors", "经办人是哪位教师(&K)…"),
            Menu.WORK,
            lambda: open_link_form(window),
            icon="teacher",
        ),
    ]


def open_link_form(window: "Window") -> None:
    """Ask who is which teacher: nobody decides on their own application."""
    from dorms.ui.shell.actor_link import LinkForm  # rarely needed

    if window.backend is not None and window.wiring is not None:
        form = LinkForm(window.backend, window.wiring.today, window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()


def open_actor_form(window: "Window") -> None:
    """Ask for name, post and role."""
    from dorms.ui.shell.actor_form import ActorForm  # rarely needed

    if window.backend is not None:
        form = ActorForm(window.backend, window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()
