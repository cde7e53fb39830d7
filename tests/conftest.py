"""What several tests share: the program run in-process, golden files, a server, a small world.

`FACTCHECK_UPDATE_GOLDEN=1 pytest` writes the files under `tests/golden/` anew; look at the
difference before you commit it.
"""

from __future__ import annotations

import csv
import json
import os
import ssl
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import pytest
from hypothesis import settings
from msgspec import convert
from msgspec.structs import replace

from factcheck import documents
from factcheck.cli import invoke
from factcheck.config import Config
from factcheck.documents import Source, from_text
from factcheck.engine import check_document
from factcheck.model import CheckedClaim, Computation, Document, Entity, Fact, Measure, PackageInfo
from factcheck.reference import load
from factcheck.reference.compiled import Compiled
from factcheck.reference.index import Index
from factcheck.reference.known import known_beside

if TYPE_CHECKING:
    from made_nights import Nights

os.environ.pop("PYTEST_ADDOPTS", None)  # of this run, not of those that tests start
settings.register_profile("the same", deadline=None, derandomize=True)  # twice run, twice found
settings.register_profile("other", deadline=None, max_examples=5000)  # --hypothesis-profile other
settings.load_profile("the same")

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[str, str], None]


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


Factcheck = Callable[..., Ran]


Packaged = Callable[[Mapping[str, str]], Index]


