"""A copied or put-back store, noticed when it is opened, in words."""

from dorms.messages import translate
from dorms.sync.markers import COPIED
from dorms.ui.kit.theme import Tone
from dorms.ui.shell.banner import Banner

LINE = "life"


def tell_life(banner: Banner, how: str) -> None:
    """A line that stays until somebody has read it."""
    if how == COPIED:
        words = translate(
            "Exchange",
            "这份数据是从别处拷来的，从现在起按另一台电脑记，编号不会重复。"
            "原来那份还在用的话，请只留一台用，另一台上报后停用，并告诉县局。",
        )
    else:
        words = translate(
            "Exchange",
            "这份数据被换成了较早的样子。后来上报过的内容，县局下发时会回来；"
            "没有上报过的找不回来，请对照纸质记录补上。从现在起按另一台电脑记，编号不会重复。",
        )
    banner.tell(
        LINE,
        words,
        tone=Tone.LATE,
        verb=translate("Exchange", "知道了"),
        act=lambda: banner.drop(LINE),
    )
