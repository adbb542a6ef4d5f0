"""Words for files that are not kept."""

from dorms.errors import attachments as errors
from dorms.messages.words import explain, translate


@explain.register
def _(error: errors.NotAPicture) -> str:
    if error.is_program:
        words = translate("errors", "“{name}”其实是程序，不是照片，没有收下，也请不要打开它。请重新选照片。")
        return words.format(name=error.name)
    words = translate(
        "errors", "“{name}”不是照片，也不是 PDF，没有收下。手机里存成特殊格式的照片，请先转成普通照片再选。"
    )
    return words.format(name=error.name)


@explain.register
def _(error: errors.PhotoTooLarge) -> str:
    words = translate(
        "errors", "“{name}”有 {size} 兆，超过 {most} 兆，没有收下。请选照片，或把 PDF 分开再附。"
    )
    return words.format(name=error.name, size=f"{error.size / 1e6:.1f}", most=f"{error.most / 1e6:.0f}")


@explain.register
def _(error: errors.PictureBroken) -> str:
    words = translate("errors", "照片“{name}”打不开，可能没有传完整。请重新拍照或重新拷贝。")
    return words.format(name=error.name)
