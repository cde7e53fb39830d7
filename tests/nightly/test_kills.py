"""A night that is killed loses nothing, and the next one goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import kills

if TYPE_CHECKING:
    from pathlib import Path


def test_nights_killed_at_random_moments_lose_and_double_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    kills.furnish(folder, 40)
    outcome = kills.killed(folder, 40, kills=5, seed=3)
    kills.look_over(folder, outcome, 40)
