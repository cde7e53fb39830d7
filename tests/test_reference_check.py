"""What is wrong with a reference package is named all at once, each fault with its cell."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import FactcheckError, FaultsError
from factcheck.reference import check, load, remarks, update_hashes

ENTITIES = """\
id,kind,name,aliases,part_of
ledger,organisation,The Ledger,Ledger of Harbours,
harbour,project,Blue Harbour,the harbour|Port Blue,
quay,project,East Quay,,harbour
"""
MEASURES = """\
id,title,unit_kind,dynamics,phrases,not_phrases,confusable_with
cost,Cost,money,stock,cost|price tag,overrun,depth
depth,Depth,length,stock,depth|draught,,cost
opening,Opening,date,event,opened|opening,,
"""
FACTS = """\
id,measure,subject,value,value_high,modifier,precision,unit,period_start,period_end,as_of,publisher,superseded_by,note
cost-1,cost,harbour,46000000000,,,1000000000,USD,2015,2017,2017-05-01,ledger,cost-2,
cost-2,cost,harbour,50000000000,52000000000,over,,USD,2018,2018,2018,ledger,,"two
lines, ""one"" cell"
depth-1,depth,quay,17.5,,,0.1,m,,,,,,
open-1,opening,harbour,2016-11-13,,,,date,2016-11-13,2016-11-13,,ledger,,
"""

Make = Callable[..., Path]
LICENCE = [{"name": "CC0-1.0", "title": "CC0 1.0"}]
SOURCE = [{"title": "made for this test"}]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write a package; tables replace the sound ones, `None` leaves one out."""

    def made(**tables: str | bytes | None) -> Path:
        contents = {"entities": ENTITIES, "measures": MEASURES, "facts": FACTS} | tables
        resources = []
        for name, content in contents.items():
            if content is None:
                continue
            data = content.encode() if isinstance(content, str) else content
            (tmp_path / f"{name}.csv").write_bytes(data)
            role = {"name": name, "path": f"{name}.csv", "factcheck": {"role": name}}
            resources.append(role | {"licenses": LICENCE, "sources": SOURCE})
        descriptor = {"name": "harbours", "version": "1", "resources": resources}
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor, indent=2))
        update_hashes(tmp_path)
        return tmp_path

    return made


def told(directory: Path) -> list[tuple[str, str]]:
    """Give the code and the place, as `file:line:column`, of each fault."""
    return [(fault.code, Path(fault.where).name) for fault in check(directory)]


def only(directory: Path) -> FactcheckError:
    (fault,) = check(directory)
    return fault


def test_a_sound_package_has_no_faults(make: Make) -> None:
    assert check(make()) == []


def test_a_bom_and_windows_line_ends_are_fine(make: Make) -> None:
    facts = b"\xef\xbb\xbf" + FACTS.replace("\n", "\r\n").encode()
    directory = make(facts=facts)
    assert check(directory) == []
    index = load([directory], cache_dir=None)
    assert [fact.line for fact in index.facts] == [2, 3, 5, 6]
    assert index.facts[1].note == 'two\r\nlines, "one" cell'


def test_a_folder_without_a_descriptor_is_no_package(tmp_path: Path) -> None:
    fault = only(tmp_path / "nothing")
    assert fault.code == "no-datapackage"
    assert "datapackage.json" in fault.hint


def test_invalid_json_is_named_with_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{\n  "name": "x"\n  "version": 1}')
    assert only(tmp_path).where == f"{tmp_path / 'datapackage.json'}:3:3"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[]", "invalid-json"),
        (b"[" * 100_000, "invalid-json"),
        (b"{}", "no-resources"),
        (b'{"name":\n"\xff"}', "encoding"),
    ],
)
def test_a_descriptor_that_describes_nothing(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "datapackage.json").write_bytes(content)
    assert only(tmp_path).code == code


