"""The seed's places: what a bad row says, and that the files agree with each other."""

import shutil
from pathlib import Path

import pytest

from bot.errors import SeedError
from bot.places.folding import fold_name
from bot.places.model import Gazetteer
from data.places import read_gazetteer

SEED = Path("data/seed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in SEED.glob("*.csv"):
        shutil.copy(file, tmp_path)
    return tmp_path


def spoil(folder: Path, file: str, row: int, old: str, new: str) -> None:
    """Replaces a value in one row; the header is row 1."""
    lines = (folder / file).read_text(encoding="utf-8").split("\n")
    assert old in lines[row - 1]
    lines[row - 1] = lines[row - 1].replace(old, new, 1)
    (folder / file).write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "row", "old", "new", "field"),
    [
        ("municipalities.csv", 2, "0114,", "114,", "code"),
        ("municipalities.csv", 3, "0115,", "0114,", "code"),
        ("municipalities.csv", 2, ",01,", ",02,", "county_code"),
        ("municipalities.csv", 2, ",01,", ",03,", "county_code"),
        ("municipalities.csv", 2, "59.51839", "fifty-nine", "lat"),
        ("municipalities.csv", 2, "59.51839", "95.51839", "lat"),
        ("municipalities.csv", 2, "50323", "-3", "population"),
        ("municipalities.csv", 2, "Upplands Väsby,", ",", "name"),
        ("municipality_aliases.csv", 3, "0114", "9999", "code"),
        ("localities.csv", 2, "0114", "0113", "municipality_code"),
        ("postcodes.csv", 2, "10004", "1000", "postcode"),
        ("postcodes.csv", 3, "10005", "10004", "postcode"),
        ("regions.csv", 2, "12", "99", "counties"),
        ("confusable_pairs.csv", 2, "0643", "0305", "b_code"),
        ("ambiguous_names.csv", 4, "0180", "0181x", "default_municipality_if_any"),
        ("common_words.csv", 2, ",sv", ",se", "kind"),
    ],
)
def test_a_bad_row_names_file_row_and_field(
    file: str, row: int, old: str, new: str, field: str, folder: Path
) -> None:
    if file == "ambiguous_names.csv":
        lines = (folder / file).read_text(encoding="utf-8").split("\n")
        row = 1 + next(at for at, line in enumerate(lines) if line.endswith(",0180"))
        lines[row - 1] = lines[row - 1].removesuffix("0180") + new
        (folder / file).write_text("\n".join(lines), encoding="utf-8")
    else:
        spoil(folder, file, row, old, new)
    with pytest.raises(SeedError) as refused:
        read_gazetteer(folder)
    error = refused.value
    assert (error.file, error.row, error.field) == (file, row, field)
    assert f"{file}, row {row}, field {field}" in str(error)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "regions.csv").unlink()
    with pytest.raises(SeedError, match=r"regions\.csv"):
        read_gazetteer(folder)


def test_a_missing_column_is_named(folder: Path) -> None:
    spoil(folder, "localities.csv", 1, "population", "people")
    with pytest.raises(SeedError, match="population"):
        read_gazetteer(folder)


def test_a_row_with_too_few_cells_is_named(folder: Path) -> None:
    (folder / "counties.csv").write_text(
        (folder / "counties.csv").read_text(encoding="utf-8") + "26,Nytt län\n", encoding="utf-8"
    )
    with pytest.raises(SeedError, match=r"counties\.csv, row 23"):
        read_gazetteer(folder)


def test_the_whole_country_is_there(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.counties) == 21
    assert len(gazetteer.municipalities) == 290
    assert len(gazetteer.localities) > 8_000
    assert len(gazetteer.postcodes) > 19_000
    assert gazetteer.county_of("2582").name == "Norrbottens län"


def test_only_habo_and_habo_fold_together(gazetteer: Gazetteer) -> None:
    folded = [fold_name(each.name) for each in gazetteer.municipalities.values()]
    assert {name for name in folded if folded.count(name) > 1} == {"habo"}


def test_each_ambiguous_name_is_known_with_or_without_a_default(gazetteer: Gazetteer) -> None:
    assert gazetteer.ambiguous
    assert not gazetteer.ambiguous & gazetteer.defaults.keys()


def test_every_municipality_has_a_region_or_a_county_to_be_asked_about_by(
    gazetteer: Gazetteer,
) -> None:
    covered = {code for region in gazetteer.regions for code in region.county_codes}
    assert covered == gazetteer.counties.keys()


def test_the_common_words_hold_no_name_of_a_municipality_but_those_that_are_words(
    gazetteer: Gazetteer,
) -> None:
    names = {each.name.lower() for each in gazetteer.municipalities.values()}
    assert len(gazetteer.common_words) > 10_000
    assert names & gazetteer.common_words == {
        "ale", "berg", "boden", "dorotea", "eda", "kil", "klippan", "köping", "lund", "mark",
        "nora", "trosa", "vara", "vilhelmina", "åre",
    }  # fmt: skip
