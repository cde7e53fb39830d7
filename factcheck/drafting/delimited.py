"""CSV and TSV files: their encoding, what parts the cells, the cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path

from factcheck.drafting.guesses import Guess, Sureness
from factcheck.drafting.sheets import Sheet, data_of
from factcheck.errors import FactcheckError

_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SAMPLE = 2000
"""Lines by which the delimiter is told."""
_FOREIGN = re.compile(r"\w*[^\x00-\x7f]\w*")


def read_text(path: Path) -> Sheet:
    """Read a CSV or TSV file, whatever parts its cells and however its letters are written.

    Raises:
        FactcheckError: it cannot be read, is no text, or breaks off inside a quoted cell.

    """
    data = data_of(path)
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise FactcheckError(
            "no-table",
            "this is no text file",
            where=str(path),
            hint="save the table as CSV or XLSX (with that ending)",
        )
    text, encoding = _decoded(data)
    delimiter, told = _delimiter(text)
    body = _without_hint(text)
    rows, lines = [], []
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
    done = len(text.splitlines()) - len(body.splitlines())
    shift = begun = done
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append([" ".join(cell.split()) for cell in cells])
                lines.append(done + 1)
            begun, done = done, shift + reader.line_num
    except csv.Error as error:
        raise _broken(path, done, str(error)) from error
    last = io.StringIO(body, newline="").readlines()[begun - shift :]
    if len(last) > 1 and sum(line.count('"') for line in last) % 2:
        raise _broken(path, begun, "its quote is never closed")
    return Sheet(rows, lines, [encoding, told], delimiter, text)


def _broken(path: Path, done: int, why: str) -> FactcheckError:
    return FactcheckError(
        "broken-csv",
        f"the record that begins here is no CSV ({why})",
        where=f"{path}:{done + 1}:1",
        hint='a cell that holds a quote stands in "…", its own quotes doubled',
    )


def _without_hint(text: str) -> str:
    """Take off the first line of a spreadsheet's own: `sep=;`."""
    first, _, rest = text.partition("\n")
    return rest if first.strip().lower().startswith("sep=") and len(first.strip()) == 5 else text


def _decoded(data: bytes) -> tuple[str, Guess]:
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            shown = "UTF-8" if name == "utf-8-sig" else "UTF-16"
            return data.decode(name, "replace"), Guess(
                "encoding", shown, "high", "a byte-order mark says so"
            )
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _legacy(data)
    why = "only plain letters" if text.isascii() else "every letter reads as it"
    return text, Guess("encoding", "UTF-8", "high", why)


def _legacy(data: bytes) -> tuple[str, Guess]:
    """Decode what is no UTF-8: the Western code page, unless it has no such letters."""
    try:
        text, name = data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and few files need it

        best = from_bytes(data).best()
        name = best.encoding if best else "latin-1"
        text = data.decode(name, "replace")
    shown = ", ".join(list(dict.fromkeys(_FOREIGN.findall(text)))[:3])
    return text, Guess("encoding", name, "medium", f"no UTF-8; look at {shown}")


def _delimiter(text: str) -> tuple[str, Guess]:
    """Tell the delimiter: the one by which most lines have the same number of cells, above one."""
    hint = text.partition("\n")[0].strip()
    if hint.lower().startswith("sep=") and hint[4:] in _DELIMITERS:
        return hint[4:], Guess(
            "delimiter", _DELIMITERS[hint[4:]], "high", f'the file says "{hint}"'
        )
    lines = "\n".join(text.splitlines()[:_SAMPLE])
    scores = {sign: _evenness(lines, sign) for sign in _DELIMITERS}
    best = max(scores, key=lambda sign: scores[sign])
    share, width = scores[best]
    if width < 2:
        return ",", Guess("delimiter", "commas", "low", "no sign parts the lines into cells alike")
    sure: Sureness = "high" if share > 0.9 else "medium"
    return best, Guess(
        "delimiter", _DELIMITERS[best], sure, f"{share:.0%} of the lines have {width} cells"
    )


def _evenness(lines: str, delimiter: str) -> tuple[float, int]:
    """Give the share of lines that have the commonest number of cells, and that number."""
    try:
        widths = [
            len(cells) for cells in csv.reader(io.StringIO(lines), delimiter=delimiter) if cells
        ]
    except csv.Error:
        return 0.0, 0
    several = Counter(width for width in widths if width > 1)
    if not several:
        return 0.0, 0
    width, count = several.most_common(1)[0]
    return count / len(widths), width