def test_a_missing_file_is_named_at_its_resource(make: Make) -> None:
    directory = make()
    (directory / "facts.csv").unlink()
    fault = only(directory)
    assert (fault.code, "facts.csv" in fault.message) == ("missing-file", True)
    line, column = map(int, fault.where.split(":")[-2:])
    text = (directory / "datapackage.json").read_text().splitlines()
    assert text[line - 1][column - 1 :].startswith('"facts"')


@pytest.mark.parametrize(
    "path",
    ["a\0b", "../facts.csv", "/etc/passwd", "https://example.org/f.csv", "", 5, ["facts.csv"]],
)
def test_a_resource_stays_inside_its_package(make: Make, path: object) -> None:
    directory = make()
    descriptor = json.loads((directory / "datapackage.json").read_text())
    descriptor["resources"][2]["path"] = path
    (directory / "datapackage.json").write_text(json.dumps(descriptor))
    assert only(directory).code == "bad-path"


def test_a_path_that_is_no_text_is_told_even_of_a_resource_without_a_role(make: Make) -> None:
    terms = {"name": "other", "licenses": LICENCE, "sources": SOURCE, "path": 5}
    fault = only(changed(make(), lambda resources: resources.append(terms)))
    assert (fault.code, fault.message) == (
        "bad-path",
        "resource 'other' has no path to a file of the package",
    )


def test_an_unknown_role_is_named(make: Make) -> None:
    directory = make()
    descriptor = (directory / "datapackage.json").read_text()
    mistyped = descriptor.replace('"role": "facts"', '"role": "fact"')
    (directory / "datapackage.json").write_text(mistyped)
    fault = only(directory)
    assert (fault.code, fault.hint) == ("unknown-role", 'did you mean "facts"?')


@pytest.mark.parametrize(
    ("terms", "code", "there"),
    [
        ("facts", "bad-terms", '"facts"'),
        (["facts"], "bad-terms", "["),
        ({"rol": "facts"}, "no-role", "{"),
        ({"role": "fact"}, "unknown-role", '"fact"'),
    ],
)
def test_a_table_without_a_role_that_can_be_read_is_not_passed_over(
    make: Make, terms: object, code: str, there: str
) -> None:
    directory = make()
    descriptor = json.loads((directory / "datapackage.json").read_text())
    descriptor["resources"][2]["factcheck"] = terms
    (directory / "datapackage.json").write_text(json.dumps(descriptor, indent=2))
    fault = only(directory)
    assert fault.code == code
    line, column = map(int, fault.where.split(":")[-2:])
    text = (directory / "datapackage.json").read_text().splitlines()
    assert text[line - 1][column - 1 :].startswith(there)


def test_a_resource_that_is_no_object_is_named_and_the_others_keep_their_places(
    make: Make,
) -> None:
    directory = make()
    descriptor = json.loads((directory / "datapackage.json").read_text())
    descriptor["resources"].insert(1, "measures.csv")
    descriptor["resources"][3]["factcheck"]["role"] = "fact"
    (directory / "datapackage.json").write_text(json.dumps(descriptor, indent=2))
    stray, mistyped = check(directory)
    assert (stray.code, stray.message) == ("bad-resource", "resource 2 is no object")
    assert (mistyped.code, mistyped.where.count(":")) == ("unknown-role", 2)


def test_rates_and_deflators_have_columns_of_their_own(make: Make) -> None:
    rates = "currency,per,period,rate\nKES,USD,2015,98.2\n"
    deflators = "currency,year,index,base_year\nUSD,2015,96.8,2017\n"
    assert check(make(rates=rates, deflators=deflators)) == []
    faulty = make(
        rates=rates.replace("KES", "Ksh").replace("98.2", "0"),
        deflators=deflators.replace(",2015", ",15"),
    )
    assert told(faulty) == [
        ("bad-year", "deflators.csv:2:5"),
        ("unknown-currency", "rates.csv:2:1"),
        ("not-above-zero", "rates.csv:2:14"),
    ]


def changed(directory: Path, change: Callable[[list[dict[str, object]]], object]) -> Path:
    """Change the resources of a descriptor."""
    descriptor = json.loads((directory / "datapackage.json").read_text())
    change(descriptor["resources"])
    (directory / "datapackage.json").write_text(json.dumps(descriptor, indent=2))
    return directory


