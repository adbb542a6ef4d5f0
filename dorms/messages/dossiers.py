"""The words for an inspector's folder."""

from dorms.errors.dossiers import FolderThere
from dorms.messages.words import explain, translate


@explain.register
def _(error: FolderThere) -> str:
    words = translate("errors", "文件夹“{name}”已经有了，里面的东西没有动。请换一个名字，或先把它移走。")
    return words.format(name=error.folder.name)
