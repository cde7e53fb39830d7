"""The seed article gives the same bytes whatever surrounds the run (twenty: `benchmarks/`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Karachi", "LC_ALL": "C.UTF-8", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "4711", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
    {"PYTHONHASHSEED": "65537", "TZ": "Pacific/Kiritimati", "NO_COLOR": "1"},
)


def written(cache: Path, surroundings: dict[str, str], *options: str) -> bytes:
    ended = subprocess.run(
        [sys.executable, "-m", "factcheck", "run", "seeds/", "--format", "json", *options],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | surroundings | {"FACTCHECK_CACHE_DIR": str(cache)},
    )
    assert ended.returncode == 1
    return ended.stdout


def test_the_seed_gives_the_same_bytes_with_and_without_a_cache(tmp_path: Path) -> None:
    outputs = [written(tmp_path / "shared", each, "--no-cache") for each in SURROUNDINGS]
    outputs += [written(tmp_path / "shared", each) for each in SURROUNDINGS[:2]]
    outputs.append(written(tmp_path / "fresh", SURROUNDINGS[2]))
    assert len(set(outputs)) == 1
    assert json.loads(outputs[0])["summary"]["articles"] == 1