@pytest.mark.parametrize(
    "other",
    [
        {"path": "https://example.org/paper.pdf"},
        {"data": [{"a": 1}]},
        {"path": ["part-1.csv", "part-2.csv"]},
    ],
)
def test_a_resource_without_a_role_may_be_anything(make: Make, other: dict[str, object]) -> None:
    terms = {"name": "other", "licenses": LICENCE, "sources": SOURCE}
    directory = changed(make(), lambda resources: resources.append(terms | other))
    assert check(directory) == []
    assert len(load([directory], cache_dir=None).facts) == 4


def test_a_package_of_which_nothing_is_read_says_so(make: Make) -> None:
    directory = changed(make(), lambda resources: [each.pop("factcheck") for each in resources])
    assert only(directory).code == "no-roles"


def test_a_hash_may_be_written_in_capitals(make: Make) -> None:
    def capitals(resources: list[dict[str, object]]) -> None:
        resources[0]["hash"] = "sha256:" + str(resources[0]["hash"]).removeprefix("sha256:").upper()

    assert check(changed(make(), capitals)) == []


def test_a_rate_or_an_index_is_told_once(make: Make) -> None:
    rates = "currency,per,period,rate\nKES,USD,2015,98.2\nKES,USD,2015,98.20\nKES,USD,2016,99\n"
    deflators = "currency,year,index,base_year\nUSD,2015,96.8,2017\n"
    assert check(make(rates=rates, deflators=deflators)) == []
    faulty = make(rates=f"{rates}KES,USD,2015,9.82\n", deflators=f"{deflators}USD,2015,9,2017\n")
    assert told(faulty) == [
        ("doubled-index", "deflators.csv:3:10"),
        ("doubled-rate", "rates.csv:5:14"),
    ]


def test_licence_source_and_hash_must_be_there_and_stop_nothing(make: Make) -> None:
    directory = make()
    descriptor = json.loads((directory / "datapackage.json").read_text())
    for key in ("licenses", "sources", "hash"):
        del descriptor["resources"][0][key]
    (directory / "datapackage.json").write_text(json.dumps(descriptor, indent=1))
    codes = {fault.code for fault in check(directory)}
    assert codes == {"missing-licence", "missing-source", "missing-hash"}
    warnings = load([directory], cache_dir=None).warnings
    assert {problem.code for problem in warnings} == codes


# ---- the form of a table -----------------------------------------------------------------


def test_columns_are_missing_unknown_or_doubled(make: Make) -> None:
    entities = ENTITIES.replace("aliases", "alises").replace("part_of", "name")
    faults = check(make(entities=entities, measures=MEASURES.replace("dynamics", "flowing")))
    assert [(fault.code, Path(fault.where).name) for fault in faults] == [
        ("unknown-column", "entities.csv:1:14"),
        ("doubled-column", "entities.csv:1:21"),
        ("missing-column", "measures.csv:1:1"),
        ("unknown-column", "measures.csv:1:20"),
    ]
    assert faults[0].hint == 'did you mean "aliases"?'


def test_columns_of_ones_own_are_noted_and_not_read(make: Make) -> None:
    header, *rows = MEASURES.splitlines()
    directory = make(
        measures="\n".join([f"{header},checked by,", *(f"{row},Ann," for row in rows)])
    )
    assert check(directory) == []
    assert set(load([directory], cache_dir=None).measures) == {"cost", "depth", "opening"}
    own = [each for each in remarks(directory, date(2018, 1, 1)) if each.code == "unread-column"]
    assert [(Path(each.where).name, each.message) for each in own] == [
        (f"measures.csv:1:{len(header) + 2}", "columns that are not read: 'checked by', ''")
    ]


def test_semicolons_are_named_and_the_rest_is_checked(make: Make) -> None:
    measures = MEASURES.replace(",", ";").replace("money", "monney")
    assert told(make(measures=measures)) == [
        ("delimiter", "measures.csv:1:3"),
        ("unknown-unit-kind", "measures.csv:2:11"),
    ]


