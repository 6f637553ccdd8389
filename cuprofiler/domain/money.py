"""Money: sums stay unrounded, and are rounded only where they are shown.

Halves go up, away from nought (EU rule for euro amounts, Regulation 1103/97 Art. 5).
"""

from decimal import ROUND_HALF_UP, Decimal

NO_MINOR_UNIT = frozenset(
    (
        *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"),
        *("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"),
    )
)
THREE_PLACES = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
"""ISO 4217: currencies with another minor unit than hundredths."""


def places(currency: str) -> int:
    """How many digits an amount has behind the point."""
    if currency in NO_MINOR_UNIT:
        return 0
    return 3 if currency in THREE_PLACES else 2


def rounded(amount: Decimal, currency: str) -> Decimal:
    """An amount in whole minor units of its currency."""
    return amount.quantize(Decimal(1).scaleb(-places(currency)), ROUND_HALF_UP)
