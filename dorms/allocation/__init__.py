"""Allocation rounds: frozen files in, a result anyone can recompute out. Pure, standard library only.

`read_round` -> `allocate` -> `write_result`; `check.py` judges a result without any of them.
"""
