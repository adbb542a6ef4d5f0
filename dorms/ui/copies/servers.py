"""A store on a server: where it is, is typed once; after that the window opens it like any other."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QLineEdit

from dorms.messages import translate

if TYPE_CHECKING:  # the window knows its commands through the registry
    from dorms.ui.shell.window import Window

SCHEME = "postgresql+psycopg://"
TYPED = ("postgresql://", "postgres://", SCHEME)


def choose_server(window: "Window") -> None:
    """Ask for the address of a store on a server and open it."""
    if window.wiring is None:
        return
    store = window.wiring.backend.store
    words = translate(
        "Copies",
        "服务器管理员给的地址，形如 {example}。几个窗口可以同时打开同一个数据库。",
    ).format(example="postgresql://" + translate("Copies", "用户@服务器/数据库"))
    typed, is_wanted = QInputDialog.getText(
        window,
        translate("Copies", "打开服务器上的数据"),
        words,
        QLineEdit.EchoMode.Normal,
        store.url if store.is_shared else "",
    )
    if is_wanted and typed.strip():
        window.wiring.store_wanted.emit(address_of(typed))


def address_of(typed: str) -> str:
    """The address with the driver this program speaks to a server through."""
    plain = typed.strip()
    for scheme in TYPED:
        if plain.startswith(scheme):
            return SCHEME + plain.removeprefix(scheme)
    return SCHEME + plain