def test_ragged_rows_are_named_and_their_ids_count_as_known(make: Make) -> None:
    entities = ENTITIES.replace("Blue Harbour,", "Blue, Harbour,").replace(",,harbour", "")
    assert told(make(entities=entities)) == [
        ("ragged-row", "entities.csv:3:1"),
        ("ragged-row", "entities.csv:4:1"),
    ]


def test_an_open_quote_is_named_where_its_record_begins(make: Make) -> None:
    facts = FACTS.replace('cell"', "cell")
    assert told(make(facts=facts)) == [("broken-csv", "facts.csv:3:1")]


def test_undecodable_bytes_are_named_with_their_place(make: Make) -> None:
    fault = only(make(entities=ENTITIES.replace("Blue", "Bl\u00fc").encode("latin-1")))
    assert (fault.code, Path(fault.where).name) == ("encoding", "entities.csv:3:19")
    assert "0xfc" in fault.message
    assert "UTF-8" in fault.hint


def test_utf_16_is_named_once(make: Make) -> None:
    assert only(make(entities=ENTITIES.encode("utf-16"))).code == "encoding"


def test_an_empty_file_lacks_its_columns(make: Make) -> None:
    assert {code for code, _ in told(make(facts=""))} == {"missing-column"}


def test_rows_of_empty_cells_and_blank_lines_do_not_count(make: Make) -> None:
    directory = make(entities=ENTITIES.replace("quay,", ",,,,\n\nquay,"))
    assert check(directory) == []
    assert "quay" in load([directory], cache_dir=None).entities


def test_na_is_a_text_like_any_other(make: Make) -> None:
    directory = make(entities=ENTITIES + "namibia-port,project,NA,null|nan,\n")
    assert check(directory) == []
    entity = load([directory], cache_dir=None).entities["namibia-port"]
    assert (entity.name, entity.aliases) == ("NA", ("null", "nan"))


