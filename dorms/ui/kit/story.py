"""A timeline in words: what was done, which fields changed from what to what, who and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from dorms.db.queries.timeline import Difference, FieldChange, Parts, TimelineLine
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import masked_phone
from dorms.messages import translate
from dorms.messages.commands import command_name
from dorms.messages.exchanging import topic_words, verdict_words
from dorms.messages.fields import field_name
from dorms.ui.kit.inspector import Event

HIDDEN = frozenset({"owner_office", "_void"})
MASKS = {"id_number": masked, "spouse_id": masked, "phone": masked_phone}


@dataclass(frozen=True)
class Moment:
    """A point in what this store knew, and the rows that the story is about."""

    arrived: int
    rows: tuple[tuple[str, UUID], ...]


def events_of(lines: Iterable[TimelineLine]) -> list[Event]:
    """One event per operation, the newest first."""
    lines = list(lines)
    rows = tuple(dict.fromkeys((line.entity, line.row) for line in reversed(lines)))
    by_operation: dict[str, list[TimelineLine]] = {}
    for line in lines:
        by_operation.setdefault(line.operation, []).append(line)
    return [_event(group, rows) for group in by_operation.values()]


def _event(group: list[TimelineLine], rows: tuple[tuple[str, UUID], ...]) -> Event:
    line = group[0]
    title = command_name(line.command)
    if line.undone:
        title = translate("Story", "{what}（已撤销）").format(what=title)
    changes = [change for one in group if not one.created and not one.about for change in one.fields]
    details = [_ruling_words(one) for one in group if one.about]
    details += [_difference_words(each) for one in group for each in one.differences]
    details += [*map(_change_words, changes), *([line.reason] if line.reason else [])]
    moment = Moment(max(one.arrived for one in group), rows)
    return Event(day_of(line.at), title, "；".join(word for word in details if word), line.actor, moment)


def _ruling_words(line: TimelineLine) -> str:
    """What was ruled upon, and how."""
    verdict = next((change.after for change in line.fields if change.field == "verdict"), None)
    kind = topic_words(line.about)
    if not verdict:
        return kind
    words = translate("Story", "{kind}：{verdict}")
    return words.format(kind=kind, verdict=verdict_words(verdict))


def _difference_words(one: Difference) -> str:
    """手机原为 137…；戴桥小学李老师 2026-06-01 填 138…；县教体局王经办 2026-06-02 填 139…."""
    texts = [words_of(parts) for parts in (one.base, *(side.value for side in one.sides))]
    if (mask := one.field) in MASKS:
        texts = masked_apart(texts, mask)
    empty = translate("Story", "空")
    told = [
        translate("Story", "{field}原为 {value}").format(field=field_name(one.field), value=texts[0] or empty)
    ]
    stated = translate("Story", "{office}{actor} {day} 填 {value}")
    told += [
        stated.format(office=side.office, actor=side.actor, day=day_of(side.at), value=text or empty)
        for side, text in zip(one.sides, texts[1:], strict=True)
    ]
    return translate("Story", "；").join(told)


def words_of(parts: Parts) -> str:
    """A value of one or several columns."""
    if len(parts) == 1:
        return parts[0][1]
    return translate("Story", "，").join(f"{field_name(column)} {text}" for column, text in parts)


def masked_apart(texts: Sequence[str], column: str) -> list[str]:
    """Numbers masked as everywhere, but with every digit shown in which they differ."""
    filled = [text for text in texts if text]
    if len({len(text) for text in filled}) > 1:
        return list(texts)
    differs = {at for at in range(len(filled[0]) if filled else 0) if len({text[at] for text in filled}) > 1}
    shown = []
    for text in texts:
        mask = MASKS[column](text) if text else ""
        fits = len(mask) == len(text)
        shown.append(
            "".join(text[at] if at in differs else mask[at] for at in range(len(text))) if fits else text
        )
    return shown


def _change_words(change: FieldChange) -> str:
    if change.field in HIDDEN:
        return ""
    mask = MASKS.get(change.field)
    before, after = (mask(text) if mask and text else text for text in (change.before, change.after))
    if not before and not after:
        return ""  # an empty list was written where nothing stood
    if before is None:
        return translate("Story", "{field}：{after}").format(field=field_name(change.field), after=after)
    words = translate("Story", "{field}：{before} → {after}")
    empty = translate("Story", "空")
    return words.format(field=field_name(change.field), before=before, after=after or empty)


def day_of(milliseconds: int) -> str:
    """A day as this PC's clock would have shown it."""
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().strftime("%Y-%m-%d")


def minute_of(milliseconds: int) -> str:
    """As `day_of`, with hour and minute."""
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().strftime("%Y-%m-%d %H:%M")
