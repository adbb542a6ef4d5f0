"""python -m tests.sync.simulator FIRST LAST: schedules by seed, until one breaks something."""

import sys
import time
import traceback

from tests.sync.simulator.county import build_template, memory
from tests.sync.simulator.schedule import run

first, last = int(sys.argv[1]), int(sys.argv[2])
template, began, failed = build_template(memory()), time.process_time(), 0
for seed in range(first, last):
    if seed % 10 == 0:
        print(f"{seed} ...", flush=True)
    try:
        run(seed, template, is_short="short" in sys.argv)
    except Exception:
        failed += 1
        traceback.print_exc(limit=-3)
print(
    f"{last - first} schedules, {failed} failed, {(time.process_time() - began) / (last - first):.2f} s each"
)
