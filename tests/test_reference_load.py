"""From folders to an index: merged packages, known countries, the cache, and what is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import geography
from factcheck.errors import FaultsError
from factcheck.reference import Index, cache, cache_folder, load, update_hashes
from factcheck.reference.compiled import Compiled

REPOSITORY = Path(__file__).parents[1]
ENTITIES = "id,kind,name,aliases\nharbour,project,Blue Harbour,the harbour\n"
MEASURES = "id,unit_kind,dynamics,phrases\ncost,money,stock,cost\n"
FACTS = "id,measure,subject,value,unit\ncost-1,cost,harbour,46000000000,USD\n"

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write a package of the given name and tables."""

    def made(name: str = "harbours", **tables: str) -> Path:
        directory = tmp_path / name
        directory.mkdir(exist_ok=True)
        resources = []
        for role, content in ({"entities": ENTITIES, "measures": MEASURES} | tables).items():
            (directory / f"{role}.csv").write_text(content)
            resource = {"name": role, "path": f"{role}.csv", "factcheck": {"role": role}}
            resources.append(resource | {"licenses": [{"name": "CC0-1.0"}]})
        descriptor = {"name": name, "version": "1.0", "sources": [{"title": "made up"}]}
        text = json.dumps(descriptor | {"resources": resources})
        (directory / "datapackage.json").write_text(text)
        update_hashes(directory)
        return directory

    return made


def only_fault(directories: list[Path]) -> tuple[str, str]:
    with pytest.raises(FaultsError) as caught:
        load(directories, cache_dir=None)
    (fault,) = caught.value.faults
    return fault.code, fault.message


# ---- one package and several ---------------------------------------------------------------


def test_a_fact_carries_its_values_and_its_place(make: Make) -> None:
    index = load([make(facts=FACTS)], cache_dir=None)
    fact = index.fact("cost-1")
    assert (str(fact.value), fact.unit, fact.modifier) == ("46000000000", "USD", "exact")
    assert (fact.package, fact.file, fact.line) == ("harbours", "facts.csv", 2)
    assert list(index.facts_of("cost")) == [fact]
    (package,) = index.packages
    assert (package.name, package.version, len(package.sha256)) == ("harbours", "1.0", 64)


def test_packages_that_define_alike_share_their_words(make: Make) -> None:
    first = make("first", facts=FACTS)
    second = make(
        "second",
        entities="id,kind,name,aliases\nharbour,project,Port Blue,the docks\n",
        measures=MEASURES.replace("stock,cost", "stock,price tag"),
        facts=FACTS.replace("cost-1", "cost-2"),
    )
    index = load([first, second], cache_dir=None)
    assert index.entities["harbour"].name == "Blue Harbour"
    assert index.entities["harbour"].aliases == ("the harbour", "Port Blue", "the docks")
    assert index.measures["cost"].phrases == ("cost", "price tag")
    assert [fact.package for fact in index.facts] == ["first", "second"]
    assert [package.name for package in index.packages] == ["first", "second"]


def test_a_package_that_is_named_twice_is_read_once(make: Make) -> None:
    directory = make(facts=FACTS)
    assert len(load([directory, directory], cache_dir=None).facts) == 1


def test_ids_that_clash_are_named(make: Make) -> None:
    first = make("first", facts=FACTS)
    code, message = only_fault([first, make("second", facts=FACTS + "\n")])
    assert (code, "first (facts.csv:2)" in message) == ("id-clash", True)
    other = make("third", measures=MEASURES.replace("money", "percent"))
    assert only_fault([first, other])[0] == "id-clash"
    other = make("fourth", entities=ENTITIES.replace("project", "region"))
    assert only_fault([first, other])[0] == "id-clash"


def test_faults_of_all_packages_come_together(make: Make, tmp_path: Path) -> None:
    with pytest.raises(FaultsError) as caught:
        load([tmp_path / "no", make(), tmp_path / "none"], cache_dir=None)
    assert [fault.code for fault in caught.value.faults] == ["no-datapackage"] * 2


# ---- known countries -----------------------------------------------------------------------


def test_countries_are_known_without_a_row(make: Make) -> None:
    index = load([make(facts=FACTS.replace("harbour", "kenya"))], cache_dir=None)
    assert index.entities["kenya"].kind == "country"
    hits = index.names_in("Kenyans and the Indian Ocean")
    assert [(hit.text, hit.entity) for hit in hits] == [("Kenyans", "kenya")]


@pytest.mark.parametrize(
    "row",
    ["kenya,country,Republic of K,", "ke,country,Kenya,", "ke,country,K Republic,Kenyan",
     "team,organisation,Kenya,", "team,organisation,The Team,Kenya"],
)  # fmt: skip
def test_an_entity_replaces_the_country_that_it_is(make: Make, row: str) -> None:
    index = load([make(entities=f"id,kind,name,aliases\n{row}\n")], cache_dir=None)
    assert [hit.entity for hit in index.names_in("Nairobi")] == []
    assert len(index.entities) == len(geography.entities())


def test_an_entity_takes_an_alias_and_leaves_the_country_the_others(make: Make) -> None:
    entities = "id,kind,name,aliases\nsummit,programme,Nairobi Summit,Nairobi\n"
    index = load([make(entities=entities)], cache_dir=None)
    hits = index.names_in("Nairobi in Kenya")
    assert [hit.entity for hit in hits] == ["summit", "kenya"]


# ---- the cache -----------------------------------------------------------------------------


