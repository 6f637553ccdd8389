"""Prices and markets on paper: the price card, four questions to ask, the size of the market."""

from collections.abc import Mapping

from cuprofiler.domain.profile import Profile
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.subjects.price.rules.four_prices import four_prices
from cuprofiler.subjects.price.rules.price_line import price_line
from cuprofiler.subjects.price.words import market as market_words
from cuprofiler.subjects.price.words import prices as words

SIZE = 10.5


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets about the price that have something on them."""
    line = price_line(profile)
    found = []
    if line.price is not None or line.marks or profile.of_kind("price_answer"):
        found.append("card")
    if profile.user_classes or profile.decision_makers:
        found.append("asked")
    return tuple(found)


def market_there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets about the market that have something on them."""
    return ("size",) if profile.of_kind("market") or profile.of_kind("worth") else ()


class PriceComposer(Composer):
    """Makes the sheets about the price."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"card": self._card, "asked": self._asked}

    def _card(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.figures.notes import notes
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.price.figures.crossing import four_prices_figure
        from cuprofiler.subjects.price.words.drawn import ladder_table, price_figure, reasons_table

        found = four_prices(profile)

        def drawn(width: float) -> list[Figure]:
            blocks = [price_figure(profile, measure, width, SIZE)]
            said = []
            if found.kept and not found.is_mixed_up:
                blocks.append(four_prices_figure(found, measure, width, SIZE))
                how = words.convention_words(found) if found.has_curves else words.few_words()
                said.append(f"{words.asked_subline(profile)} {how}")
            if profile.of_kind("ladder_answer"):
                blocks.append(ladder_table(profile, measure, width, SIZE))
                said.append(words.ladder_words(profile))
            if profile.of_kind("price_offer"):
                blocks.append(reasons_table(profile, measure, width, SIZE))
                said.append(words.offers_headline(profile))
            blocks.append(notes(said, measure, width, SIZE - 1))
            return blocks

        what = self.subtitle(profile, inside(paper_name("price:card")))
        subtitle = " · ".join(filter(None, (what, words.price_subline(profile))))
        headline = words.price_headline(profile)
        return [self.sheet("price-card", headline, subtitle, drawn, across=False)]

    def _asked(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.price.figures.asking import price_questions

        room, most = self.room(across=False), self.most(across=False)
        figure = price_questions(measure, room, words.questions(), most)
        what = self.subtitle(profile, inside(paper_name("price:asked")))
        where = words.price_unit_words(profile)
        title = _("Four questions about the price")
        return [Sheet("price-asked", title, f"{what} · {where}", (figure,), across=False)]


class MarketComposer(Composer):
    """Makes the sheet about the market."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"size": self._size}

    def _size(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.figures.notes import notes
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.price.words.drawn import market_table, worth_table

        def drawn(width: float) -> list[Figure]:
            blocks: list[Figure] = []
            if profile.of_kind("market"):
                blocks.append(market_table(profile, measure, width, SIZE))
                said = [market_words.market_subline(profile), market_words.how_counted()]
                said += market_words.chains(profile).split("\n")
                blocks.append(notes(said, measure, width, SIZE - 1))
            if profile.of_kind("worth"):
                blocks.append(worth_table(profile, measure, width, SIZE))
                said = [market_words.worth_headline(profile), market_words.worth_notes(profile)]
                blocks.append(notes(said, measure, width, SIZE - 1))
            return blocks

        headline = (
            market_words.market_headline(profile)
            if profile.of_kind("market")
            else market_words.worth_headline(profile)
        )
        what = self.subtitle(profile, inside(paper_name("market:size")))
        return [self.sheet("market-size", headline, what, drawn)]
