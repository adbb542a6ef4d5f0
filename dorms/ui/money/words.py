"""An entry of a ledger in one line."""

from dorms.domain.amounts import figures
from dorms.domain.money.ledger import Entry
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
