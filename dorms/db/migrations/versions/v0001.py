"""Version 1: the tables of the first release."""

from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

TYPES: dict[str, type[sa.types.TypeEngine[Any]]] = {
    "uuid": sa.Uuid,
    "text": sa.Text,
    "date": sa.Date,
    "flag": sa.Boolean,
    "whole": sa.Integer,
    "long": sa.BigInteger,
    "bytes": sa.LargeBinary,
}

# Every synced table: name, then its own columns as `name:type`, `*` for an index. All may be empty.
SYNCED = {
    "office": "name:text kind:text code:text town_id:uuid* school_id:uuid*",
    "actor": "name:text office_id:uuid* post:text role:text teacher_id:uuid*",
    "town": "name:text code:text place:whole",
    "school": "name:text town_id:uuid* category:text aliases:text code:text place:whole",
    "site": "name:text school_id:uuid*",
    "building": "site_id:uuid* name:text floors:whole built:text warranty_until:date",
    "entrance": "building_id:uuid* name:text gender:text",
    "unit": (
        "building_id:uuid* entrance_id:uuid* floor:whole room:text unit_type:text floor_area:whole "
        "usable_area:whole capacity:whole gender:text programme:text reserve:text allocator:uuid* "
        "built:text equipment:text safety:text asset_no:text note:text"
    ),
    "unit_state": "unit_id:uuid* start:date until:date state:text reason:text",
    "teacher": (
        "name:text* sex:text id_number:text* phone:text joined:text teaching_years:whole "
        "spouse_name:text spouse_id:text note:text"
    ),
    "teacher_fact": "teacher_id:uuid* kind:text value:text start:date until:date reason:text proof:text",
    "household": "kind:text",
    "household_member": "household_id:uuid* teacher_id:uuid* start:date until:date",
    "application": (
        "number:text household_id:uuid* teacher_id:uuid* kind:text current_unit_id:uuid* "
        "together:text partner_id:uuid* wishes:text accepts_other:text applied_on:date "
        "received_at:whole late_reason:text note:text"
    ),
    "application_step": (
        "application_id:uuid* before:text after:text level:text day:date opinion:text reason_code:text "
        "exception:text second_id:uuid* decision_id:uuid*"
    ),
    "assignment": (
        "teacher_id:uuid* partner_id:uuid* unit_id:uuid* application_id:uuid* start:date until:date "
        "move_in_by:date reason:text behind_id:uuid*"
    ),
    "agreement": (
        "number:text teacher_id:uuid* unit_id:uuid* rule_set:text signed_on:date deposit:whole "
        "monthly_rent:whole note:text"
    ),
    "term": (
        "agreement_id:uuid* start:date until:date serial:whole rule_set:text previous_id:uuid* reason:text"
    ),
    "stay": (
        "teacher_id:uuid* unit_id:uuid* start:date until:date agreement_id:uuid* category:text "
        "assignment_id:uuid* leave_reason:text note:text"
    ),
    "ticket": (
        "number:text unit_id:uuid* teacher_id:uuid* reporter:text phone:text category:text "
        "description:text urgency:text reported_on:date material_cost:whole labour_cost:whole "
        "payer:text accepted_by:text overdue:text cause:text group_id:uuid* quote:whole quote_agreed_on:date"
    ),
    "ticket_step": "ticket_id:uuid* step:text day:date person:text note:text",
    "task": "kind:text subject:text subject_id:uuid* due:date details:text done_on:date outcome:text",
    "attachment": "subject:text subject_id:uuid* name:text hash:text kind:text",
    "adoption": (
        "kind:text name:text version:text hash:text text:text start:date until:date adopted_on:date "
        "adopted_by:text reason:text"
    ),
    "calendar_day": "day:date* workday:flag name:text",
    "setting": "name:text* value:text office_id:uuid*",
    "ruling": "kind:text subject:text* verdict:text reason:text",
    "decision": (
        "matter:text teacher_id:uuid* stay_id:uuid* application_id:uuid* season_id:uuid* term_id:uuid* day:date "
        "rule_set:text rules_hash:text outcome:text code:text clauses:text facts:text sources:text context:text "
        "digest:text verdict:text decided_on:date decided_by:uuid* level:text reason:text"
    ),
    "renewal_season": (
        "year:whole term_last_day:date opens:date closes:date post_check:date started_on:date "
        "closed_on:date summary:text"
    ),
    "renewal_reply": (
        "season_id:uuid* stay_id:uuid* teacher_id:uuid* wish:text day:date declared:text document:text note:text"
    ),
    "work_entry": "name:text start:text until:text roles:text work:text page:text ahead:whole",
    "proof": (
        "application_id:uuid* teacher_id:uuid* document:text state:text seen_on:date verifier:uuid* "
        "dated:date note:text"
    ),
    "letter": (
        "number:text kind:text teacher_id:uuid* application_id:uuid* stay_id:uuid* objection_id:uuid* "
        "reason_codes:text facts:text clauses:text rule_set:text issued_on:date comply_by:date "
        "object_within:text object_to:text"
    ),
    "delivery": (
        "letter_id:uuid* teacher_id:uuid* way:text day:date object_by:date receiver:text witnesses:text note:text"
    ),
    "objection": (
        "number:text notice_id:uuid* letter_id:uuid* application_id:uuid* teacher_id:uuid* raised_by:text "
        "content:text lodged_on:date answer_by:date answered_on:date outcome:text answer:text"
    ),
    "public_notice": (
        "number:text listing:text subject:text basis:text rule_set:text lines:text start:date last_day:date "
        "objections_to:text phone:text place:text closed_on:date outcome:text report:text"
    ),
    "posting": "notice_id:uuid* place:text posted_on:date taken_down_on:date",
    "evidence_list": "kind:text source:text dated:date name:text hash:text rows:whole compared_on:date",
    "evidence": "list_id:uuid* teacher_id:uuid* whose:text matched_by:text row:whole says:text",
    "evidence_answer": "evidence_id:uuid* teacher_id:uuid* verdict:text day:date reason:text",
    "ranking": "title:text school_id:uuid* rule_set:text day:date locked_on:date hash:text",
    "ranking_line": (
        "ranking_id:uuid* application_id:uuid* teacher_id:uuid* place:whole tier:whole points:whole "
        "ties:text decision:text is_open:flag"
    ),
    "confirmation": (
        "ranking_id:uuid* application_id:uuid* teacher_id:uuid* score:text day:date way:text reason:text"
    ),
    "waiting_step": (
        "application_id:uuid* teacher_id:uuid* unit_id:uuid* ranking_id:uuid* kind:text day:date "
        "reason_code:text reason:text"
    ),
    "issued_sheet": (
        "number:text sheet:text as_of:date since:date town_id:uuid* school_id:uuid* full_numbers:flag "
        "purpose:text receiver:text lines:whole digest:text code:text* issued_on:date maker:text"
    ),
    "closing": "day:date name:text reason:text",
    "printed_paper": (
        "kind:text subject:text subject_id:uuid* label:text printed_on:date signed_on:date sealed_on:date "
        "filed_on:date box:text note:text"
    ),
    "round": (
        "number:text name:text day:date purpose:text way:text ranking:text draw:text reserve_rule:text "
        "list_limit:whole answer_days:whole notice_days:whole rule_set:text ranking_id:uuid* sources:text "
        "quotas:text previous_id:uuid*"
    ),
    "round_step": "round_id:uuid* step:text day:date notice_id:uuid* details:text note:text",
    "round_unit": "round_id:uuid* unit_id:uuid* code:text bed:whole label:text reserve:text",
    "round_entry": (
        "round_id:uuid* application_id:uuid* teacher_id:uuid* partner_id:uuid* code:text kind:text sex:text "
        "tier:whole points:whole ties:text classes:text holds:text wishes:text left_out:text"
    ),
    "round_file": "round_id:uuid* name:text hash:text size:whole",
    "round_result": (
        "round_id:uuid* entry_id:uuid* place_id:uuid* choice:whole position:whole waiting:whole"
    ),
    "offer": (
        "number:text round_id:uuid* unit_id:uuid* application_id:uuid* teacher_id:uuid* place:whole "
        "offered_on:date answer_by:date answer:text answered_on:date reason_code:text reason:text "
        "assignment_id:uuid*"
    ),
    "ledger_entry": (
        "kind:text item:text amount:whole day:date* teacher_id:uuid* agreement_id:uuid* unit_id:uuid* "
        "start:date until:date due:date method:text receipt:text* toward_id:uuid* reverses_id:uuid* why:text "
        "note:text"
    ),
    "meter": (
        "unit_id:uuid* kind:text number:text multiplier:whole digits:whole prepaid:flag start:date until:date"
    ),
    "reading": "meter_id:uuid* day:date value:whole wrapped:flag occasion:text note:text",
    "tariff": "kind:text price:whole school_id:uuid* start:date until:date basis:text",
    "day_close": ("day:date* counted:whole expected:whole first_person:text second_person:text note:text"),
    "key_hand": ("unit_id:uuid* teacher_id:uuid* direction:text day:date count:whole numbers:text note:text"),
    "handover": (
        "unit_id:uuid* teacher_id:uuid* agreement_id:uuid* occasion:text day:date items:text inspector:text "
        "note:text"
    ),
    "departure": (
        "stay_id:uuid* teacher_id:uuid* trigger:text event_on:date noticed_on:date leave_by:date clause:text "
        "deadline_reason:text settled_on:date refund_by:date lines:text inspector:text cancelled_on:date "
        "cancel_reason:text note:text"
    ),
    "co_resident": (
        "teacher_id:uuid* stay_id:uuid* name:text relation:text id_number:text start:date until:date note:text"
    ),
    "violation": (
        "teacher_id:uuid* unit_id:uuid* day:date code:text facts:text evidence:text handling:text clause:text "
        "ban_until:date remedied_on:date"
    ),
    "temporary_home": ("teacher_id:uuid* stay_id:uuid* unit_id:uuid* start:date until:date reason:text"),
    "inspection_round": "name:text checklist:text day:date due:date closed_on:date note:text",
    "inspection": (
        "round_id:uuid* unit_id:uuid* building_id:uuid* day:date inspectors:text present:text lived_in:text "
        "evidence:text items:text note:text"
    ),
    "hazard": (
        "inspection_id:uuid* unit_id:uuid* building_id:uuid* description:text level:text found_on:date "
        "finder:text measure:text responsible:text due:date protection:text fixed_on:date fixed_how:text "
        "rechecked_on:date rechecker:text"
    ),
    "recurring_job": (
        "name:text building_id:uuid* unit_id:uuid* months:whole counted_from:text start:date until:date"
    ),
    "job_done": "job_id:uuid* day:date person:text note:text",
    "complaint": (
        "number:text kind:text way:text day:date teacher_id:uuid* unit_id:uuid* caller:text phone:text "
        "content:text handler:text answer_by:date answered_on:date answer:text satisfaction:text "
        "reopened_on:date"
    ),
    "keeper": "building_id:uuid* name:text phone:text repair_phone:text start:date until:date",
    "regulation": (
        "kind:text title:text number:text meeting:text start:date until:date text:text rule_set:text"
    ),
    "regulation_receipt": "regulation_id:uuid* teacher_id:uuid* day:date",
}

