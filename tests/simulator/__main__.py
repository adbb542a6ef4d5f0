"""`python -m tests.simulator --seeds A:B [--mutant NAME]`: run schedules by seed and say which fail."""

import argparse
import sys
from time import process_time

from tests.simulator.checks import Broken
from tests.simulator.schedule import run


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator", description=__doc__)
    parser.add_argument("--seeds", default="0:10000", help="first:end, the end left out")
    parser.add_argument("--keep-going", action="store_true", help="do not stop at the first failure")
    chosen = parser.parse_args()
    first, end = map(int, chosen.seeds.split(":"))
    failed, start, seed = 0, process_time(), first
    for seed in range(first, end):
        try:
            run(seed)
        except Broken as broken:
            failed += 1
            print(*broken.args)
            if not chosen.keep_going:
                break
    done = seed + 1 - first
    print(f"{done} schedules, {failed} failed, {done / (process_time() - start):.0f} a CPU second")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
