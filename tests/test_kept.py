from __future__ import annotations

from factcheck.rules import kept
from factcheck.rules.kept import Kept


def test_each_is_asked_once() -> None:
    asked: list[str] = []

    @Kept
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length[word] for word in ("loan", "toll", "loan")] == [4, 4, 4]
    assert asked == ["loan", "toll"]


def test_it_begins_anew_when_it_is_full() -> None:
    @Kept
    def double(number: int) -> int:
        return 2 * number

    for number in range(3 * kept._MOST + 5):
        assert double[number] == 2 * number
        assert len(double) <= kept._MOST
