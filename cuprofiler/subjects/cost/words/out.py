"""Lifetime cost for other programs: data, a workbook, comma-separated values."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from cuprofiler.core.money import rounded
from cuprofiler.domain.profile import Profile
from cuprofiler.subjects.cost.rules.calculation import compare
from cuprofiler.subjects.cost.rules.payback import Payback
from cuprofiler.subjects.cost.rules.ranges import simulate, swings
from cuprofiler.subjects.cost.rules.results import (
    AlternativeCost,
    Comparison,
    LineCost,
    Saving,
    is_known,
)

SPREADSHEETS = (".xlsx", ".csv")


def cost_data(profile: Profile) -> dict[str, Any]:
    """Return every result of every way, unrounded and rounded. Raises CostError.

    Amounts are texts, so that no reader makes binary fractions of them; rates are in percent.
    """
    found = compare(profile)
    ranges, share = simulate(found)
    frame = found.basics.frame
    return {
        "product": profile.product.name,
        "currency": found.currency,
        "base_date": frame.base_date.isoformat() if frame.base_date else None,
        "horizon": found.basics.horizon,
        "rate": f"{frame.rate:f}",
        "rate_used": f"{found.basics.rate * 100:f}",
        "prices": str(found.basics.prices),
        "seats": list(found.basics.seats[1:]),
        "base": found.base.alternative.name if found.base else None,
        "ours_cheapest": share,
        "ways": [
            {
                "name": alternative.alternative.name,
                "kind": str(alternative.alternative.kind),
                **_results(found, alternative),
                "lines": [
                    {
                        "name": each.line.name,
                        "group": str(each.line.group),
                        "basis": str(each.line.basis) if each.line.basis else None,
                        **_line_results(found, each),
                    }
                    for each in alternative.lines
                ],
                "unknown": [line.name for line in alternative.unknown],
                "saving": _saving(found, found.saving(alternative)),
                "low_high": [
                    {
                        "line": swing.line.line.name,
                        "low": _amount(found, swing.low),
                        "high": _amount(found, swing.high),
                    }
                    for swing in swings(alternative)
                ],
                "range": ranges[alternative.alternative.id]._asdict()
                if alternative.alternative.id in ranges
                else None,
            }
            for alternative in found.alternatives
        ],
    }


def _line_results(found: Comparison, line: LineCost) -> dict[str, Any]:
    known = is_known(line.line)
    return {
        "by_year": _amounts(found, line.by_year if known else None),
        "total": _amount(found, line.total if known else None),
        "present_value": _amount(found, line.present if known else None),
    }


def _results(found: Comparison, alternative: AlternativeCost) -> dict[str, Any]:
    monthly = alternative.per_seat_month
    return {
        "by_year": _amounts(found, alternative.by_year),
        "first_year": _amount(found, alternative.first_year),
        "total": _amount(found, alternative.total),
        "present_value": _amount(found, alternative.present),
        "per_year": _amount(found, alternative.per_year),
        "per_seat_and_month": _amount(found, monthly),
    }


def _saving(found: Comparison, saving: Saving | None) -> dict[str, Any] | None:
    if saving is None:
        return None
    return {
        "total": _amount(found, saving.total),
        "present_value": _amount(found, saving.present),
        "first_year": _amount(found, saving.first_year),
        "payback": _payback(saving.simple),
        "discounted_payback": _payback(saving.discounted),
        "order_turns_in": list(saving.turns),
    }


def _payback(found: Payback) -> dict[str, Any]:
    years = None if found.years is None else f"{found.years:f}"
    return {"years": years, "in_year": found.year, "falls_again": found.falls_again}


def _amount(found: Comparison, amount: Decimal | None) -> dict[str, str] | None:
    """Return an amount, None if it is not known."""
    if amount is None:
        return None
    return {"exact": f"{amount:f}", "rounded": f"{rounded(amount, found.currency):f}"}


def _amounts(
    found: Comparison, amounts: tuple[Decimal, ...] | None
) -> list[dict[str, str] | None] | None:
    return None if amounts is None else [_amount(found, amount) for amount in amounts]


def write_table(profile: Profile, path: Path) -> None:
    """Write the figures as a workbook, or as comma-separated values, after the file's ending.

    Whole or not at all. Raises CostError if there are none, OSError if it can't be written.
    """
    from cuprofiler.services.exchange import write_bytes

    found = compare(profile)
    if path.suffix.lower() == ".csv":
        from cuprofiler.subjects.cost.files.csv_table import cost_csv

        write_bytes(path, cost_csv(found))
        return
    from tempfile import TemporaryDirectory

    from cuprofiler.subjects.cost.files.workbook.book import write_book

    with TemporaryDirectory(prefix="cuprofiler-") as folder:
        made = Path(folder) / "cost.xlsx"
        write_book(profile, found, made)
        write_bytes(path, made.read_bytes())
