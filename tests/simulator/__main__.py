"""Run schedules by seed and say which fail; shrink one; measure how soon planted bugs are found."""

import argparse
import sys
from statistics import median
from time import process_time

from tests.simulator.checks import Broken
from tests.simulator.mutants import MUTANTS, Mutant
from tests.simulator.office import Office
from tests.simulator.schedule import Schedule, run, schedules_until_broken, shrunk

TRIALS = 8
APART = 1_000_000  # between the first seeds of two trials


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator", description=__doc__)
    parser.add_argument("--seeds", default="0:10000", help="first:end, the end left out")
    parser.add_argument("--faults", help="these alone, divided by commas, instead of a draw per seed")
    parser.add_argument("--mutant", help="with this planted bug")
    parser.add_argument("--keep-going", action="store_true", help="do not stop at the first failure")
    parser.add_argument("--shrink", type=int, metavar="SEED", help="the few steps that break this seed")
    parser.add_argument("--mutants", action="store_true", help="schedules until each planted bug is found")
    chosen = parser.parse_args()
    if chosen.mutants:
        return measure(MUTANTS)
    faults = frozenset(chosen.faults.split(",")) if chosen.faults else None
    mutant = next((each for each in MUTANTS if each.name == chosen.mutant), Mutant("none"))
    with mutant.planted() as kind:
        if chosen.shrink is not None:
            steps, broken = shrunk(Schedule(chosen.shrink, kind, faults))
            print(*steps, broken.args, sep="\n")
            return 1
        first, end = map(int, chosen.seeds.split(":"))
        return run_all(range(first, end), kind, faults, chosen.keep_going)


def run_all(seeds: range, kind: type[Office], faults: frozenset[str] | None, keep_going: bool) -> int:
    """The exit code: 1 if a schedule failed."""
    failed, done, start = 0, 0, process_time()
    for seed in seeds:
        done += 1
        try:
            run(seed, kind, faults)
        except Broken as broken:
            failed += 1
            print(*broken.args, flush=True)
            if not keep_going:
                break
    print(f"{done} schedules, {failed} failed, {done / (process_time() - start):.0f} a CPU second")
    return 1 if failed else 0


def measure(mutants: tuple[Mutant, ...]) -> int:
    """The table of docs/journal.md; the exit code is 1 if one escaped."""
    escaped = 0
    for mutant in mutants:
        with mutant.planted() as kind:
            trials = [
                schedules_until_broken(trial * APART, mutant.budget, kind, mutant.faults)
                for trial in range(TRIALS)
            ]
        counts = [found[0] if found else mutant.budget + 1 for found in trials]
        rules = sorted({found[1] for found in trials if found})
        missed = trials.count(None)
        escaped += missed
        print(
            f"{mutant.name} | {' '.join(rules)} | {median(counts):.0f} | {max(counts)} | {missed}", flush=True
        )
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
