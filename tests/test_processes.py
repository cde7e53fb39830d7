"""Processes that share work: when they are started, and that they end with who started them."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, Future

import pytest

from factcheck import processes
from factcheck.errors import FactcheckError

WAITING = """
import sys, time
from factcheck import processes
processes._way = lambda: sys.argv[1]
with processes.processes(2, alone=0) as helpers:
    helpers(0).submit(print, "at work", flush=True)
    time.sleep(60)
"""
CUT_OFF = """
import signal, sys, time
from factcheck import processes
signal.signal(signal.SIGINT, signal.default_int_handler)  # background jobs ignore it
processes._way = lambda: sys.argv[1]
pieces = [(0, 1), (0, 1), (60, 1), (60, 1), (60, 1), (60, 1)]
with processes.processes(2, alone=0) as helpers:
    for _ in processes.spread(pieces, time.sleep, helpers):
        print("done", flush=True)
"""


def test_for_one_job_there_is_no_process() -> None:
    with processes.processes(1, alone=0) as helpers:
        assert helpers(10**9) is None


def test_processes_are_started_once_so_much_is_done_that_they_are_worth_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "_cores", lambda: 2)
    with processes.processes(None, alone=10) as helpers:
        assert helpers(9) is None
        pool = helpers(10)
        assert pool is not None
        assert helpers(20) is pool


def test_where_no_process_can_be_started_one_works_alone_unless_several_were_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(processes, "_cores", lambda: 2)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    with processes.processes(None, alone=10) as helpers:
        assert helpers(10) is None
    with processes.processes(2, alone=10) as helpers, pytest.raises(FactcheckError) as told:
        helpers(0)
    assert (told.value.code, told.value.hint) == ("no-processes", "use --jobs 1")


def test_the_cores_that_may_be_used_are_counted() -> None:
    assert processes._cores() >= 1


def test_a_process_with_threads_is_not_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.listdir", lambda _: ["1", "2"])
    assert processes._way() == "spawn"
    monkeypatch.setattr("os.listdir", lambda _: ["1"])
    assert processes._way() == "fork"


def test_where_threads_cannot_be_counted_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_THREADS", "/proc/none")
    assert processes._way() == "spawn"


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_ctrl_c_does_not_wait_for_what_is_worked_on(way: str) -> None:
    command = [sys.executable, "-c", CUT_OFF, way]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout is not None
        assert [started.stdout.readline() for _ in range(2)] == ["done\n"] * 2
        started.send_signal(signal.SIGINT)
        rest, told = started.communicate(timeout=20)
    assert rest == ""
    assert told.endswith("\nKeyboardInterrupt\n")


def test_what_is_back_at_ctrl_c_is_given_in_its_order() -> None:
    sent: list[Future[int]] = []

    class Helper(Executor):
        def submit(self, *_: object) -> Future[int]:  # type: ignore[override]
            sent.append(Future())
            return sent[-1]

    def pieces() -> Iterator[tuple[int, int]]:
        yield from ((at, 1) for at in range(5))
        for at in (0, 1, 3):
            sent[at].set_result(at)
        raise KeyboardInterrupt

    given: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        given.extend(processes.spread(pieces(), abs, lambda _: Helper()))
    assert given == [0, 1]


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_no_process_outlives_the_one_that_started_it(way: str) -> None:
    command = [sys.executable, "-c", WAITING, way]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "at work\n"
        started.kill()
        rest, _ = started.communicate(timeout=20)  # ends when nobody holds the other end
    assert rest == ""
