"""The words for files that could not be written."""

from dorms.errors.files import (
    DeviceFailed,
    DiskFull,
    FileHeld,
    FolderGone,
    NotConfirmed,
    NotReadBack,
    PlaceNotWritable,
    TooManyOpen,
)
from dorms.messages.words import explain, translate


@explain.register
def _(error: FileHeld) -> str:
    if error.open_in_office:
        words = translate(
            "errors",
            "文件“{name}”正在 WPS 或 Excel 中打开，没有覆盖。请先关闭它再做一次；"
            "新内容已完整存在同一文件夹的“{part}”里。",
        )
    else:
        words = translate(
            "errors",
            "文件“{name}”正被别的程序占用(如 WPS、杀毒软件)，没有覆盖。请稍等或关闭该程序后再做一次；"
            "新内容已完整存在同一文件夹的“{part}”里。",
        )
    return words.format(name=error.path.name, part=error.part.name)


@explain.register
def _(error: DiskFull) -> str:
    words = translate(
        "errors",
        "“{folder}”所在的盘空间不够，“{name}”没有写成，原有文件没有改动。请清理出空间或另选一个盘再做一次。",
    )
    return words.format(name=error.path.name, folder=error.path.parent)


@explain.register
def _(error: FolderGone) -> str:
    words = translate(
        "errors", "找不到文件夹“{folder}”，“{name}”没有写成。请检查U盘是否插好，或另选一个文件夹。"
    )
    return words.format(name=error.path.name, folder=error.path.parent)


@explain.register
def _(error: PlaceNotWritable) -> str:
    words = translate(
        "errors",
        "文件夹“{folder}”不能写入，“{name}”没有写成。请另选一个文件夹，如“文档”，或检查U盘的写保护开关。",
    )
    return words.format(name=error.path.name, folder=error.path.parent)


@explain.register
def _(error: DeviceFailed) -> str:
    words = translate(
        "errors",
        "写“{name}”时磁盘报错(编号 {number})，没有写成。请换一个U盘或另选一个位置再做一次。",
    )
    return words.format(name=error.path.name, number=error.number)


@explain.register
def _(error: NotReadBack) -> str:
    words = translate(
        "errors",
        "“{name}”写完后读回来不一样，这个文件不能用。请换一个U盘或另选一个位置再做一次，并留意这个盘是否已坏。",
    )
    return words.format(name=error.path.name)


@explain.register
def _(error: NotConfirmed) -> str:
    words = translate(
        "errors",
        "“{name}”已经写进去，但磁盘没有确认，断电后可能丢失。请再做一次；反复出现时请换一个盘。",
    )
    return words.format(name=error.path.name)


@explain.register
def _(error: TooManyOpen) -> str:
    words = translate(
        "errors", "系统不让程序再打开更多文件，“{name}”没有写成。请关闭程序重新打开，再做一次。"
    )
    return words.format(name=error.path.name)
