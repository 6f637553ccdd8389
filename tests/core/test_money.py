"""Rounding of what is shown: halves up, away from zero, to the minor unit."""

from decimal import Decimal

import pytest

from cuprofiler.core.money import rounded


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        # The European Union's own examples, domain C0.
        (Decimal("24.785"), "EUR", "24.79"),
        (Decimal(500) / Decimal("239.640"), "EUR", "2.09"),
        (Decimal(1000) / Decimal("239.640"), "EUR", "4.17"),
        # Where binary floats and bankers' rounding go wrong.
        (Decimal("2.675"), "EUR", "2.68"),
        (Decimal("2.665"), "EUR", "2.67"),
        (Decimal("-2.675"), "EUR", "-2.68"),
        (Decimal("1234.5"), "JPY", "1235"),
        (Decimal("1.0005"), "KWD", "1.001"),
        (Decimal("1.00005"), "CLF", "1.0001"),
    ],
)
def test_halves_go_up(amount, currency, shown):
    assert str(rounded(amount, currency)) == shown
