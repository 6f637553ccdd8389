"""Words joined for a sentence; dates, numbers and money held against Babel."""

import os
from copy import copy
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from unittest import mock

import pytest
from babel import Locale
from babel.dates import format_date as babel_date
from babel.numbers import format_decimal, get_currency_precision, list_currencies
from hypothesis import given
from hypothesis import strategies as st

from cuprofiler import i18n
from cuprofiler.i18n import join, join_few
from tools import formats

REGIONS = [("de", "", "de"), ("en", "en_GB.UTF-8", "en_GB"), ("en", "en_US.UTF-8", "en_US")]


def test_a_headline_names_a_few_and_counts_the_rest():
    names = list("abcdef")
    assert join_few(names[:4]) == join(names[:4]) == "a, b, c and d"
    assert join_few(names) == "a, b, c and 3 more"
    assert join_few([]) == ""


def test_the_formats_are_what_babel_knows_today():
    assert formats.FILE.read_bytes() == formats.as_json(), "run make catalog"


@pytest.mark.parametrize(("code", "computer", "region"), REGIONS)
@given(day=st.dates(date(1, 1, 1), date(9999, 12, 31)), number=st.integers(-(10**12), 10**12))
def test_dates_and_numbers_look_as_babel_writes_them(code, computer, region, day, number):
    with mock.patch.dict(os.environ, {"LC_ALL": computer}), i18n.speaking(code):
        assert i18n.format_date(day) == babel_date(day, "medium", locale=region)
        assert i18n.format_date(day, long=True) == babel_date(day, "long", locale=region)
        assert i18n.format_month(day) == babel_date(day, "LLLL", locale=region)
        assert i18n.format_month(day, short=True) == babel_date(day, "LLL", locale=region).rstrip(
            "."
        )
        assert i18n.format_number(number) == format_decimal(number, locale=region)


@pytest.mark.parametrize(("code", "computer", "region"), REGIONS)
@given(
    amount=st.decimals(-(10**12), 10**12, places=4),
    currency=st.sampled_from(sorted(list_currencies())),
    whole=st.booleans(),
)
def test_money_looks_as_babel_writes_it(code, computer, region, amount, currency, whole):
    here = Locale.parse(region)
    digits = 0 if whole else get_currency_precision(currency)
    pattern = copy(here.currency_formats["standard"])
    pattern.frac_prec = (digits, digits)
    rounded = amount.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    rounded = rounded or Decimal(0)  # Babel would write "-0" for what is rounded away
    wanted = pattern.apply(rounded, here, currency=currency, currency_digits=False)
    with mock.patch.dict(os.environ, {"LC_ALL": computer}), i18n.speaking(code):
        assert i18n.format_money(amount, currency, whole=whole) == wanted


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("23.99", "23.99"),
        ("-5.5", "\u22125.50"),
        ("99.994", "99.99"),
        ("100.4", "100"),
        ("1234.5", "1,235"),
        ("24", "24"),
        ("0", "–"),
        ("0.004", "0.00"),
    ],
)
def test_small_amounts_keep_their_hundredths(amount, shown):
    """A limit of 23.99 is not told by 24."""
    assert i18n.format_amount(Decimal(amount)) == shown


@pytest.mark.parametrize(
    ("code", "value", "places", "shown"),
    [
        ("en", "26.80", 1, "26.8"),
        ("de", "26.80", 1, "26,8"),
        ("de", "1234.5", 1, "1.234,5"),
        ("en", "1234.00", 2, "1,234"),
        ("de", "2.96", 1, "3"),
        ("en", "0.05", 1, "0.1"),
        ("de", "3.125", 2, "3,13"),
        ("en", "-1.5", 1, "-1.5"),
        ("de", "0", 4, "0"),
    ],
)
def test_a_number_to_some_places_is_written_as_the_language_does(code, value, places, shown):
    with i18n.speaking(code):
        assert i18n.format_decimal(Decimal(value), places) == shown