def cold(*_: object) -> Compiled:
    raise AssertionError("the index was compiled again")


def the_file(folder: Path) -> Path:
    (file,) = (folder / "references").glob("*.index")
    return file


def test_a_second_load_reads_the_cache(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = make(facts=FACTS)
    first = load([directory], cache_dir=tmp_path / "cache")
    monkeypatch.setattr("factcheck.reference.loading._compile", cold)
    second = load([directory], cache_dir=tmp_path / "cache")
    assert second._compiled == first._compiled
    assert second.names_in("the harbour") == first.names_in("the harbour")
    assert second.phrases_in("at a cost") == first.phrases_in("at a cost")


def test_a_change_of_any_byte_makes_another_index(make: Make, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    load([make(facts=FACTS)], cache_dir=folder)
    changed = make(facts=FACTS.replace("46", "47"))
    assert str(load([changed], cache_dir=folder).facts[0].value) == "47000000000"
    assert len(list((folder / "references").glob("*.index"))) == 2


@pytest.mark.parametrize(
    "broken",
    [b"", b"something else", b"factcheck index 999\n", slice(0, 40), slice(0, -1), slice(1, None)],
)
def test_a_cache_that_cannot_be_trusted_is_rebuilt(
    make: Make, tmp_path: Path, broken: bytes | slice
) -> None:
    folder = tmp_path / "cache"
    first = load([make(facts=FACTS)], cache_dir=folder)
    file = the_file(folder)
    good = file.read_bytes()
    file.write_bytes(good[broken] if isinstance(broken, slice) else broken)
    assert load([make(facts=FACTS)], cache_dir=folder)._compiled == first._compiled
    assert file.read_bytes() == good


def test_an_altered_byte_or_another_index_is_noticed(make: Make, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    load([make(facts=FACTS)], cache_dir=folder)
    file = the_file(folder)
    good = file.read_bytes()
    file.write_bytes(good.replace(b"46000000000", b"47000000000"))
    assert str(load([make(facts=FACTS)], cache_dir=folder).facts[0].value) == "46000000000"
    changed = make(facts=FACTS.replace("46", "48"))
    load([changed], cache_dir=folder)
    for other in (folder / "references").glob("*.index"):
        other.write_bytes(good)
    assert str(load([changed], cache_dir=folder).facts[0].value) == "48000000000"


def test_an_index_of_another_shape_is_rebuilt(make: Make, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    first = load([make(facts=FACTS)], cache_dir=folder)
    file = the_file(folder)
    body = b"\x81\xa5facts\x01"
    file.write_bytes(cache._head(file.stem, body) + body)
    assert load([make(facts=FACTS)], cache_dir=folder)._compiled == first._compiled


def test_old_indexes_do_not_pile_up(make: Make, tmp_path: Path) -> None:
    for value in range(cache._KEPT + 3):
        load([make(facts=FACTS.replace("46", f"1{value}"))], cache_dir=tmp_path / "cache")
    assert len(list((tmp_path / "cache" / "references").iterdir())) == cache._KEPT


def test_a_disk_that_cannot_be_written_is_survived(make: Make, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert len(load([make(facts=FACTS)], cache_dir=blocked / "cache").facts) == 1


def test_a_write_that_fails_leaves_nothing_behind(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("read-only")

    directory = make(facts=FACTS)
    monkeypatch.setattr(Path, "replace", refuse)
    assert len(load([directory], cache_dir=tmp_path / "cache").facts) == 1
    assert list((tmp_path / "cache" / "references").iterdir()) == []


def test_the_folder_is_the_chosen_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path


def test_on_linux_the_folder_is_where_the_desktop_specification_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FACTCHECK_CACHE_DIR", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "factcheck"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "factcheck"
    monkeypatch.setattr("os.path.expanduser", str)
    assert cache_folder() is None


def test_elsewhere_the_folder_is_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_CACHE_DIR", raising=False)
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: "~/.cache/factcheck")
    assert cache_folder() is None
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "factcheck"))
    assert cache_folder() == tmp_path / "factcheck"


# ---- imports -------------------------------------------------------------------------------


def loaded(directory: Path, folder: Path, code: str = "") -> set[str]:
    script = (
        "import sys; from pathlib import Path; from factcheck.reference import load\n"
        f"index = load([Path({str(directory)!r})], cache_dir=Path({str(folder)!r}))\n"
        f"index.names_in('China'); index.phrases_in('cost'); {code}\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    environment = {key: value for key, value in os.environ.items() if key != "HOME"}
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, env=environment
    )
    return set(done.stdout.split())


def test_only_a_cold_load_imports_pandas(make: Make, tmp_path: Path) -> None:
    heavy = {"pandas", "pandera", "pint", "numpy"}
    directory = make(facts=FACTS)
    assert {"pandas", "pandera"} <= loaded(directory, tmp_path / "cache")
    assert heavy.isdisjoint(loaded(directory, tmp_path / "cache", "assert index.facts"))


def test_nothing_heavy_is_imported_with_the_module() -> None:
    code = (
        "import sys, factcheck.reference; assert not {'pandas', 'pandera', 'pint'} & {*sys.modules}"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# ---- the package that comes with the program -----------------------------------------------


def test_our_own_package_is_sound(tmp_path: Path) -> None:
    index: Index = load([REPOSITORY / "reference_data"], cache_dir=tmp_path)
    assert index.warnings == ()
    assert len(index.facts) > 400
