"""Whether the same article gives the same bytes, whatever surrounds the run.

    python tests/benchmarks/determinism.py [--runs 20]

Each run of `factcheck run seeds/ --format json` has another hash seed, time zone, language and
width. Ends with 1 where any two differ.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile

from measuring import ROOT, command, environment, table

_ZONES = ("UTC", "Asia/Karachi", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu")
_LANGUAGES = ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")


def written(number: int, cache: str) -> bytes:
    """Give what the run of that number writes."""
    settings = environment(
        PYTHONHASHSEED=str(number * 7919),
        TZ=_ZONES[number % len(_ZONES)],
        LC_ALL=_LANGUAGES[number % len(_LANGUAGES)],
        COLUMNS=str(40 + 10 * number),
        FACTCHECK_CACHE_DIR=cache,
    )
    arguments = command("run", "seeds/", "--format", "json", "--no-cache")
    return subprocess.run(
        arguments, capture_output=True, check=False, cwd=ROOT, env=settings
    ).stdout


def main() -> int:
    """Print how many outputs there are, and of which bytes."""
    parser = argparse.ArgumentParser(description="The same input, the same bytes.")
    parser.add_argument("--runs", type=int, default=20, help="how many runs are compared")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as cache:
        outputs = [written(number, cache) for number in range(runs)]
    digests = [hashlib.sha256(output).hexdigest() for output in outputs]
    rows = [
        (digest[:16], f"{digests.count(digest)}", f"{len(outputs[digests.index(digest)])}")
        for digest in dict.fromkeys(digests)
    ]
    table(f"{runs} runs", ("sha256", "runs", "bytes"), rows)
    return int(len(rows) != 1 or not outputs[0])


if __name__ == "__main__":
    sys.exit(main())