# ---- cells -------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["2016", "2016-11", "2016-11-01/2016-11-30", "2016-11-13~"])
def test_the_day_of_an_event_may_be_told_less_precisely_than_its_period(
    make: Make, value: str
) -> None:
    assert check(make(facts=FACTS.replace("harbour,2016-11-13,", f"harbour,{value},"))) == []


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("notaurl", "write it as https://example.org/page, or leave it empty"),
        ("javascript:alert(1)", "write it as https://example.org/page, or leave it empty"),
        ("https://", "write it as https://example.org/page, or leave it empty"),
        ("www.example.org/page", "write https://www.example.org/page"),
        ("doi:10.1000/182", "write https://doi.org/10.1000/182"),
        ("http://example.org", None),
        ("https://intranet/page", None),
        ("", None),
    ],
)
def test_a_source_of_a_row_is_an_address_of_the_web(
    make: Make, source: str, hint: str | None
) -> None:
    facts = f"id,measure,subject,value,unit,source_url\ndepth-1,depth,quay,17.5,m,{source}\n"
    rates = f"currency,per,period,rate,source_url\nPKR,USD,2020,161.8,{source}\n"
    faults = [(each.code, each.hint) for each in check(make(facts=facts, rates=rates))]
    assert faults == ([("bad-address", hint)] * 2 if hint else [])


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "hint"),
    [
        ("quay,17.5", "qay,17.5", "unknown-entity", "facts.csv:5:15", '"quay"'),
        ("depth-1,depth", "depth-1,deapth", "unknown-measure", "facts.csv:5:9", '"depth"'),
        ("quay,17.5", "czechia,17.5", "unknown-entity", "facts.csv:5:15", '"czech-republic"'),
        ("quay,17.5", "GBR,17.5", "unknown-entity", "facts.csv:5:15", '"united-kingdom"'),
        (",over,", ",ovr,", "unknown-modifier", "facts.csv:3:45", '"over"'),
        (",m,", ",metters,", "unknown-unit", "facts.csv:5:31", "ISO 4217"),
        (",m,", ",usd,", "unknown-unit", "facts.csv:5:31", '"USD"'),
        (",m,", ",US$,", "unknown-unit", "facts.csv:5:31", "write USD"),
        (",m,", ",£,", "unknown-unit", "facts.csv:5:31", "write GBP"),
        (",m,", ",Rs,", "unknown-unit", "facts.csv:5:31", "INR or PKR"),
        (",m,", ",Per cent,", "unknown-unit", "facts.csv:5:31", "write percent"),
        (",m,", ",MW,", "unit-does-not-fit", "facts.csv:5:31", "another measure"),
        ("17.5", "17.5bn", "bad-number", "facts.csv:5:20", "write 17500000000"),
        ("17.5", "1.7E+01", "bad-number", "facts.csv:5:20", "write 17"),
        ("17.5", '"46,000,000,000"', "bad-number", "facts.csv:5:20", "write 46000000000"),
        ("17.5", "$46", "bad-number", "facts.csv:5:20", "write 46"),
        ("17.5", '"12\n13"', "bad-number", "facts.csv:5:20", "base units"),
        ("17.5", "12 13", "bad-number", "facts.csv:5:20", "base units"),
        ("17.5", "1 213", "bad-number", "facts.csv:5:20", "write 1213"),
        ("17.5", "#REF!", "bad-number", "facts.csv:5:20", "formula"),
        ("17.5", "Nov-14", "bad-number", "facts.csv:5:20", "2014-11"),
        ("17.5", "deep", "bad-number", "facts.csv:5:20", "base units"),
        ("17.5", "", "empty-cell", "facts.csv:5:20", "needs its value"),
        ("50000000000,52000000000", "53000000000,52000000000", "bad-value-high",
         "facts.csv:3:33", "lower end"),
        ("harbour,2016-11-13,", "harbour,Nov-14,", "bad-date", "facts.csv:6:24", "write 2014-11"),
        ("harbour,2016-11-13,", "harbour,2016-11-13,2017", "bad-value-high", "facts.csv:6:35",
         "into value"),
        ("2017-05-01", "20 April 2015", "bad-date", "facts.csv:2:60", "write 2015-04-20"),
        ("2017-05-01", "42114", "bad-date", "facts.csv:2:60", "write 2015-04-20"),
        ("2017-05-01", "04/05/2015", "bad-date", "facts.csv:2:60", "EDTF"),
        ("2017-05-01", "2015-02-30", "bad-date", "facts.csv:2:60", "EDTF"),
        ("harbour,2016-11-13,", "harbour,2017-05-03,", "outside-period", "facts.csv:6:24",
         "leave period_start"),
        (",2015,2017,", ",2019,2017,", "period-reversed", "facts.csv:2:55", "exchange"),
        (",2017-05-01,ledger,", ",2017-05-01,leger,", "unknown-entity", "facts.csv:2:71",
         '"ledger"'),
        (",cost-2,", ",cost-3,", "unknown-fact", "facts.csv:2:78", '"cost-'),
        (",cost-2,", ",cost-1,", "circular-reference", "facts.csv:2:78", "empty"),
        (",1000000000,", ",0.0,", "bad-precision", "facts.csv:2:35", "last digit"),
        (",1000000000,", ",-1,", "bad-precision", "facts.csv:2:35", "last digit"),
        (",1000000000,", ",1bn,", "bad-number", "facts.csv:2:35", "write 1000000000"),
        ("depth-1,", "cost-1,", "doubled-id", "facts.csv:5:1", "an id of its own"),
        ("depth-1,", "depth 1,", "bad-id", "facts.csv:5:1", "depth-1"),
        ("depth-1,", ",", "empty-cell", "facts.csv:5:1", "needs its id"),
    ],
)  # fmt: skip
def test_a_fault_of_a_fact(
    make: Make, old: str, new: str, code: str, place: str, hint: str
) -> None:
    assert FACTS.count(old) == 1
    fault = only(make(facts=FACTS.replace(old, new)))
    assert (fault.code, Path(fault.where).name) == (code, place)
    assert hint in fault.hint