@pytest.fixture(scope="session")
def packaged(tmp_path_factory: pytest.TempPathFactory) -> Packaged:
    """`packaged(files)` makes a package of CSVs by their names, "figures" its facts, loaded."""

    def made(files: Mapping[str, str]) -> Index:
        folder = tmp_path_factory.mktemp("package")
        resources = []
        for name, content in files.items():
            (folder / f"{name}.csv").write_text(content, encoding="utf-8")
            role = "facts" if name == "figures" else name
            resources.append({"name": name, "path": f"{name}.csv", "factcheck": {"role": role}})
        descriptor = {
            "name": "small",
            "licenses": [{"name": "CC0-1.0"}],
            "sources": [{"title": "made for this test"}],
            "resources": resources,
        }
        (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
        return load([folder], cache_dir=None)

    return made


Verdicts = Callable[[str], dict[str, str]]


def verdicts_by(index: Index, published: str) -> Verdicts:
    """Make what gives the amounts of a text of a day with their codes, or else their verdicts."""

    def found(text: str) -> dict[str, str]:
        document = from_text(text, published=published)
        claims = check_document(document, index, Config()).claims
        told = ((each.claim.mention.text, each.verdict) for each in claims)
        return {text: verdict.code or str(verdict.status.value) for text, verdict in told}

    return found


@pytest.fixture
def golden() -> Golden:
    """`golden(name, text)` holds a text against the file of that name."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("FACTCHECK_UPDATE_GOLDEN"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"no golden file {name}: FACTCHECK_UPDATE_GOLDEN=1 writes it"
        assert text == path.read_bytes().decode()

    return compare


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that is not the user's."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the runs of one test keep their results."""
    return tmp_path_factory.mktemp("results")


@pytest.fixture
def factcheck(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    cache_home: Path,
    results: Path,
) -> Factcheck:
    """`factcheck("run", "a.txt")` runs the program in-process, 80 columns wide.

    What other tests found is not known to it.
    """
    monkeypatch.setattr("factcheck.cli.checking.cache_folder", lambda: results)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    for name in ("NO_COLOR", "FORCE_COLOR", "CI"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Ran:
        code = invoke(list(arguments))
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return run


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`interrupted("b.txt")` presses ctrl-C where the program is about to read that article."""
    read = documents.read

    def at(path: str) -> None:
        def cut(source: Source, **more: Any) -> Iterator[object]:
            if source.path == path:
                raise KeyboardInterrupt
            yield from read(source, **more)

        monkeypatch.setattr("factcheck.cli.inputs.read", cut)

    return at


class Asked(BaseHTTPRequestHandler):
    """A request, and what is written for it."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        self.server.answer(self)

    def begin(self, code: int, **headers: object) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def end(self) -> None:
        """Break the connection off."""
        self.wfile.flush()
        self.close_connection = True


class Server(ThreadingHTTPServer):
    """A server on the loopback; `closing` is set where it is not to be waited for any longer."""

    daemon_threads = True

    def __init__(self, answer: Callable[[Asked], None], context: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.answer = answer
        self.closing = threading.Event()
        self.host = f"127.0.0.1:{self.server_port}"
        if context:
            self.socket = context.wrap_socket(
                self.socket, server_side=True, do_handshake_on_connect=False
            )
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def handle_error(self, *_: object) -> None:
        """Keep quiet: clients go away where they are tested."""

    def close(self) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()


class Loopback(Protocol):
    """How a server is started that lasts as long as a test."""

    def __call__(
        self, answer: Callable[[Asked], None], context: ssl.SSLContext | None = None
    ) -> Server:
        """Start it; `answer` is called for each request, `context` is for TLS."""


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    """`loopback(answer)` starts a server, and closes it when the test is done."""
    servers: list[Server] = []

    def start(answer: Callable[[Asked], None], context: ssl.SSLContext | None = None) -> Server:
        servers.append(Server(answer, context))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


SMALL_WORLD = Path(__file__).parent / "small_world"
COUNTRY_STATISTICS = Path(__file__).parent / "country_statistics"


class Checked(Protocol):
    """How an article is checked against the small world."""

    def __call__(
        self, text: str, *, published: str | None = None, index: Index | None = None
    ) -> Sequence[CheckedClaim]:
        """Give the claims of an article with their verdicts."""


def _rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """Give the filled cells of a table of a made-up world, lists of words split."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        filled = [{key: cell for key, cell in row.items() if cell} for row in csv.DictReader(file)]
    lists = ("aliases", "phrases", "not_phrases", "confusable_with")
    return [
        {key: cell.split("|") if key in lists else cell for key, cell in row.items()}
        for row in filled
    ]


def _tabulated(folder: Path) -> Iterator[Fact]:
    """Yield the figures of a made-up world that stand for what rows of a table add up to."""
    if not (folder / "tabulated.csv").exists():
        return
    for row in _rows(folder, "tabulated"):
        aggregate, is_whole = row.pop("aggregate"), row.pop("is_whole") == "yes"
        how = Computation(told="made up", rows=2, lines=(), is_whole=is_whole, aggregate=aggregate)
        yield replace(convert(row, Fact), computed=how)


def _world(folder: Path) -> Index:
    own = tuple(convert(row, Entity) for row in _rows(folder, "entities"))
    return Index(
        Compiled(
            packages=(PackageInfo(name=folder.name.replace("_", "-"), version="1", sha256="0"),),
            entities=own + known_beside(own),
            measures=tuple(convert(row, Measure) for row in _rows(folder, "measures")),
            facts=(
                *(convert(row, Fact) for row in _rows(folder, "facts")),
                *_tabulated(folder),
            ),
        )
    )


@pytest.fixture(scope="session")
def small_world() -> Index:
    """Some fifty made-up figures of lenders, dams and bridges, beside the known countries."""
    return _world(SMALL_WORLD)


@pytest.fixture(scope="session")
def country_statistics() -> Index:
    """Eleven statistics of five countries, without a time, as tables of the web have them."""
    return _world(COUNTRY_STATISTICS)


@pytest.fixture(scope="session")
def checked(small_world: Index) -> Checked:
    """`checked(text)` gives the claims of an article with their verdicts."""

    def check(
        text: str, *, published: str | None = None, index: Index | None = None
    ) -> Sequence[CheckedClaim]:
        document = from_text(text, published=published)
        return check_document(document, index or small_world, Config()).claims

    return check


def beside(name: str) -> Any:
    """Import a module that stands beside this one: no folder of tests is on the path."""
    if name not in sys.modules:
        spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@pytest.fixture(scope="session")
def made_nights(cache_home: Path) -> Nights:
    """Nights by name (`quiet`, `busy`, `broken` …), each with its report."""
    index = load([Path(__file__).parent.parent / "reference_data"], cache_dir=cache_home)
    nights: Nights = beside("made_nights").Nights(index)
    return nights


class Told(Protocol):
    """How the claim of a figure in a text is judged by the project's own package."""

    def __call__(self, text: str, figure: str, published: str | None = None) -> CheckedClaim:
        """Give the claim of the first such figure."""


@pytest.fixture(scope="session")
def own_package(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The project's own figures."""
    references = Path(__file__).parent.parent / "reference_data"
    return load([references], cache_dir=tmp_path_factory.mktemp("index"))


@pytest.fixture
def told(own_package: Index) -> Told:
    """Give the claim of a figure in a text, held against the project's own package."""

    def check(text: str, figure: str, published: str | None = None) -> CheckedClaim:
        document = from_text(text, path="x", published=published)
        claims = check_document(document, own_package, Config()).claims
        return next(each for each in claims if each.claim.mention.text == figure)

    return check


SignsIn = Callable[[Document, Index], tuple[dict[int, tuple[str, ...]], Sequence[CheckedClaim]]]


@pytest.fixture(scope="session")
def signs_in() -> SignsIn:
    """What is weighed in an article, before anything is called wrong."""
    found: SignsIn = beside("weighing").signs_in
    return found
