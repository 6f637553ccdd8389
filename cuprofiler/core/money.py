"""Money: sums stay unrounded, and are rounded only where they are shown.

Halves go up, away from zero (EU rule for euro amounts, Regulation 1103/97 Art. 5).
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

FOUR_PLACES = frozenset(("CLF", "UYW"))

_HUNDREDTHS = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN
BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP
LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR
NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR
ZMW ZWG
"""
OTHERS = frozenset(_HUNDREDTHS.split())
"""The rest of ISO 4217, as of 2026: hundredths."""


def places(currency: str) -> int:
    """Return how many digits an amount has behind the point."""
    if currency in NO_MINOR_UNIT:
        return 0
    if currency in FOUR_PLACES:
        return 4
    return 3 if currency in THREE_PLACES else 2


def is_currency(code: str) -> bool:
    """Return whether there is such a currency; money of precious metals and tests is none."""
    return code in OTHERS | NO_MINOR_UNIT | THREE_PLACES | FOUR_PLACES


def rounded(amount: Decimal, currency: str) -> Decimal:
    """Return an amount in whole minor units of its currency."""
    return amount.quantize(Decimal(1).scaleb(-places(currency)), ROUND_HALF_UP)


def parse_amount(text: str) -> Decimal | None:
    """Read an amount of money as typed ("1,000.50", "1.000,50", "23.99"); None if empty.

    Raises ValueError if it is no amount, or a negative one.
    """
    digits = "".join(text.split()).replace("\u2019", "").replace("'", "")
    if not digits:
        return None
    last = max(digits.rfind(","), digits.rfind("."))
    if last >= 0:
        whole, cents = digits[:last], digits[last + 1 :]
        separator = digits[last]
        # "0,125" is an eighth: no number of thousands begins with a nought.
        thousands = separator == "," and not whole.startswith("0")
        grouped = len(cents) == 3 and (whole.count(separator) > 0 or thousands)
        if grouped or digits.count(separator) > 1:
            digits = digits.replace(",", "").replace(".", "")
        else:
            digits = whole.replace(",", "").replace(".", "") + "." + cents
    if not all((char.isdigit() and char.isascii()) or char == "." for char in digits) or digits in (
        "",
        ".",
    ):
        raise ValueError(text)
    whole, _point, cents = digits.partition(".")
    if len(whole) > 15 or len(cents) > 4:
        raise ValueError(text)
    return Decimal(digits)
