"""决定卡: one decision with its clauses and facts, from wherever it was made."""
