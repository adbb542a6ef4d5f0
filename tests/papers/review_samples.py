"""One filled paper of reviewing of every kind."""

from datetime import date

from dorms.domain.papers import (
    AnswerLetter,
    ClauseLine,
    CorrectionLetter,
    HitEntry,
    NoticeReport,
    NotRenewedLetter,
    ObjectionEntry,
    PointEntry,
    PostingEntry,
    ProofEntry,
    QualificationSheet,
    RefusalLetter,
    ScoreConfirmation,
    VacateLetter,
)

HOME = ClauseLine(
    number="第五条第（三）项", text="申请人及其配偶在工作学校所在乡镇无自有住房。", outcome="不通过"
)


def refusal_letter() -> RefusalLetter:
    return RefusalLetter(
        number="GZ-A-2026-0003", person="张镕堃", employer="石桥镇中心小学", application="SL-A-2026-0012",
        applied=date(2026, 6, 10), reasons="有自有住房",
        facts="经比对县不动产登记名单（2026年6月1日），你在石桥镇有自有住房一套，经核实属实。",
        clauses=(HOME,), rules="county-default 2025.1", object_within="5个工作日", object_to="教体局",
        office="石桥镇中心小学", day=date(2026, 6, 15),
    )  # fmt: skip


def correction_letter() -> CorrectionLetter:
    return CorrectionLetter(
        number="GZ-A-2026-0004", person="李堃", employer="石桥镇中心小学", application="SL-A-2026-0013",
        applied=date(2026, 6, 10), reasons="材料不齐", facts="请补交结婚证原件。",
        clauses=(ClauseLine(number="第八条第二款", text="已婚的，还应当提交结婚证。"),),
        rules="county-default 2025.1", comply_by=date(2026, 6, 22), object_within="5个工作日",
        object_to="教体局", way="留置送达", delivered=date(2026, 6, 16), object_by=date(2026, 6, 24),
        witnesses="王某、赵某", office="石桥镇中心小学", day=date(2026, 6, 15),
    )  # fmt: skip


def not_renewed_letter() -> NotRenewedLetter:
    return NotRenewedLetter(
        number="GZ-A-2026-0005", person="赵喆", employer="石桥镇中心小学", unit="石桥中心校-1栋-2单元-301",
        facts="全县累计居住已满六十个月。", comply_by=date(2026, 11, 30),
        clauses=(ClauseLine(number="第二十三条第一款", text="同一教职工累计不超过五年。"),),
        office="县教育体育局", day=date(2026, 7, 1),
    )  # fmt: skip


def vacate_letter() -> VacateLetter:
    return VacateLetter(
        number="GZ-A-2026-0006", person="钱玥", employer="石桥镇中心小学", unit="石桥中心校-1栋-2单元-302",
        facts="已调离本县。", comply_by=date(2026, 8, 30), object_within="5个工作日", object_to="教体局",
        office="县教育体育局", day=date(2026, 7, 30),
    )  # fmt: skip


def answer_letter() -> AnswerLetter:
    return AnswerLetter(
        number="GZ-A-2026-0007", person="孙镕", employer="石桥镇中心小学", application="SL-A-2026-0013",
        facts="经核实，你的教龄应为十二年，积分已更正为三十七分。", office="县教育体育局", day=date(2026, 6, 30),
    )  # fmt: skip


def qualification_sheet() -> QualificationSheet:
    return QualificationSheet(
        number="SL-A-2026-0012", person="张镕堃", partner="李堃", employer="石桥镇中心小学", category="在编",
        kind="新申请", applied=date(2026, 7, 3), late="暑期才调入", clauses=(HOME,),
        proofs=(ProofEntry(name="身份证", state="原件", seen=date(2026, 6, 12), verifier="王经办"),),
        hits=(HitEntry(source="县不动产登记中心 2026-06-01", says="石桥镇建设路住宅一套", verdict="待核实"),),
        outcome="需人工核实", questions="核查比对有 1 条待核实", rules="county-default 2025.1",
        checked=date(2026, 6, 15), checker="王经办",
    )  # fmt: skip


def score_confirmation() -> ScoreConfirmation:
    return ScoreConfirmation(
        ranking="2026年轮候排序", number="SL-A-2026-0012", person="张镕堃", employer="石桥镇中心小学",
        category="在编", tier="在编教师",
        lines=(
            PointEntry(
                number="第十四条第（一）项", text="教龄每满一年计一分，最高三十分。",
                working="教龄：从教日期 2015-09-01，至 2026-06-15 按满年计 10，1分/年 × 10 = 10 分", points="10",
            ),
        ),
        points="10", place="3", facts_on=date(2026, 6, 15), rules="county-default 2025.1",
        office="县教育体育局",
    )  # fmt: skip


def notice_report() -> NoticeReport:
    return NoticeReport(
        number="GS-A-2026-0001", subject="2026年周转宿舍申请合格名单", count=12, start=date(2026, 6, 15),
        until=date(2026, 6, 23),
        postings=(PostingEntry(place="石桥镇中心小学公示栏", posted=date(2026, 6, 15)),),
        objections=(
            ObjectionEntry(
                number="YY-A-2026-0001", lodged=date(2026, 6, 18), outcome="不成立", answered=date(2026, 6, 22)
            ),
        ),
        raised=1, outcome="有异议，均已答复", office="县教育体育局", day=date(2026, 6, 24),
    )  # fmt: skip


REVIEW_PAPERS = (
    refusal_letter, correction_letter, not_renewed_letter, vacate_letter, answer_letter, qualification_sheet,
    score_confirmation, notice_report,
)  # fmt: skip