# The journal and what belongs to one store alone: `!` may not be empty, `#` primary key, `=` unique.
LOCAL = {
    "operation": (
        "arrived:whole# id:text24= replica:uuid! seq:whole! prev:text24 command:text! actor:uuid reason:text! "
        "hlc:long! undoes:text24* raw:text! package:text24 whole:flag"
    ),
    "change": "arrived:whole# id:text24= operation:text24!* entity:text! row:uuid!* raw:text! state:text! refusal:text",
    "replica": (
        "id:uuid# office:uuid letter:text! predecessor:text machine:text began:long! how:text "
        "sign:text seal:text cert:text endorsement:text cursor:whole cursor_of:text"
    ),
    "secret": "owner:uuid# sign:bytes! seal:text",
    "package": (
        "serial:whole# id:text24!* direction:text! replica:uuid!* office:uuid number:whole! previous:text24 "
        "made_at:long! at:long! counts:text! manifest:text!"
    ),
    "ack": "replica:uuid# arrived:whole!",
    "handed": "replica:uuid# row:uuid# until:whole!",
    "departed": "row:uuid#",
    "tray": (
        "id:text24# direction:text! office:uuid number:whole! made_at:long! at:long! hash:text64! name:text! "
        "state:text! state_at:long! note:text!"
    ),
    "issue": "id:text24# kind:text! entity:text! subject:uuid* participants:text! facts:text!",
    "person_key": "person:uuid# key:bytes#",
    "file": "hash:text64# size:whole! bytes:bytes!",
    "meta": "name:text# value:text",
    "conflict": "row:uuid# field:text# entity:text! heads:text!",
    "reveal": "id:whole# at:long! actor:uuid entity:text! row:uuid! field:text! purpose:text receiver:text",
}


