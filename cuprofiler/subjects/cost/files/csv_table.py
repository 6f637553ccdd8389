"""Every cost item, year by year, as comma-separated values."""

import csv
import io

from cuprofiler.core.money import rounded
from cuprofiler.i18n import decimal_comma
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.rules.results import Comparison, is_known
from cuprofiler.words import basis_name, cost_group_name


def cost_csv(comparison: Comparison) -> bytes:
    """UTF-8 with a mark at its beginning, as spreadsheets want it.

    Amounts are rounded to the minor unit. Where decimals have a comma the cells are set apart by
    semicolons. Text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    comma = decimal_comma()
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if comma else ",", lineterminator="\r\n")
    years = [_("Start"), *(_("Year {number}").format(number=n + 1)
                           for n in range(comparison.basics.horizon))]  # fmt: skip
    writer.writerow(
        [_("Way"), _("Line"), _("Sort of cost"), _("How sure"), _("Source"), _("As of"),
         _("Currency"), *years, _("In all"), _("Worth today")]
    )  # fmt: skip
    for alternative in comparison.alternatives:
        for each in alternative.lines:
            line = each.line
            amounts = [*each.by_year, each.total, each.present]
            # Unknown is not zero: such a line has empty cells.
            shown = [
                str(rounded(amount, comparison.currency)) if is_known(line) else ""
                for amount in amounts
            ]
            writer.writerow(
                [
                    *map(_harmless, (alternative.alternative.name, line.name)),
                    cost_group_name(line.group),
                    basis_name(line.basis) if line.basis else "",
                    _harmless(line.source),
                    line.noted.isoformat() if line.noted else "",
                    comparison.currency,
                    *(text.replace(".", ",") if comma else text for text in shown),
                ]
            )
    return out.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else text
