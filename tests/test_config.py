from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import Asked, Config, load
from factcheck.config.positions import find_positions
from factcheck.errors import FactcheckError, FaultsError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def configured(text: str) -> Config:
    write("factcheck.toml", text)
    return load(Path())


def faults(text: str | bytes, name: str = "factcheck.toml") -> list[FactcheckError]:
    write(name, text)
    with pytest.raises(FaultsError) as caught:
        load(Path())
    return caught.value.faults


def fault(text: str | bytes) -> tuple[str, str, str, str]:
    [found] = faults(text)
    return found.code, found.where, found.message, found.hint


def test_without_a_file_the_defaults_hold() -> None:
    assert load(Path()) == Config()
    assert Config().fail_on == "warning"


def test_every_setting_is_read() -> None:
    Path("facts").mkdir()
    config = configured(
        'references = ["facts"]\nlocale = "en-gb"\nfail_on = "error"\n'
        '[currencies]\n"$" = "CAD"\nRs = "PKR"\n'
    )
    assert [Path(folder).resolve() for folder in config.references] == [Path("facts").resolve()]
    assert (config.locale, config.day_first, config.fail_on) == ("en-GB", True, "error")
    assert config.currencies["$"] == config.currencies["dollars"] == "CAD"
    assert config.currencies["Rs"] == config.currencies["rupees"] == "PKR"
    assert config.source == "factcheck.toml"


def test_hyphens_are_underscores() -> None:
    config = configured('fail-on = "never"\nday-first = false\n')
    assert (config.fail_on, config.day_first) == ("never", False)


def test_an_empty_file_means_the_defaults() -> None:
    assert configured("") == Config(source="factcheck.toml")


@pytest.mark.parametrize(
    ("locale", "day_first"),
    [("en-US", False), ("en-PK", True), ("en_AU", True), ("en-CA", None), ("en", None)],
)
def test_a_locale_says_whether_the_day_goes_first(locale: str, day_first: bool | None) -> None:
    assert configured(f'locale = "{locale}"').day_first is day_first


def test_day_first_goes_before_the_locale() -> None:
    assert configured('locale = "en-US"\nday_first = true').day_first is True


def test_a_word_of_its_own_goes_before_the_sign_of_its_row() -> None:
    config = configured('[currencies]\n"£" = "EGP"\npounds = "GBP"\n')
    assert config.currencies["pound"] in {"EGP", "GBP"}
    assert (config.currencies["£"], config.currencies["pounds"]) == ("EGP", "GBP")


# ---- which file --------------------------------------------------------------------------


def test_the_nearest_file_upwards_is_taken() -> None:
    write("factcheck.toml", 'fail_on = "error"')
    write("a/factcheck.toml", 'fail_on = "info"')
    Path("a/b/c").mkdir(parents=True)
    assert load(Path("a/b/c")).fail_on == "info"
    assert load(Path("a/b/c")).source == "a/factcheck.toml"
    assert load(Path()).fail_on == "error"


def test_references_are_relative_to_their_file() -> None:
    write("a/factcheck.toml", 'references = ["facts"]')
    Path("a/facts").mkdir()
    Path("a/b").mkdir()
    [folder] = load(Path("a/b")).references
    assert Path(folder).resolve() == Path("a/facts").resolve()


def test_a_table_in_pyproject_is_a_configuration() -> None:
    write("pyproject.toml", '[project]\nname = "x"\n[tool.factcheck]\nfail_on = "error"\n')
    assert load(Path()).fail_on == "error"
    write("factcheck.toml", 'fail_on = "info"')
    assert load(Path()).fail_on == "info"


@pytest.mark.parametrize(
    "text", ['[project]\nname = "x"\n', "tool = 5\n", "[tool]\nother = 5\n", "[broken\n"]
)
def test_a_pyproject_without_our_table_is_passed_over(text: str) -> None:
    write("factcheck.toml", 'fail_on = "error"')
    write("a/pyproject.toml", text)
    assert load(Path("a")).fail_on == "error"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[tool]\nfactcheck = "x"\n', "2:13"),
        ("tool.factcheck = 3\n", "1:18"),
        ("[[tool.factcheck]]\n", "1:1"),
    ],
)
def test_what_is_no_table_in_a_pyproject_is_a_fault(text: str, place: str) -> None:
    [found] = faults(text, "pyproject.toml")
    assert (found.code, found.where) == ("wrong-type", f"pyproject.toml:{place}")
    assert found.message == "tool.factcheck must be a table of settings"


