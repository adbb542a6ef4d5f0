"""The papers of a round: the notice, the record of the draw, a person's reason, the refill notice, the report."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.rounds.approving import notice_entries
from dorms.actions.rounds.computing import drawn_order
from dorms.actions.rounds.desk import Desk, fairness_of, open_desk
from dorms.allocation.figures import Fairness
from dorms.db.queries.offices import office_name
from dorms.db.queries.records import unit_records
from dorms.db.queries.rounds import offer_lines, results_of, round_line
from dorms.db.tables import ApplicationRow, OfferRow, PublicNoticeRow, UnitRow
from dorms.domain.papers import (
    Align,
    DrawRecord,
    HashLine,
    ListColumn,
    ListRow,
    ListSheet,
    NoticeLine,
    PlaceInOrder,
    ReasonSheet,
    RefillNotice,
    ResultNotice,
    SourceLine,
)
from dorms.domain.rounds import DrawKind, RoundLine, Step
from dorms.errors.allocation import Answer
from dorms.errors.store import UnknownRow
from dorms.messages import translate

SHOWN = 24  # characters of a number in groups of four


def result_notice(session: Session, round_id: UUID, office: UUID | None) -> ResultNotice:
    """公示 of the result as it was posted."""
    line = _line(session, round_id)
    posted = next((step for step in reversed(line.steps) if step.notice_id is not None), None)
    row = session.get(PublicNoticeRow, posted.notice_id) if posted is not None else None
    if row is None:
        raise UnknownRow("public_notice", str(round_id))
    return ResultNotice(
        number=row.number or "",
        subject=row.subject or line.name,
        basis=row.basis or "",
        lines=tuple(
            NoticeLine(
                name=one["name"], school=one["school"], category=one["category"], points=one["points"],
                unit_type=one["unit_type"], unit=one["unit"], remark=one["remark"],
            )
            for one in row.lines or ()
        ),
        start=row.start,
        until=row.last_day,
        objections_to=row.objections_to or office_name(session, office),
        objection_phone=row.phone or "",
        objection_place=row.place or "",
        office=office_name(session, office),
        day=row.start,
    )  # fmt: skip


def draw_record(session: Session, round_id: UUID, office: UUID | None) -> DrawRecord:
    """《摇号(抓阄)过程记录》 of the last draw, for three people to sign."""
    line = _line(session, round_id)
    frozen = next((step for step in line.steps if step.step == Step.FROZEN), None)
    drawn = next((step for step in reversed(line.steps) if step.step == Step.DRAWN), None)
    if frozen is None or drawn is None:
        raise UnknownRow("round_step", str(round_id))
    order = drawn_order(session, round_id)
    details = drawn.details
    slips = line.draw == DrawKind.SLIPS
    return DrawRecord(
        number=line.number,
        subject=line.name,
        serial=_text(details, "serial"),
        day=drawn.day,
        how=translate("rounds", "现场抓阄") if slips else translate("rounds", "公开号码摇号"),
        households=str(len(order)),
        units=str(line.places),
        files=tuple(HashLine(name=name, hash=digest) for name, digest in line.files.items()),
        frozen_on=frozen.day,
        commitment=line.commitment,
        sources=_sources(line, details),
        seed=_text(details, "seed"),
        code=_text(details, "code"),
        key=_text(details, "key"),
        decision=_text(details, "decision"),
        order=tuple(
            PlaceInOrder(place=str(at), code=code, number=_short(number))
            for at, (code, number) in enumerate(order, 1)
        ),
        host=_text(details, "host"),
        supervisor=_text(details, "supervisor"),
        teachers=_text(details, "teachers"),
        office=office_name(session, office),
    )


def _short(number: str) -> str:
    """The first twenty digits tell two numbers apart on paper; the whole ones follow from key and code."""
    return number if len(number) <= SHOWN else f"{number[:SHOWN]} …"


def _sources(line: RoundLine, details: Mapping[str, object]) -> tuple[SourceLine, ...]:
    numbers = details.get("numbers")
    if not isinstance(numbers, dict):
        return ()
    days = {source.name: source.day for source in line.sources}
    return tuple(
        SourceLine(name=name, day=str(days.get(name) or ""), numbers=" ".join(str(one) for one in drawn))
        for name, drawn in numbers.items()
    )


def _text(details: Mapping[str, object], name: str) -> str:
    value = details.get(name, "")
    return "、".join(str(one) for one in value) if isinstance(value, list) else str(value)


def reason_sheet(desk: Desk, answer: Answer, office: str, day: date) -> ReasonSheet:
    """One page for one person: the sentence, what proves it, how to check it."""
    entry = desk.entries[answer.id]
    return ReasonSheet(
        number=desk.line.number,
        subject=desk.line.name,
        person=entry.names,
        code=entry.code,
        employer=entry.school,
        unit=desk.place_words(answer.unit),
        sentence=desk.sentence(answer),
        evidence=desk.evidence(answer),
        result=desk.result_words(entry.code),
        check=translate(
            "rounds",
            "结果文件夹里的核对程序只用 Python 自带的功能，在任何一台电脑上都能把全部结果从头算一遍；"
            "再把它显示的四串校验码与封存那天张贴的对照。",
        ),
        office=office,
        day=day,
    )


def refill_notice(session: Session, offer_id: UUID, office: UUID | None) -> RefillNotice:
    """《递补通知书》 of an offer."""
    offer = next(iter(offer_lines(session, OfferRow.id == offer_id)), None)
    if offer is None:
        raise UnknownRow("offer", str(offer_id))
    unit = next(iter(unit_records(session, UnitRow.id == offer.unit_id)), None)
    number = session.scalar(select(ApplicationRow.number).where(ApplicationRow.id == offer.application_id))
    return RefillNotice(
        number=offer.number,
        person=offer.name,
        employer=offer.school,
        application=number or "",
        place=str(offer.place or ""),
        unit=offer.unit,
        unit_type=unit.unit_type if unit else "",
        answer_by=offer.answer_by,
        where=office_name(session, office),
        office=office_name(session, office),
        day=offer.offered_on,
    )


def waiting_list(session: Session, round_id: UUID, office: UUID | None) -> ListSheet:
    """轮候册 of a round: codes and masked names, in its order."""
    line = _line(session, round_id)
    losers = sorted(
        (one for one in results_of(session, round_id) if one.place is None), key=lambda one: one.waiting
    )
    names = [one.name for one in notice_entries(losers)]
    rows = tuple(
        ListRow((str(one.waiting), one.entry.code, name, one.entry.school, one.entry.category))
        for one, name in zip(losers, names, strict=True)
    )
    columns = (
        ListColumn(translate("rounds", "轮候顺位"), align=Align.RIGHT),
        ListColumn(translate("rounds", "编号"), align=Align.CENTRE),
        ListColumn(translate("rounds", "姓名")),
        ListColumn(translate("rounds", "工作学校")),
        ListColumn(translate("rounds", "人员类别")),
    )
    heading = translate("rounds", "{name}轮候册").format(name=line.name)
    return ListSheet(
        heading=heading, columns=columns, rows=rows, subtitle=(office_name(session, office),), landscape=False
    )


def freeze_sheet(session: Session, round_id: UUID, office: UUID | None) -> ListSheet:
    """封存公告: the hash of every file, the commitment and the announced draws, to be hung up on the day."""
    line = _line(session, round_id)
    frozen = next((step.day for step in line.steps if step.step == Step.FROZEN), None)
    rows = [ListRow((name, digest)) for name, digest in line.files.items()]
    if line.commitment:
        rows.append(ListRow((translate("rounds", "摇号承诺值"), line.commitment)))
    if line.ranking_hash:
        rows.append(ListRow((translate("rounds", "轮候册"), line.ranking_hash)))
    source_words = translate("rounds", "{day} 开奖，{count} 个号码（{low}–{high}）。取消时：{fallback}")
    for source in line.sources:
        told = source_words.format(
            day=source.day or "",
            count=source.count,
            low=source.low,
            high=source.high,
            fallback=source.fallback or translate("rounds", "用下一期"),
        )
        rows.append(ListRow((source.name, told)))
    households = translate("rounds", "参加 {entries} 户，房源 {places} 个").format(
        entries=line.entries, places=line.places
    )
    return ListSheet(
        heading=translate("rounds", "{name}封存公告").format(name=line.name),
        columns=(ListColumn(translate("rounds", "文件")), ListColumn(translate("rounds", "校验码"))),
        rows=tuple(rows),
        subtitle=(office_name(session, office), str(frozen or ""), households),
        footer=(translate("rounds", "封存人："), translate("rounds", "监督人：")),
        notes=(
            translate(
                "rounds", "文件改动一个字，校验码就完全不同。请拍照留存，出结果以后与核对程序显示的逐一对照。"
            ),
        ),
    )


def fairness_paper(session: Session, round_id: UUID, office: UUID | None) -> ListSheet:
    """The fairness report of a round."""
    return fairness_sheet(open_desk(session, round_id), office_name(session, office))


def fairness_sheet(desk: Desk, office: str) -> ListSheet:
    """The fairness report: numbers only, fit to be published."""
    found = fairness_of(desk)
    columns = (
        ListColumn(translate("rounds", "项目")),
        ListColumn(translate("rounds", "数"), align=Align.RIGHT),
        ListColumn(translate("rounds", "说明")),
    )
    heading = translate("rounds", "{name}公平报告").format(name=desk.line.name)
    return ListSheet(
        heading=heading,
        columns=columns,
        rows=tuple(ListRow(cells) for cells in fairness_rows(found, desk.line)),
        subtitle=(office, desk.line.number),
        notes=(translate("rounds", "本报告只有数字，没有姓名、编号和号码；不足五户的类别合并在“其他”里。"),),
        landscape=False,
    )


def fairness_rows(found: Fairness, line: RoundLine) -> list[tuple[str, str, str]]:
    """The report line by line: what, how many, what it means."""
    figures = found.figures
    rows = [
        (translate("rounds", "参加户数"), str(figures.households), ""),
        (translate("rounds", "其中：现住户申请调换"), str(figures.tenants), _movers(figures.movers)),
        (translate("rounds", "分到房的户数"), str(figures.housed), ""),
        (translate("rounds", "进入轮候册的户数"), str(figures.unhoused), ""),
        (translate("rounds", "得到第一志愿的户数"), str(figures.first_choice), ""),
        (translate("rounds", "平均得到第几志愿"), f"{figures.mean_choice:.2f}", ""),
        (translate("rounds", "没有分出的房源"), str(figures.empty_units), _empty(figures.empty_reserved)),
        (translate("rounds", "抽签次数"), str(line.draws), _draws(line)),
    ]
    words = code_words()
    rows += [
        (translate("rounds", "没有得到的志愿"), str(count), words.get(code, code))
        for code, count in figures.codes.items()
    ]
    for use in found.reserves:
        told = translate(
            "rounds", "共 {units} 套，这一类 {members} 户；分给这一类 {own} 套，放开 {others} 套"
        )
        told = told.format(units=use.units, members=use.members, own=use.to_members, others=use.to_others)
        rows.append((translate("rounds", "定向：{group}").format(group=use.group), str(use.units), told))
    for group in found.groups:
        told = translate("rounds", "分到 {housed} 户，第一志愿 {first} 户，平均第 {mean} 志愿")
        told = told.format(housed=group.housed, first=group.first_choice, mean=f"{group.mean_choice:.2f}")
        name = group.group or translate("rounds", "其他")
        rows.append((translate("rounds", "类别：{group}").format(group=name), str(group.households), told))
    return rows


def _movers(count: int) -> str:
    return translate("rounds", "换到更想要的 {count} 户，其余留在原处，没有一户变差").format(count=count)


def _empty(count: int) -> str:
    return translate("rounds", "其中定向房源 {count} 套").format(count=count)


def _draws(line: RoundLine) -> str:
    decisions = [step.note for step in line.steps if step.step == Step.DRAWN and step.note]
    return "；".join(decisions)


def code_words() -> dict[str, str]:
    """What each code of a certificate is called."""
    return {
        "OUTRANKED": translate("rounds", "名次在前的人得到"),
        "KEPT": translate("rounds", "原住户保留"),
        "SWAP": translate("rounds", "住户之间互换"),
        "CHAIN": translate("rounds", "换房链：要我的房，我先选"),
        "RESERVED": translate("rounds", "定向房源还没有放开"),
        "SEX": translate("rounds", "合住性别不合"),
    }


def _line(session: Session, round_id: UUID) -> RoundLine:
    line = round_line(session, round_id)
    if line is None:
        raise UnknownRow("round", str(round_id))
    return line