def upgrade(op: Operations) -> None:
    """Make every table."""
    for name, columns in SYNCED.items():
        common = "id:uuid# owner_office:uuid _void:flag"
        _create(op, name, f"{common} {columns} heads:text extra:text")
    for name, columns in LOCAL.items():
        _create(op, name, columns)
    op.create_index("operation_by_replica", "operation", ["replica", "seq"])
    odd = sa.text("state != 'applied'")
    op.create_index("change_odd", "change", ["row"], sqlite_where=odd, postgresql_where=odd)


def _create(op: Operations, table: str, columns: str) -> None:
    made = [_column(text) for text in columns.split()]
    unique = [sa.UniqueConstraint(text.split(":")[0]) for text in columns.split() if text.endswith("=")]
    op.create_table(table, *made, *unique)
    for text in columns.split():
        if text.endswith("*"):
            name = text.split(":")[0]
            op.create_index(f"ix_{table}_{name}", table, [name])


def _column(text: str) -> sa.Column[Any]:
    name, kind = text.split(":")
    plain = kind.rstrip("!#=*")
    length = int(plain.removeprefix("text")) if plain.startswith("text") and plain != "text" else None
    key = "#" in kind
    if plain == "whole" and not key:
        plain = "long"  # no merge may fail for a number that one kind of database holds and another does not
    made = sa.String(length) if length else TYPES[plain]()
    return sa.Column(name, made, primary_key=key, nullable=not (key or "!" in kind or "=" in kind))