def test_a_broken_pyproject_with_our_table_is_a_fault() -> None:
    [found] = faults('[tool.factcheck]\nfail_on = error"\n', "pyproject.toml")
    assert (found.code, found.where) == ("toml-syntax", "pyproject.toml:2:11")


def test_faults_in_pyproject_have_their_places() -> None:
    [found] = faults("[tool.factcheck]\nx = 1\n", "pyproject.toml")
    assert found.where == "pyproject.toml:2:1"
    [found] = faults('[tool]\nfactcheck.fail_on = "x"\n', "pyproject.toml")
    assert found.where == "pyproject.toml:2:21"


def test_an_explicit_file_goes_before_the_nearest() -> None:
    write("factcheck.toml", 'fail_on = "error"')
    other = write("other.toml", 'fail_on = "info"')
    assert load(Path(), Asked(file=other)).fail_on == "info"
    project = write("a/pyproject.toml", '[tool.factcheck]\nfail_on = "never"')
    assert load(Path(), Asked(file=project)).fail_on == "never"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.toml", "no such file"),
        ("folder", "a folder, not a configuration file"),
        ("pyproject.toml", "there is no table [tool.factcheck] in this file"),
    ],
)
def test_an_explicit_file_without_a_configuration_is_a_fault(name: str, message: str) -> None:
    Path("folder").mkdir()
    write("pyproject.toml", "[project]")
    with pytest.raises(FaultsError) as caught:
        load(Path(), Asked(file=Path(name)))
    [found] = caught.value.faults
    assert (found.code, found.where, found.message) == ("no-configuration", name, message)
    assert found.hint


# ---- faults ------------------------------------------------------------------------------


def test_every_fault_is_told_at_once_in_the_order_of_the_file() -> None:
    found = faults(
        'refrences = []\nfail_on = "eror"\nday_first = "yes"\n\n[currencies]\n"$" = "usd"\n'
    )
    assert "\n".join(map(str, found)) == (
        'factcheck.toml:1:1: there is no setting "refrences"\n'
        '  = help: did you mean "references"?\n'
        'factcheck.toml:2:11: fail_on must be error, warning, info or never, not "eror"\n'
        '  = help: did you mean "error"?\n'
        'factcheck.toml:3:13: day_first must be true or false, without quotes, not "yes"\n'
        'factcheck.toml:6:7: "$" must be a currency code (ISO 4217), not "usd"\n'
        '  = help: did you mean "USD"?'
    )


@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        ("colour = 1", "unknown-setting", "1:1", 'there is no setting "colour"'),
        (
            'references = "facts"',
            "wrong-type",
            "1:14",
            'references must be a list of folders, ["reference_data"], not "facts"',
        ),
        (
            "references = [\n  5,\n]",
            "wrong-type",
            "2:3",
            "a folder is written as text in quotes, not as 5",
        ),
        ('references = ["gone"]', "no-references", "1:15", 'there is no folder "gone"'),
        ("locale = 5", "wrong-type", "1:10", 'locale must be text like "en-GB", not 5'),
        (
            'locale = "de-DE"',
            "wrong-value",
            "1:10",
            'locale must be English, "en" or "en-GB", not "de-DE"',
        ),
        ('locale = "en-XX"', "wrong-value", "1:10", '"XX" in the locale "en-XX" is no country'),
        (
            "fail_on = true",
            "wrong-value",
            "1:11",
            "fail_on must be error, warning, info or never, not true",
        ),
        (
            "fail_on = ['error']",
            "wrong-value",
            "1:11",
            "fail_on must be error, warning, info or never, not a list",
        ),
        (
            "fail_on = {}",
            "wrong-value",
            "1:11",
            "fail_on must be error, warning, info or never, not a table",
        ),
        (
            "currencies = 'USD'",
            "wrong-type",
            "1:14",
            'currencies must be a table, { "$" = "CAD" }, not "USD"',
        ),
        (
            'currencies = { "@" = "USD" }',
            "unknown-sign",
            "1:16",
            '"@" is no sign of several currencies',
        ),
        (
            'currencies = { Rs = "XYZ" }',
            "wrong-value",
            "1:21",
            '"Rs" must be a currency code (ISO 4217), not "XYZ"',
        ),
        (
            "[currencies]\nRs = 5",
            "wrong-value",
            "2:6",
            '"Rs" must be a currency code (ISO 4217), not 5',
        ),
        ('[currencies]\n"£" = "EUR"', "wrong-value", "2:7", '"£" cannot stand for EUR'),
        (
            'fail-on = "info"\nfail_on = "info"',
            "doubled-setting",
            "2:1",
            '"fail-on" and "fail_on" are the same setting',
        ),
        ("fail_on = \n", "toml-syntax", "1:11", "this is no TOML: invalid value"),
        ('x = """abc', "toml-syntax", "1:11", "this is no TOML: unterminated string"),
    ],
)
def test_a_fault_has_its_place(text: str, code: str, place: str, message: str) -> None:
    assert fault(text)[:3] == (code, f"factcheck.toml:{place}", message)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("[[references]]\npath = 'x'", "wrong-type", "1:1"),
        ("# top\n[locale.x]", "wrong-type", "2:1"),
        ("[[currencies]]", "wrong-type", "1:1"),
        ("[a.b.c]", "unknown-setting", "1:1"),
        ("a.b = 1", "unknown-setting", "1:1"),
        ('currencies."@" = 1', "unknown-sign", "1:1"),
        ('currencies.Rs = ["PKR"]', "wrong-value", "1:17"),
    ],
)
def test_faults_in_tables_have_their_places(text: str, code: str, place: str) -> None:
    assert fault(text)[:2] == (code, f"factcheck.toml:{place}")


