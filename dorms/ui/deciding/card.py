"""决定卡 on screen: outcome, clauses with their arithmetic, facts with their proof, who decided and why."""

from functools import partial
from html import escape
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from dorms.domain.cards import Card, CardClause
from dorms.domain.decisions import Outcome
from dorms.domain.renewing import ReviewLine
from dorms.messages import translate
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import Tone, colours, font
from dorms.ui.printing.offers import show_papers

if TYPE_CHECKING:  # pages show cards
    from sqlalchemy.orm import Session

    from dorms.domain.papers import Paper
    from dorms.ui.kit.backend import Backend, Tick
    from dorms.ui.kit.page import Page

WIDTH, HEIGHT, MARGIN = 760, 540, 12
TONES = {Outcome.OK: Tone.LIVED, Outcome.REFUSED: Tone.LATE, Outcome.FLAG: Tone.WAITING}


def show_kept(page: "Page", decision: UUID) -> None:
    """The card of a kept decision."""
    from dorms.actions.cards import kept_card

    _open(CardDialog(page.backend, page.backend.ask(kept_card, decision), page))


def show_line(page: "Page", line: ReviewLine) -> None:
    """The card of what the rules say now about one stay of a season."""
    _open(CardDialog(page.backend, page.backend.ask(_card_of, line), page))


def _card_of(session: "Session", line: ReviewLine) -> Card:
    from dorms.actions.cards import card_of
    from dorms.actions.rulebook import rulebook

    book = rulebook(session)
    rules = book.hashed(line.decision.rule_set.digest) or book.on(line.decision.day)
    return card_of(line.decision, rules, line.case.known.sources, line.case.facts, place=line.case.place)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class CardDialog(QDialog):
    """One card, to be read, copied and printed."""

    def __init__(self, backend: "Backend", card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self.card, self._backend = card, backend
        self.setWindowTitle(self.tr("决定卡　{person}").format(person=card.person))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(MARGIN)
        self.text.setAccessibleName(self.tr("决定卡"))
        self.text.setFont(font())
        self.text.setHtml(html_of(card))
        self.warning = QLabel(
            self.tr("重新审核的结果与当时保存的不完全一致，请以当时打印的决定卡为准，并报告县教体局。")
        )
        self.warning.setObjectName("wrong")
        self.warning.setWordWrap(True)
        self.warning.setVisible(not card.same)
        self.print_button, self.leave = QPushButton(self.tr("打印(&P)…")), QPushButton(self.tr("关闭(&C)"))
        put_icon(self.print_button, "print")
        self.print_button.clicked.connect(self.print_card)
        self.leave.clicked.connect(self.reject)
        box = QDialogButtonBox()
        box.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self.print_button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.addWidget(self.warning)
        column.addWidget(self.text, 1)
        column.addWidget(box)
        self.resize(WIDTH, HEIGHT)

    def print_card(self) -> None:
        """The same on half a page of paper."""
        show_papers(self, self._backend, partial(_paper, self.card), self.tr("决定卡"))


def _paper(card: Card, tick: "Tick") -> "list[Paper]":
    from dorms.actions.cards import paper_of

    return [paper_of(card)]


def html_of(card: Card) -> str:
    """The card as rich text in the colours of the scheme on screen."""
    look = colours()
    tone = look.tones[TONES[card.outcome]]
    clauses, facts = translate("Cards", "适用条款"), translate("Cards", "依据的事实")
    told = "　".join(filter(None, (card.verdict, card.result, card.reason)))
    lines = [
        f"<h2 style='margin:0'>{escape(card.subject)}　{escape(card.person)}</h2>",
        f"<p style='color:{look.muted};margin:2px 0 8px 0'>{escape(_where(card))}</p>",
        f"<table width='100%' cellpadding='8'><tr><td bgcolor='{tone.ground}'>"
        f"<b style='color:{tone.ink};font-size:large'>{escape(told)}</b></td></tr></table>",
    ]
    lines += [_decided(card)] if card.decided_by or card.why else []
    lines += [f"<p>{escape(ask)}</p>" for ask in card.asks]
    lines.append(f"<h3>{escape(clauses)}</h3>")
    lines += [_clause(one) for one in card.settling]
    lines.append(f"<h3>{escape(facts)}</h3>")
    lines.append(_facts(card))
    rules = translate("Cards", "执行：{rules}（{version}）").format(rules=card.rules, version=card.version)
    lines.append(f"<p style='color:{look.muted}'>{escape(rules)}<br/>{escape(card.objection)}</p>")
    return "\n".join(lines)


def _where(card: Card) -> str:
    day = translate("Cards", "{day} 审核").format(day=card.day)
    number = translate("Cards", "编号 {number}").format(number=card.number) if card.number else ""
    return "　·　".join(filter(None, (card.employer, card.place, day, number)))


def _decided(card: Card) -> str:
    words = translate("Cards", "{by}　{level}　{day} 决定").format(
        by=card.decided_by, level=card.level, day=card.decided_on or ""
    )
    why = translate("Cards", "理由：{why}").format(why=card.why) if card.why else ""
    return f"<p><b>{escape(words)}</b><br/>{escape(why)}</p>"


def _clause(clause: CardClause) -> str:
    look = colours()
    ink = look.tones[TONES[clause.outcome]].ink
    arithmetic = "<br/>".join(escape(line).replace("  ", "&nbsp;&nbsp;") for line in clause.lines)
    return (
        f"<p style='margin:6px 0 2px 0'><b>{escape(clause.number)}</b>　"
        f"<span style='color:{ink}'>〔{escape(clause.result)}〕</span>　{escape(clause.text)}</p>"
        f"<p style='margin:0 0 6px 24px;color:{look.muted}'>{arithmetic}</p>"
    )


def _facts(card: Card) -> str:
    look = colours()
    titles = (translate("Cards", "事实"), translate("Cards", "内容"), translate("Cards", "来源"))
    head = "".join(f"<td><b>{escape(title)}</b></td>" for title in titles)
    rows = [
        f"<tr><td>{escape(one.name)}</td><td>{escape(one.value)}</td>"
        f"<td style='color:{look.muted}'>{escape(one.source)}</td></tr>"
        for one in card.facts
    ]
    return f"<table width='100%' cellpadding='3'><tr>{head}</tr>{''.join(rows)}</table>"
