"""A timeline in words: what was done, which fields changed from what to what, who and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from dorms.db.queries.timeline import FieldChange, TimelineLine
from dorms.domain.idnumbers import masked
from dorms.domain.ledgers import masked_phone
from dorms.messages import translate
from dorms.messages.commands import command_name
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
    changes = [change for one in group if not one.created for change in one.fields]
    details = [*map(_change_words, changes), *([line.reason] if line.reason else [])]
    moment = Moment(max(one.arrived for one in group), rows)
    return Event(day_of(line.at), title, "；".join(word for word in details if word), line.actor, moment)


def _change_words(change: FieldChange) -> str:
    if change.field in HIDDEN:
        return ""
    mask = MASKS.get(change.field)
    before, after = (mask(text) if mask and text else text for text in (change.before, change.after))
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