def test_an_id_that_is_none_is_one_fault_however_often_it_is_named(make: Make) -> None:
    entities = ENTITIES.replace("\nledger,", "\nThe Ledger,")
    assert entities != ENTITIES
    facts = FACTS.replace(",ledger,", ",the-ledger,")
    assert told(make(entities=entities, facts=facts)) == [("bad-id", "entities.csv:2:1")]
    measures = MEASURES.replace("\ndepth,", "\nDepth?,").replace(",depth\n", ",\n")
    assert told(make(measures=measures)) == [("bad-id", "measures.csv:3:1")]


@pytest.mark.parametrize(
    ("basis", "hint"),
    [
        ("constant 2021", "write constant-2021"),
        ("Nominal", "write nominal"),
        ("current", "write nominal"),
        ("constant-21", "constant-2021"),
        ("PPP (international $)", "write ppp"),
    ],
)
def test_a_price_basis_is_written_in_one_way(make: Make, basis: str, hint: str) -> None:
    fault = only(make(facts=_with_basis(basis)))
    assert (fault.code, Path(fault.where).name) == ("bad-price-basis", "facts.csv:4:38")
    assert hint in fault.hint


@pytest.mark.parametrize("basis", ["nominal", "ppp", "constant-2015", "ppp-2017", ""])
def test_a_price_basis_may_be_a_word_of_its_own(make: Make, basis: str) -> None:
    assert check(make(facts=_with_basis(basis))) == []


def _with_basis(basis: str) -> str:
    facts = FACTS.replace("superseded_by,note", "superseded_by,price_basis")
    facts = facts.replace('"two\nlines, ""one"" cell"', "")
    return facts.replace(",m,,,,,,", f",m,,,,,,{basis}")


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "hint"),
    [
        ("ledger,organisation", "ledger,organization", "unknown-kind", "entities.csv:2:8",
         '"organisation"'),
        (",,harbour", ",,harbor", "unknown-entity", "entities.csv:4:25", '"harbour"'),
        ("Port Blue,", "Port Blue,quay", "circular-reference", "entities.csv:3:52", "empty"),
        ("East Quay,", "East Quay,Port Blue", "shared-alias", "entities.csv:4:24", "one entity"),
        ("East Quay", "Port\u2011Blue", "shared-alias", "entities.csv:4:14", "one entity"),
        ("quay,project,East", "harbour,project,East", "doubled-id", "entities.csv:4:1", "own"),
    ],
)  # fmt: skip
def test_a_fault_of_an_entity(
    make: Make, old: str, new: str, code: str, place: str, hint: str
) -> None:
    facts = FACTS.replace("quay", "pakistan")
    faults = check(make(entities=ENTITIES.replace(old, new), facts=facts))
    found = {fault.code: fault for fault in faults}
    assert Path(found[code].where).name == place
    assert hint in found[code].hint


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "hint"),
    [
        ("cost|price tag", "", "no-phrases", "measures.csv:2:23", "the words"),
        ("cost|price tag", " | ", "no-phrases", "measures.csv:2:23", "the words"),
        ("money,stock", "money,stok", "unknown-dynamics", "measures.csv:2:17", '"stock"'),
        ("length", "lenght", "unknown-unit-kind", "measures.csv:3:13", '"length"'),
        ("overrun,depth", "overrun,cost|dept", "unknown-measure", "measures.csv:2:46", '"depth"'),
        ("overrun,depth", "overrun,cost", "confusable-with-itself", "measures.csv:2:46", "out of"),
    ],
)  # fmt: skip
def test_a_fault_of_a_measure(
    make: Make, old: str, new: str, code: str, place: str, hint: str
) -> None:
    found = {fault.code: fault for fault in check(make(measures=MEASURES.replace(old, new)))}
    assert Path(found[code].where).name == place
    assert hint in found[code].hint


def test_alike_capitals_make_two_spellings(make: Make) -> None:
    extra = "safe,organisation,SAFE,,\nsafe-box,project,safe,,\n"
    assert check(make(entities=ENTITIES + extra)) == []


