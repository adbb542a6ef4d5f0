"""What `dorms import` says and does with a sheet that this store exported and somebody edited."""

from collections import defaultdict
from typing import Any

import typer

from dorms.actions.importing import Source
from dorms.actions.revising.returning import Answers, Revision, bring_back, is_right
from dorms.actions.revising.subjects import subject_of
from dorms.commands.output import answer, say
from dorms.db.store import Store
from dorms.domain.imports import Kind
from dorms.domain.revisions import CellChange, Verdict
from dorms.errors.revisions import OpenQuestions
from dorms.messages import explain
from dorms.messages.revisions import why_of

SHOWN = (
    Verdict.PROPOSED, Verdict.CONFLICT, Verdict.LOCKED, Verdict.REFUSED, Verdict.GONE, Verdict.DAMAGED,
)  # fmt: skip


def is_about(revision: Revision, kind: Kind) -> bool:
    """Whether the sheet is of this kind of ledger; one that no import knows says itself what it is."""
    subject = subject_of(revision.mark.sheet)
    return subject is not None and subject.kind in (kind, None)


def return_sheet(
    store: Store, source: Source, revision: Revision, *, apply_: bool, partial: bool, as_json: bool
) -> None:
    """The comparison; with `--apply` what only the sheet changed is written, unless something is open.

    `--partial` writes it all the same and leaves what is open as it is in the store.
    """
    result = to_json(revision)
    if apply_:
        if not (partial or revision.clean):
            counts = revision.counts
            error = OpenQuestions(
                revision.file, len(revision.conflicts), len(revision.lost), counts["refused"]
            )
            words = explain(error)
            result |= {"error": error.code, "message": words, "where": revision.file}
            answer(result, as_json=as_json, words=_words(revision))
            say(words)
            raise typer.Exit(1)
        answers = Answers(revision.proposed, with_added=is_right(revision.added) or partial)
        outcome = bring_back(store, source, revision, answers).outcome
        result |= {"operation": outcome.operation, "changes": outcome.changes}
    answer(result, as_json=as_json, words=_words(revision))


def to_json(revision: Revision) -> dict[str, Any]:
    """The report of an import, with each changed cell as exported, edited and now."""
    counts = revision.counts
    waiting = {"needs_person": counts["needs_person"], "refused": counts["refused"]}
    added = revision.added.report.to_json() if revision.added is not None else None
    subject = subject_of(revision.mark.sheet)
    return {
        "kind": str(subject.kind or revision.mark.sheet) if subject is not None else "",
        "sheet": revision.sheet,
        "header_row": added["header_row"] if added is not None else 0,
        "rows_in_file": counts["rows_in_file"],
        "outcomes": {"ok": counts["rows_in_file"] - sum(waiting.values()), "repaired": 0, **waiting},
        "skipped": [],
        "rows": _rows(revision) + (list(added["rows"]) if added is not None else []),  # type: ignore[arg-type]
        "counts": counts,
        "round_trip": {
            "exported": revision.mark.name,
            "as_of": revision.mark.as_of.isoformat(),
            "operation": revision.mark.operation,
            "lost": [{"id": str(row.id), "label": row.label} for row in revision.lost],
            "odd": [{"row": row.row, "code": row.code, "twin": row.twin} for row in revision.odd],
            "gone_columns": list(revision.gone_columns),
            "unread": list(revision.unread),
        },
    }


def _rows(revision: Revision) -> list[dict[str, Any]]:
    rows: dict[int, list[CellChange]] = defaultdict(list)
    for change in revision.changes:
        rows[change.row].append(change)
    return [
        {"row": row, "label": changes[0].label, "changes": [_change(change) for change in changes]}
        for row, changes in sorted(rows.items())
    ]


def _change(change: CellChange) -> dict[str, Any]:
    return {
        "cell": change.cell,
        "field": change.field,
        "column": change.column,
        "exported": change.exported,
        "edited": change.edited,
        "now": change.now,
        "verdict": str(change.verdict),
        "why": why_of(change),
    }


def _words(revision: Revision) -> str:
    counts = revision.counts
    lines = [
        f"认出这是 {revision.mark.as_of} 导出的《{revision.mark.name}》，逐格比对。共 {counts['rows_in_file']} 行："
        f"新增 {counts['new']}，有变化 {counts['changed']}，相同 {counts['same']}，"
        f"两边都改过 {counts['needs_person']}，不能采用 {counts['refused']}；不见了 {len(revision.lost)} 行。"
    ]
    lines += [explain(change) for change in revision.with_verdict(*SHOWN)]
    lines += [f"{'划掉了' if row.struck else '不见了'}：{row.label}。库里保留不动。" for row in revision.lost]
    if revision.added is not None:
        found = revision.added.report.rows
        lines += [explain(problem) for row in found for problem in row.problems]
    return "\n".join(lines)
