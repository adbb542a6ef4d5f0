"""The words of what is due: what it is, whom or what it is about, and how late it is."""

from datetime import date

from dorms.db.queries.due import DueLine
from dorms.messages import translate


def due_words(line: DueLine, today: date) -> str:
    """One line of the card."""
    told = {
        "job": translate("Due", "定期工作　{about}　{day}"),
        "hazard": translate("Due", "隐患未整改　{about}　限 {day}"),
        "complaint": translate("Due", "投诉求助待答复　{about}　限 {day}"),
        "leave": translate("Due", "应退未退　{about}　限 {day}"),
        "refund": translate("Due", "退款到期　{about}　限 {day}"),
        "idle": translate("Due", "长期不住预警未答复　{about}　限 {day}"),
        "warranty": translate("Due", "质保期将满，先查一遍　{about}　到 {day}"),
    }[line.kind]
    words = told.format(about=line.about, day=line.day)
    if line.day >= today:
        return words
    return translate("Due", "{words}　晚 {days} 天").format(words=words, days=(today - line.day).days)
