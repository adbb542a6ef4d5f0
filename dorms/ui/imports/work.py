"""What the import wizard has done on the worker threads."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from dorms.actions.importing import Imported, Source, import_source, kept_mapping, kind_of, read_source
from dorms.actions.imports import Preview, preview
from dorms.actions.revising.returning import Answers, Brought, Revision, bring_back, look_back
from dorms.db.store import Store
from dorms.domain.imports import Kind, SheetMapping
from dorms.domain.verdicts import Decided
from dorms.errors import DormsError
from dorms.sheets.reading import Peek, likely_kind, peek
from dorms.sheets.reading.marked import packed_mark
from dorms.ui.imports.start import ENDINGS, Waiting
from dorms.ui.kit.backend import Tick

Written: TypeAlias = Imported | Brought


@dataclass(frozen=True)
class Checked:
    """What the 预检 gave: the preview, the top of the sheet, the column words a person explained."""

    found: Preview
    peek: Peek
    words: Mapping[str, str]


def look_at(paths: list[Path], tick: Tick) -> tuple[list[Waiting], list[DormsError]]:
    """Each file with the ledger it looks like; the refusals of those that cannot be read at all."""
    files: list[Waiting] = []
    refused: list[DormsError] = []
    for at, path in enumerate(paths):
        tick(at, len(paths))
        try:
            source = read_source(path)
            files.append(Waiting(source, kind_of(source), bool(packed_mark(source.content, source.name))))
        except DormsError as error:
            refused.append(error)
    return files, refused


def check_plain(
    store: Store,
    one: Waiting,
    today: date,
    mapping: SheetMapping,
    sheet: str | None,
    decided: Decided,
    tick: Tick,
) -> Checked:
    """The 预检 of one file; nothing is written."""
    kind = one.kind or Kind.SCHOOLS
    kept = store.ask(kept_mapping, kind)
    words = {**kept.fields, **mapping.fields}
    said = SheetMapping(words, mapping.header_row)
    source = one.source
    found = preview(
        store,
        kind,
        source.content,
        source.name,
        today=today,
        mapping=said,
        sheet=sheet,
        decided=decided,
        tick=tick,
    )
    return Checked(found, peek(source.content, source.name, found.report.sheet), words)


def check_any(
    store: Store,
    one: Waiting,
    today: date,
    mapping: SheetMapping,
    sheet: str | None,
    decided: Decided,
    tick: Tick,
) -> Checked | Revision:
    """The same; a sheet this store exported is compared with its export instead."""
    revision = look_back(store, one.source.content, one.source.name, today=today)
    return revision if revision is not None else check_plain(store, one, today, mapping, sheet, decided, tick)


def write(
    made: list[Written],
    store: Store,
    source: Source,
    found: Checked | Revision,
    today: date,
    wanted: bool | Answers,
    tick: Tick,
) -> object:
    """What was previewed, or what was accepted of an edited sheet; `made` gets the whole of it.

    `wanted`: the answers to an edited sheet; else whether only the right rows are written.
    """
    done: Written
    if isinstance(found, Revision):
        answers = wanted if isinstance(wanted, Answers) else Answers()
        done = bring_back(store, source, found, answers, tick=tick)
    else:
        done = import_source(store, source, found.found, today=today, partial=bool(wanted), tick=tick)
    made.append(done)
    return done.outcome


def read_again(source: Source) -> Source:
    """The file as it is now; as it was read if it is gone."""
    with suppress(DormsError):
        return read_source(source.path)
    return source


def beside(last: str, wanted: Kind | None) -> Path | None:
    """A file in the folder last used whose name says that it is the ledger wanted."""
    folder = Path(last)
    if wanted is None or not folder.is_absolute():
        return None
    with suppress(OSError):  # the stick is gone: nothing to offer
        for path in sorted(folder.iterdir()):
            named = path.suffix.lower() in ENDINGS and not path.name.startswith("~$")
            if named and likely_kind(path.name) is wanted:
                return path
    return None
