"""Columns of the tables of prices, offers, markets and worths."""

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.table import Column


def answer_columns() -> list[Column]:
    """Return the columns of four-price answers."""
    return [
        Column(_("Where"), 2.2),
        Column(_("Who"), 1.4, weight="regular"),
        Column(_("Too cheap"), 0, fixed=92.0, figures=True),
        Column(_("A bargain"), 0, fixed=92.0, figures=True),
        Column(_("Getting dear"), 0, fixed=104.0, figures=True),
        Column(_("Too dear"), 0, fixed=92.0, figures=True),
        Column(_("Counts"), 0, fixed=124.0, figures=True),
    ]


def ladder_columns() -> list[Column]:
    """Return the columns of the price ladder."""
    return [
        Column(_("Price"), 1.2, figures=True),
        Column(_("Would buy"), 1.4),
        Column(_("Between"), 1.6, weight="regular"),
        Column(_("Takings from 100"), 1.4, figures=True),
        Column(_("Between"), 2.0, weight="regular"),
    ]


def named_columns() -> list[Column]:
    """Return the columns of the answers to one price."""
    return [
        Column(_("Where"), 2.4),
        Column(_("Price"), 0, fixed=110.0, figures=True),
        Column(_("Would they buy"), 1.2, weight="regular"),
    ]


def offer_columns() -> list[Column]:
    """Return the columns of offers."""
    return [
        Column(_("To whom"), 2.0),
        Column(_("Price"), 0, fixed=96.0),
        Column(_("What came of it"), 1.3),
        Column(_("Why"), 2.2, weight="regular"),
        Column(_("Who decided"), 1.3, weight="regular"),
        Column(_("When"), 0, fixed=104.0),
    ]


def reason_columns() -> list[Column]:
    """Return the columns of reasons."""
    return [
        Column(_("Why"), 3.0),
        Column(_("How often"), 1.0),
        Column(_("Who did what"), 1.6, weight="regular"),
    ]


def market_columns() -> list[Column]:
    """Return the columns of a market."""
    return [
        Column(_("Who"), 2.2),
        Column(_("In all"), 0, fixed=84.0, figures=True),
        Column(_("In reach"), 0, fixed=84.0, figures=True),
        Column(_("Won"), 0, fixed=84.0, figures=True),
        Column(_("One pays a year"), 1.2, figures=True),
        Column(_("All in reach a year"), 1.3, figures=True),
        Column(_("Those won a year"), 1.3, figures=True),
    ]


def worth_columns() -> list[Column]:
    """Return the columns of what customers are worth."""
    return [
        Column(_("Who"), 2.0),
        Column(_("Left a month"), 1.0, figures=True),
        Column(_("Worth in all"), 1.1, figures=True),
        Column(_("Worth today"), 1.1, figures=True),
        Column(_("To win one"), 1.0, figures=True),
        Column(_("Times"), 0, fixed=64.0, figures=True),
        Column(_("Money is out"), 1.2, weight="regular"),
    ]
