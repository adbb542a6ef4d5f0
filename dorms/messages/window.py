"""Words for what the window itself refuses."""

from dorms.errors.window import (
    Cancelled,
    CharactersLackPicture,
    FieldEmpty,
    FieldTooLong,
    NotADate,
    NotANumber,
    NothingPicked,
)
from dorms.messages.words import explain, translate


@explain.register
def _(error: Cancelled) -> str:
    return translate("errors", "已经停下，什么都没有改变。需要时可以重新开始。")


@explain.register
def _(error: NotADate) -> str:
    words = translate("errors", "“{text}”不是日期，请写成 2026-9-1、2026.9.1 或 2026年9月1日。")
    return words.format(text=error.text)


@explain.register
def _(error: FieldEmpty) -> str:
    return translate("errors", "“{label}”还没有填，请填上再保存。").format(label=error.label)


@explain.register
def _(error: NothingPicked) -> str:
    words = translate("errors", "“{label}”里写了“{text}”，还没有选中列表里的一项。请用方向键选，按回车。")
    return words.format(label=error.label, text=error.text)


@explain.register
def _(error: NotANumber) -> str:
    return translate("errors", "“{text}”不是数字，请只写数字，如 16.13。").format(text=error.text)


@explain.register
def _(error: CharactersLackPicture) -> str:
    words = translate("errors", "本机字体里没有“{characters}”，打印会缺字。可以照常保存，打印前请先核对。")
    return words.format(characters=error.characters)


@explain.register
def _(error: FieldTooLong) -> str:
    words = translate(
        "errors", "“{label}”最多 {most} 个字，现在有 {length} 个字。请写短一些，详细内容另附材料。"
    )
    return words.format(label=error.label, most=error.most, length=error.length)
