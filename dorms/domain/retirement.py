"""法定退休日期 by birth and sex: the gradual delay decided by the NPC Standing Committee on 13 September 2024.

From January 2025 on, men (60) and women in cadre or professional posts (55) retire one month later for every four
months, up to 63 and 58; other women (50) one month later for every two months, up to 55.
"""

from datetime import date

from dorms.domain.months import add_months

BEGINS = date(2025, 1, 1)


def retires_on(born: date, sex: str, *, worker: bool = False) -> date | None:
    """The legal day of retirement; None where the sex is not known. `worker`: a woman not in a professional post."""
    if sex == "男":
        age, every, most = 60, 4, 36
    elif sex == "女":
        age, every, most = (50, 2, 60) if worker else (55, 4, 36)
    else:
        return None
    usual = add_months(born, 12 * age)
    if usual < BEGINS:
        return usual
    months = (usual.year - BEGINS.year) * 12 + usual.month - BEGINS.month
    return add_months(usual, min(most, months // every + 1))