def test_a_sign_without_a_meaning_lists_what_it_can_be() -> None:
    assert fault('[currencies]\nRs = "XYZ"')[3] == "it can be INR, PKR, LKR, NPR, MUR or SCR"


def test_a_mistyped_sign_is_mended() -> None:
    assert fault('[currencies]\nrupes = "PKR"')[3] == 'did you mean "rupees"?'


def test_bad_bytes_are_a_fault_with_their_place() -> None:
    assert fault(b"\xef\xbb\xbf# ok\r\nlocale = '\xff'") == (
        "encoding",
        "factcheck.toml:2:11",
        "this is not UTF-8",
        "save the file as UTF-8",
    )


def test_a_bom_and_windows_line_endings_move_no_column() -> None:
    assert fault(b"\xef\xbb\xbfcolour = 1\r\n")[1] == "factcheck.toml:1:1"
    assert fault(b"\xef\xbb\xbf# ok\r\ncolour = 1\r\n")[1] == "factcheck.toml:2:1"


def test_an_unreadable_file_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    write("factcheck.toml", "")
    monkeypatch.setattr(Path, "read_bytes", deny)
    with pytest.raises(FaultsError) as caught:
        load(Path())
    assert str(caught.value) == "factcheck.toml: permission denied"


# ---- positions in TOML -------------------------------------------------------------------


def test_keys_and_values_of_all_shapes_are_found() -> None:
    text = (
        "# a = 1\n"
        "a.b = 2024-05-19 10:00:00 # not = this\n"
        '"quoted \\"key\\"" = """many = 1\n[lines]\n"""\n'
        "'single' = '''x\n'''\n"
        "list = [ 1, # one ]\n  [\"x]\", 'y'], { z = 3 }, ]\n"
        "[[ tables . of ]]\n"
        "key = -1.5e3\n"
        "[[tables.of]]\n"
        "key = 7\n"
        "[last]\n"
        "empty = []\n"
    )
    found = find_positions(text)
    assert text[slice(*found["a", "b"])] == "a.b = "
    assert ("many",) not in found
    assert ("lines",) not in found
    assert text.startswith('"""many', found[('quoted "key"',)][1])
    assert text.startswith("'''x", found[("single",)][1])
    assert text.startswith('["x]"', found["list", 1][1])
    assert text.startswith("'y'", found["list", 1, 1][1])
    assert text.startswith("z = 3", found["list", 2, "z"][0])
    assert text.startswith("[[ tables", found["tables", "of"][0])
    assert text.startswith("-1.5e3", found["tables", "of", 0, "key"][1])
    assert text.startswith("7", found["tables", "of", 1, "key"][1])
    assert text.startswith("[]", found["last", "empty"][1])
