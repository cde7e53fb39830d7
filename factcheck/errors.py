"""What can go wrong, told so that it can be mended, and how a run ends."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ends (contract, section 5)."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    NOTHING_CHECKED = 4
    INTERRUPTED = 130


class FactcheckError(Exception):
    """A fault with its place and its mend.

    `where` is `file`, `file:line` or `file:line:column`, `code` a stable slug
    (`missing-column`), `hint` what to do about it.
    """

    def __init__(self, code: str, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.where = where
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Leave a process as what it is: an exception is copied by its arguments alone."""
        return (self.__class__.__new__, (self.__class__, self.message), self.__dict__)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        mend = f"\n  = help: {self.hint}" if self.hint else ""
        return f"{place}{self.message}{mend}"


def fault_place(error: BaseException) -> str:
    """Say which fault of our own it is, and in which line: nothing of an article is in it."""
    place = "at an unknown place"
    step = error.__traceback__
    while step is not None:
        module = str(step.tb_frame.f_globals.get("__name__", ""))
        if module.split(".", 1)[0] == "factcheck":
            place = f"in {module}, line {step.tb_lineno}"
        step = step.tb_next
    return f"{type(error).__name__} {place}"


class FaultsError(FactcheckError):
    """Several faults found in one go, none of them lost."""

    def __init__(self, faults: list[FactcheckError]) -> None:
        super().__init__("faults", f"{len(faults)} faults", where="", hint="")
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)
