"""The sheet of bands: prices that hang on how many seats are bought."""

from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from cuprofiler.domain.codes import TierMode
from cuprofiler.i18n import gettext as _
from cuprofiler.subjects.cost.files.workbook.looks import ENDLESS, Looks, range_of
from cuprofiler.subjects.cost.files.workbook.on_paper import set_up, widths
from cuprofiler.subjects.cost.records import CostItem
from cuprofiler.words import tier_mode_name

WIDTHS = (30, 12, 12, 14, 40)


class BandsSheet:
    """Writes bands one below the other, as items ask for them."""

    def __init__(self, sheet: Any, looks: Looks) -> None:
        self.sheet, self.looks = sheet, looks
        self.next_row = 1

    def formula(self, line: CostItem) -> str:
        """Return the bands on their own sheet, and the formula that reads them."""
        sheet = self.sheet
        if self.next_row == 1:
            for column, words in enumerate((_("Line"), _("Above"), _("Up to"), _("Price"), "")):
                look = self.looks.number_head if 0 < column < 4 else self.looks.head
                sheet.write_string(0, column, words, look)
            widths(sheet, WIDTHS)
        start, below = self.next_row, 0
        for tier in line.tiers:
            row = self.next_row
            sheet.write_string(row, 0, line.name, self.looks.text)
            if row == start:
                sheet.write_number(row, 1, 0, self.looks.bound)
            else:
                last = "=" + xl_rowcol_to_cell(row - 1, 2)
                sheet.write_formula(row, 1, last, self.looks.bound, below)
            below = ENDLESS if tier.up_to is None else tier.up_to
            # The bound of the last one stands for no bound at all.
            look = self.looks.bound if tier.up_to is None else self.looks.number
            sheet.write_number(row, 2, below, look)
            sheet.write_number(row, 3, float(tier.price), self.looks.input)
            sheet.write_string(row, 4, tier_mode_name(line.tier_mode), self.looks.beside)
            self.next_row += 1
        end = self.next_row - 1
        above, up_to, price = (range_of(sheet, (start, c), (end, c)) for c in (1, 2, 3))
        if line.tier_mode is TierMode.VOLUME:
            return f"SEATS*SUMPRODUCT((SEATS>{above})*(SEATS<={up_to})*{price})"
        inside = f"((SEATS<{up_to})*SEATS+(SEATS>={up_to})*{up_to}-{above})"
        return f"SUMPRODUCT((SEATS>{above})*{inside}*{price})"

    def finish(self, product: str) -> None:
        """Draw the rules and set the sheet up for paper, once all bands are there; `product` is
        the name of what is sold.
        """
        last = max(self.next_row - 1, 1)
        self.looks.rule(self.sheet, (1, 0), (last, len(WIDTHS) - 1), by=0)
        set_up(self.sheet, product, [WIDTHS], last, repeated=(1, 0))
