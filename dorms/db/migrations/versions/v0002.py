"""Version 2: decisions, reviewing, rounds, issued sheets, money, residence and upkeep; more of what was there."""

import sqlalchemy as sa
from alembic.operations import Operations

from dorms.db.migrations.steps import add_columns, create, create_synced

SYNCED = {
    "decision": (
        "matter:text teacher_id:uuid* stay_id:uuid* application_id:uuid* season_id:uuid* "
        "term_id:uuid* day:date rule_set:text rules_hash:text outcome:text code:text clauses:text "
        "facts:text sources:text context:text digest:text verdict:text decided_on:date "
        "decided_by:uuid* level:text reason:text"
    ),
    "renewal_season": (
        "year:whole term_last_day:date opens:date closes:date post_check:date started_on:date "
        "closed_on:date summary:text"
    ),
    "renewal_reply": (
        "season_id:uuid* stay_id:uuid* teacher_id:uuid* wish:text day:date declared:text "
        "document:text note:text"
    ),
    "work_entry": "name:text start:text until:text roles:text work:text page:text ahead:whole",
    "proof": (
        "application_id:uuid* teacher_id:uuid* document:text state:text seen_on:date "
        "verifier:uuid* dated:date note:text"
    ),
    "letter": (
        "number:text kind:text teacher_id:uuid* application_id:uuid* stay_id:uuid* "
        "objection_id:uuid* reason_codes:text facts:text clauses:text rule_set:text "
        "issued_on:date comply_by:date object_within:text object_to:text"
    ),
    "delivery": (
        "letter_id:uuid* teacher_id:uuid* way:text day:date object_by:date receiver:text "
        "witnesses:text note:text"
    ),
    "objection": (
        "number:text notice_id:uuid* letter_id:uuid* application_id:uuid* teacher_id:uuid* "
        "raised_by:text content:text lodged_on:date answer_by:date answered_on:date outcome:text "
        "answer:text"
    ),
    "public_notice": (
        "number:text listing:text subject:text basis:text rule_set:text lines:text start:date "
        "last_day:date objections_to:text phone:text place:text closed_on:date outcome:text "
        "report:text"
    ),
    "posting": "notice_id:uuid* place:text posted_on:date taken_down_on:date",
    "evidence_list": "kind:text source:text dated:date name:text hash:text rows:whole compared_on:date",
    "evidence": "list_id:uuid* teacher_id:uuid* whose:text matched_by:text row:whole says:text",
    "evidence_answer": "evidence_id:uuid* teacher_id:uuid* verdict:text day:date reason:text",
    "ranking": "title:text school_id:uuid* rule_set:text day:date locked_on:date hash:text",
    "ranking_line": (
        "ranking_id:uuid* application_id:uuid* teacher_id:uuid* place:whole tier:whole "
        "points:whole ties:text decision:text is_open:flag"
    ),
    "confirmation": (
        "ranking_id:uuid* application_id:uuid* teacher_id:uuid* score:text day:date way:text reason:text"
    ),
    "waiting_step": (
        "application_id:uuid* teacher_id:uuid* unit_id:uuid* ranking_id:uuid* kind:text day:date "
        "reason_code:text reason:text"
    ),
    "issued_sheet": (
        "number:text sheet:text as_of:date since:date town_id:uuid* school_id:uuid* "
        "full_numbers:flag purpose:text receiver:text lines:whole digest:text code:text* "
        "issued_on:date maker:text"
    ),
    "closing": "day:date name:text reason:text",
    "printed_paper": (
        "kind:text subject:text subject_id:uuid* label:text printed_on:date signed_on:date "
        "sealed_on:date filed_on:date box:text note:text"
    ),
    "round": (
        "number:text name:text day:date purpose:text way:text ranking:text draw:text "
        "reserve_rule:text list_limit:whole answer_days:whole notice_days:whole rule_set:text "
        "ranking_id:uuid* sources:text quotas:text previous_id:uuid*"
    ),
    "round_step": "round_id:uuid* step:text day:date notice_id:uuid* details:text note:text",
    "round_unit": "round_id:uuid* unit_id:uuid* code:text bed:whole label:text reserve:text",
    "round_entry": (
        "round_id:uuid* application_id:uuid* teacher_id:uuid* partner_id:uuid* code:text "
        "kind:text sex:text tier:whole points:whole ties:text classes:text holds:text wishes:text "
        "left_out:text"
    ),
    "round_file": "round_id:uuid* name:text hash:text size:whole",
    "round_result": (
        "round_id:uuid* entry_id:uuid* place_id:uuid* choice:whole position:whole waiting:whole"
    ),
    "offer": (
        "number:text round_id:uuid* unit_id:uuid* application_id:uuid* teacher_id:uuid* "
        "place:whole offered_on:date answer_by:date answer:text answered_on:date reason_code:text "
        "reason:text assignment_id:uuid*"
    ),
    "ledger_entry": (
        "kind:text item:text amount:whole day:date* teacher_id:uuid* agreement_id:uuid* "
        "unit_id:uuid* start:date until:date due:date method:text receipt:text* toward_id:uuid* "
        "reverses_id:uuid* why:text note:text"
    ),
    "meter": (
        "unit_id:uuid* kind:text number:text multiplier:whole digits:whole prepaid:flag start:date until:date"
    ),
    "reading": "meter_id:uuid* day:date value:whole wrapped:flag occasion:text note:text",
    "tariff": "kind:text price:whole school_id:uuid* start:date until:date basis:text",
    "day_close": "day:date* counted:whole expected:whole first_person:text second_person:text note:text",
    "key_hand": "unit_id:uuid* teacher_id:uuid* direction:text day:date count:whole numbers:text note:text",
    "handover": (
        "unit_id:uuid* teacher_id:uuid* agreement_id:uuid* occasion:text day:date items:text "
        "inspector:text note:text"
    ),
    "departure": (
        "stay_id:uuid* teacher_id:uuid* trigger:text event_on:date noticed_on:date leave_by:date "
        "clause:text deadline_reason:text settled_on:date refund_by:date lines:text "
        "inspector:text cancelled_on:date cancel_reason:text note:text"
    ),
    "co_resident": (
        "teacher_id:uuid* stay_id:uuid* name:text relation:text id_number:text start:date "
        "until:date note:text"
    ),
    "violation": (
        "teacher_id:uuid* unit_id:uuid* day:date code:text facts:text evidence:text handling:text "
        "clause:text ban_until:date remedied_on:date"
    ),
    "temporary_home": "teacher_id:uuid* stay_id:uuid* unit_id:uuid* start:date until:date reason:text",
    "inspection_round": "name:text checklist:text day:date due:date closed_on:date note:text",
    "inspection": (
        "round_id:uuid* unit_id:uuid* building_id:uuid* day:date inspectors:text present:text "
        "lived_in:text evidence:text items:text note:text"
    ),
    "hazard": (
        "inspection_id:uuid* unit_id:uuid* building_id:uuid* description:text level:text "
        "found_on:date finder:text measure:text responsible:text due:date protection:text "
        "fixed_on:date fixed_how:text rechecked_on:date rechecker:text"
    ),
    "recurring_job": (
        "name:text building_id:uuid* unit_id:uuid* months:whole counted_from:text start:date until:date"
    ),
    "job_done": "job_id:uuid* day:date person:text note:text",
    "complaint": (
        "number:text kind:text way:text day:date teacher_id:uuid* unit_id:uuid* caller:text "
        "phone:text content:text handler:text answer_by:date answered_on:date answer:text "
        "satisfaction:text reopened_on:date"
    ),
    "keeper": "building_id:uuid* name:text phone:text repair_phone:text start:date until:date",
    "regulation": (
        "kind:text title:text number:text meeting:text start:date until:date text:text rule_set:text"
    ),
    "regulation_receipt": "regulation_id:uuid* teacher_id:uuid* day:date",
}

# Columns that tables of version 1 have more.
ADDED = {
    "actor": "teacher_id:uuid*",
    "application": "late_reason:text",
    "application_step": "exception:text second_id:uuid* decision_id:uuid*",
    "assignment": "behind_id:uuid*",
    "ticket": "cause:text group_id:uuid* quote:whole quote_agreed_on:date",
    "adoption": "text:text adopted_on:date adopted_by:text",
    "reveal": "purpose:text receiver:text",
}

LOCAL = {
    "departed": "row:uuid#",
    "tray": (
        "id:text24# direction:text! office:uuid number:whole! made_at:long! at:long! hash:text64! "
        "name:text! state:text! state_at:long! note:text!"
    ),
}


def upgrade(op: Operations) -> None:
    """Make the new tables and add the new columns; rows that are there stay as they are."""
    for name, columns in SYNCED.items():
        create_synced(op, name, columns)
    for name, columns in LOCAL.items():
        create(op, name, columns)
    for name, columns in ADDED.items():
        add_columns(op, name, columns)
    odd = sa.text("state != 'applied'")
    op.create_index("change_odd", "change", ["row"], sqlite_where=odd, postgresql_where=odd)