def test_a_column_that_a_package_does_not_need_may_be_missing(make: Make) -> None:
    directory = make(
        entities="id,kind,name\nharbour,project,Blue Harbour\n",
        measures="id,unit_kind,dynamics,phrases\ncost,money,stock,cost\n",
        facts="id,measure,subject,value,unit\nc,cost,harbour,1,USD\nk,cost,kenya,2,KES\n",
    )
    assert check(directory) == []
    assert load([directory], cache_dir=None).fact("k").subject == "kenya"


def test_all_faults_come_at_once_in_check_and_in_load(make: Make) -> None:
    directory = make(
        entities=ENTITIES.replace("project", "projet"),
        measures=MEASURES.replace("money", "monney"),
        facts=FACTS.replace("46000000000", "46bn").replace("2016-11-13", "13/11/2016"),
    )
    codes = [code for code, _ in told(directory)]
    assert sorted(codes) == sorted(
        ["unknown-kind"] * 2 + ["unknown-unit-kind"] + ["bad-number"] + ["bad-date"] * 3
    )
    with pytest.raises(FaultsError) as caught:
        load([directory], cache_dir=None)
    assert [fault.code for fault in caught.value.faults] == codes


def test_a_broken_table_of_entities_makes_no_fact_look_wrong(make: Make) -> None:
    assert told(make(entities=ENTITIES.replace("id,kind", "ident,kind"))) == [
        ("unknown-column", "entities.csv:1:1"),
        ("missing-column", "entities.csv:1:1"),
    ]


_PIECES = st.sampled_from(
    [*'",\r\n;|\0 ', "\ufeff", "cost", "harbour", "quay", "USD", "m", "date", "2015", "46bn",
     "9" * 40,
     "id,measure,subject,value,unit", "id;measure", "cost-1,cost,harbour,1,USD\n", "\udcff", "-1"]
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_PIECES, max_size=30).map("".join))
def test_whatever_stands_in_a_table_is_told_or_loaded(make: Make, text: str) -> None:
    facts = "id,measure,subject,value,unit\n" + text
    directory = make(facts=facts.encode(errors="surrogateescape"))
    faults = check(directory)
    lines = facts.count("\n") + facts.count("\r") + 1
    assert all(int(Path(fault.where).name.split(":")[1]) <= lines for fault in faults)
    if not faults:
        load([directory], cache_dir=None)


# ---- hashes ------------------------------------------------------------------------------


def test_a_stale_hash_is_a_finding_that_stops_nothing(make: Make) -> None:
    directory = make()
    with (directory / "entities.csv").open("a") as file:
        file.write("pier,project,West Pier,,\n")
    fault = only(directory)
    assert (fault.code, "--update-hashes" in fault.hint) == ("stale-hash", True)
    index = load([directory], cache_dir=None)
    assert "pier" in index.entities
    assert [problem.code for problem in index.warnings] == ["stale-hash"]


def test_new_hashes_change_nothing_else_in_the_descriptor(make: Make) -> None:
    directory = make()
    before = (directory / "datapackage.json").read_text()
    (directory / "entities.csv").write_text(ENTITIES + "pier,project,West Pier,,\n")
    assert update_hashes(directory) == ["entities"]
    after = (directory / "datapackage.json").read_text()
    changed = [
        (old, new)
        for old, new in zip(before.splitlines(), after.splitlines(), strict=True)
        if old != new
    ]
    assert len(changed) == 1
    assert '"hash": "sha256:' in changed[0][0]
    assert check(directory) == []
    assert update_hashes(directory) == []


def test_a_missing_hash_is_written_beside_the_path(make: Make) -> None:
    directory = make()
    descriptor = json.loads((directory / "datapackage.json").read_text())
    for resource in descriptor["resources"]:
        resource["hash"] = None
    del descriptor["resources"][1]["hash"]
    (directory / "datapackage.json").write_text("\ufeff" + json.dumps(descriptor))
    assert update_hashes(directory) == ["entities", "measures", "facts"]
    assert check(directory) == []
