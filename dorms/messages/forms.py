"""What of a bureau's form paper does not show, in words for the receipt of the print."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dorms.domain.papers.forms import Loss, LossKind
from dorms.messages.words import translate

WORDS = {
    LossKind.FORMULA: QT_TRANSLATE_NOOP("forms", "{place}的公式这里算不出来，纸上空着，请手写：{what}"),
    LossKind.CONDITIONAL: QT_TRANSLATE_NOOP(
        "forms", "{place}{what} 的条件格式没有印全：数据条、色阶、图标、数字格式或算不出的公式"
    ),
    LossKind.PATTERN: QT_TRANSLATE_NOOP("forms", "{place}的花纹底色印成了浅灰"),
    LossKind.FORMAT: QT_TRANSLATE_NOOP("forms", "{place}的数字格式“{what}”不认识，印成了普通数字"),
    LossKind.FONT: QT_TRANSLATE_NOOP("forms", "{place}的字体“{what}”用宋体代替"),
    LossKind.STRUCK: QT_TRANSLATE_NOOP("forms", "{place}的删除线或上下标没有印"),
    LossKind.SHEET: QT_TRANSLATE_NOOP("forms", "{place}没有要填的内容，没有印"),
    LossKind.PICTURE: QT_TRANSLATE_NOOP("forms", "{place}页眉或页脚里的图片没有印"),
    LossKind.PAPER: QT_TRANSLATE_NOOP("forms", "{place}的纸张不是 A4 或 A3，按 A4 排版"),
}


def loss_words(loss: Loss) -> str:
    """One loss as a sentence: where it is and what became of it."""
    cell = f" {loss.cell} " if loss.cell else ""
    place = translate("forms", "工作表“{sheet}”{cell}").format(sheet=loss.sheet, cell=cell)
    words = str(WORDS[loss.kind])
    return translate("forms", words).format(place=place, what=loss.what)
