"""An entry of a ledger, or a building's meter, in one line."""

from decimal import Decimal

from dorms.actions.money.meters import KINDS
from dorms.domain.amounts import figures
from dorms.domain.money.bulk import WARN_SHARE, BulkLine
from dorms.domain.money.ledger import Entry, Item
from dorms.domain.money.shares import plain
from dorms.messages import translate
from dorms.messages.codes import code_words


def entry_words(entry: Entry) -> str:
    """Day, what it is and how much, with what tells it apart."""
    what = " ".join(code_words(part) for part in (entry.kind, entry.item) if part)
    words = translate("Money", "{day} {what} {amount} 元").format(
        day=entry.day, what=what, amount=figures(entry.amount)
    )
    more = entry.receipt or (f"{entry.start:%Y-%m}" if entry.start else "") or entry.note
    return f"{words}（{more}）" if more else words


def bulk_words(line: BulkLine) -> str:
    """How the building's meter stands to those of its flats."""
    if not line.is_compared:
        return translate("Money", "装上以后还没有抄过")
    if line.difference < 0:
        words = translate("Money", "各户合计比总表多 {amount}，请核对读数和倍率")
        return words.format(amount=measured(line.kind, -line.difference))
    if line.is_over:
        words = translate("Money", "公摊占 {share}，超过 {most}，请查漏损、漏抄")
        return words.format(share=share_words(line), most=f"{WARN_SHARE:.0%}")
    return translate("Money", "公摊占 {share}，在 {most} 以内").format(
        share=share_words(line), most=f"{WARN_SHARE:.0%}"
    )


def measure(kind: str) -> str:
    """What a meter of this kind counts in, as the bills say it."""
    words = {
        Item.WATER: translate("Money", "吨"),
        Item.POWER: translate("Money", "度"),
        Item.GAS: translate("Money", "立方米"),
    }
    return words[KINDS[kind]] if kind in KINDS else ""


def measured(kind: str, amount: Decimal) -> str:
    """So much water, power or gas."""
    return (
        translate("Money", "{amount} {measure}").format(amount=plain(amount), measure=measure(kind)).strip()
    )


def share_words(line: BulkLine) -> str:
    """How much of what the building used its flats did not."""
    return f"{line.share or 0:.1%}"
