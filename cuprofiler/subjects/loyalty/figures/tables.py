"""Columns of the tables of rounds, answers, calls, sheets and rewards."""

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.table import Column


def round_columns() -> list[Column]:
    """Return the columns of rounds."""
    return [
        Column(_("Round"), 2.2),
        Column(_("Who"), 1.4, weight="regular"),
        Column(_("When"), 0, fixed=104.0),
        Column(_("Answered"), 1.3, weight="regular"),
        Column(_("What it says"), 2.4),
    ]


def answer_columns() -> list[Column]:
    """Return the columns of answers."""
    return [
        Column(_("Where"), 2.0),
        Column(_("Answer"), 0, fixed=70.0),
        Column(_("Who"), 1.5, weight="regular"),
        Column(_("Why"), 3.0, weight="regular"),
        Column(_("State"), 1.2),
    ]


def call_columns() -> list[Column]:
    """Return the columns of calls."""
    return [
        Column(_("Whom"), 2.0),
        Column(_("Answer"), 0, fixed=70.0),
        Column(_("Why"), 3.0, weight="regular"),
        Column(_("Until"), 1.4),
        Column(_("Who calls"), 1.2, weight="regular"),
    ]


def ease_columns() -> list[Column]:
    """Return the columns of how easy it is."""
    return [
        Column(_("Kind of user"), 2.0),
        Column(_("By"), 1.4, weight="regular"),
        Column(_("0 to 100"), 0, fixed=76.0),
        Column(_("Between"), 1.2, weight="regular"),
        Column(_("Grade"), 2.2),
        Column(_("Sheets"), 1.8, weight="regular"),
    ]


def sheet_columns() -> list[Column]:
    """Return the columns of sheets."""
    return [
        Column(_("Who"), 2.0),
        Column(_("Kind of user"), 1.6, weight="regular"),
        Column(_("By"), 1.4, weight="regular"),
        Column(_("0 to 100"), 0, fixed=76.0),
        Column(_("When"), 0, fixed=104.0),
    ]


def reward_columns() -> list[Column]:
    """Return the columns of rewards."""
    return [
        Column(_("What they get"), 2.6),
        Column(_("Who gets it"), 1.2, weight="regular"),
        Column(_("A year and customer"), 0, fixed=140.0),
        Column(_("When"), 1.0, weight="regular"),
        Column(_("Who sees to it"), 1.2, weight="regular"),
    ]
