"""Read `answers.toml`: how lists of answers to surveys are read."""

from pathlib import Path
from typing import Any

from cuprofiler.core.columns import Names
from cuprofiler.resources import ContentError, read_toml
from cuprofiler.subjects.loyalty.rules.reading import SURVEY_COLUMNS, SurveyWords
from cuprofiler.subjects.price.rules.reading import PRICE_COLUMNS, PriceListWords

WORDS = {"year", "month", "users", "yes", "no"}


def answer_words(path: Path) -> tuple[PriceListWords, SurveyWords]:
    """Return the words for lists of prices and of surveys.

    Raises ContentError with file and what is wrong.
    """
    data = read_toml(path)
    words = data.get("words", {})
    for part, found, wanted in (
        ("prices", set(data.get("prices", {})), set(PRICE_COLUMNS)),
        ("survey", set(data.get("survey", {})), set(SURVEY_COLUMNS)),
        ("prices_hold", set(data.get("prices_hold", {})) - set(PRICE_COLUMNS), set()),
        ("survey_hold", set(data.get("survey_hold", {})) - set(SURVEY_COLUMNS), set()),
        ("words", set(words), WORDS),
        ("the file", set(data), {"prices", "prices_hold", "survey", "survey_hold", "words"}),
    ):
        if found != wanted:
            odd = min(found ^ wanted)
            raise ContentError(f"{path.name}: {part}: “{odd}” is not known or is missing")
    return (
        PriceListWords(
            _names(data["prices"]),
            _names(data["prices_hold"]),
            tuple(words["year"]),
            tuple(words["month"]),
            tuple(words["users"]),
        ),
        SurveyWords(
            _names(data["survey"]),
            _names(data["survey_hold"]),
            tuple(words["yes"]),
            tuple(words["no"]),
        ),
    )


def _names(table: dict[str, Any]) -> Names:
    return {name: tuple(each) for name, each in table.items()}
