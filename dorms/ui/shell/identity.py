"""Whose store is open, and what the banner must say about it."""

from collections.abc import Callable
from dataclasses import dataclass

from dorms.messages import translate
from dorms.ui.kit.theme import Tone
from dorms.ui.shell.banner import Banner


@dataclass(frozen=True)
class Identity:
    """The office, the person who acts, where the data lie, and how they stand."""

    unit: str
    actor: str
    place: str
    is_demo: bool = False
    is_read_only: bool = False
    was_unclean: bool = False
    copy_due: int | None = None  # days since the last copy off this PC when one is due; -1: never

    @property
    def needs_copy(self) -> bool:
        if self.is_demo or self.is_read_only:
            return False
        return self.copy_due is not None


def tell_state(
    banner: Banner,
    who: Identity,
    back_up: Callable[[], object] | None,
    look: Callable[[], object] | None = None,
) -> None:
    """One line for each thing the user must know; `back_up` and `look` are behind the buttons of two of them."""
    for name in ("demo", "read_only", "unclean", "copy"):
        banner.drop(name)
    if who.is_demo:
        words = translate("Identity", "练习库：这里是演示数据，可以随便改；打印出来的纸上也写着“演示数据”。")
        banner.tell("demo", words, tone=Tone.WAITING)
    if who.is_read_only:
        words = translate(
            "Identity", "现在只能查看：数据所在的磁盘不能写入。请检查磁盘是否写保护、是否已满。"
        )
        banner.tell("read_only", words, tone=Tone.DANGER)
    if who.was_unclean and look is not None:
        words = translate(
            "Identity",
            "上次程序没有正常关闭（停电或强行结束）。数据已经完整检查过，没有损坏。最后办的一笔在不在，请看变更记录。",
        )
        banner.tell("unclean", words, tone=Tone.WAITING, verb=translate("Identity", "看变更记录"), act=look)
    if who.needs_copy:
        verb = translate("Identity", "备份到U盘") if back_up is not None else ""
        banner.tell("copy", _copy_words(who.copy_due), verb=verb, act=back_up)


def _copy_words(days: int | None) -> str:
    if days is None or days < 0:
        return translate("Identity", "还没有在这台电脑以外备份过。电脑坏了，数据就找不回来。")
    words = translate("Identity", "已经 {days} 天没有在这台电脑以外备份。电脑坏了，这几天的数据就找不回来。")
    return words.format(days=days)
