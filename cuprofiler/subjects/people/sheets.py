"""Who decides, the kinds of user, and the year of both, on paper."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from cuprofiler.core.text import shortened
from cuprofiler.domain.codes import Market, Role
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Segment
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import inside, join, ngettext
from cuprofiler.paper.blocks import Sheet
from cuprofiler.paper.figures.shapes import Figure
from cuprofiler.services.composer import Composer, Make
from cuprofiler.services.papers import paper_name
from cuprofiler.services.phrases import price_words, problem_words, refusal_words
from cuprofiler.subjects.people.figures.unit_in_words import sway_words
from cuprofiler.subjects.people.words import portrait, year
from cuprofiler.subjects.verdict.words.explain import Explainer

SHORT = 80
MOST_REFUSALS = 4
NARROW = 360.0
"""The map of the unit keeps its three columns down to this width, in points."""

SMALLER = 0.81
"""Upright the map is drawn wider, and made smaller as far as its letters stay legible."""


def there(profile: Profile) -> tuple[str, ...]:
    """Return the sheets that have something on them."""
    filled = {
        "unit": profile.decision_makers,
        "kinds": profile.user_classes,
        "year": profile.segments,
    }
    return tuple(code for code, records in filled.items() if records)


class PeopleComposer(Composer):
    """Makes the sheets about people."""

    def makers(self) -> Mapping[str, Make]:
        """Return what makes the sheets, by their codes."""
        return {"unit": self._unit, "kinds": self._kinds, "year": self._year}

    def _unit(self, profile: Profile) -> list[Sheet]:
        found: list[Sheet] = []
        segments = [s.id for s in profile.segments_of(Market.CUSTOMERS)]
        own = [s for s in segments if any(m.segment_id == s for m in profile.decision_makers)]
        for segment in own or [""]:
            name = profile.named(segment)
            what = paper_name("portrait:unit") + (f": {name}" if name else "")
            title = portrait.unit_headline(profile, segment)
            what = self.subtitle(profile, inside(what))
            subtitle = " · ".join((what, *_offer(profile), *_refusals(profile, segment)))
            identity = f"unit-{segments.index(segment) if segment else 0}"
            found.append(self._unit_sheet(profile, segment, identity, title, subtitle))
        return found

    def _unit_sheet(
        self, profile: Profile, segment: str, identity: str, title: str, subtitle: str
    ) -> Sheet:
        """Return the map across the page, else upright and smaller, else as a list of places."""
        sheet = self.sheet(identity, title, subtitle, partial(_map, profile, segment))
        if self.is_one_page(sheet):
            return sheet
        upright = partial(self.sheet, identity, title, subtitle, across=False)
        drawn = _map(profile, segment, self.room(across=False) / SMALLER)
        most = self.most(across=False, title=title, subtitle=subtitle)
        if drawn[0].height * SMALLER <= most:
            return replace(upright(lambda _width: drawn), scale=SMALLER)
        return upright(partial(_places, profile, segment))

    def _kinds(self, profile: Profile) -> list[Sheet]:
        found = []
        for number, each in enumerate(profile.user_classes):
            named = self.subtitle(profile, inside(each.name))
            subtitle = f"{named} · {portrait.share_of_users(profile, each)}"
            make = partial(
                self.sheet,
                f"kind-{number}",
                portrait.class_headline(profile, each),
                subtitle,
                partial(_kind, profile, each.id),
            )
            # Who is known well takes more than a page across; upright its cards have an order.
            sheet = make()
            found.append(sheet if self.is_one_page(sheet) else make(across=False))
        return found

    def _year(self, profile: Profile) -> list[Sheet]:
        from cuprofiler.paper.pdf.figure import measure
        from cuprofiler.subjects.people.figures.segment_pair import segment_pair
        from cuprofiler.subjects.people.figures.year_line import year_line

        customers = profile.segments_of(Market.CUSTOMERS)
        users = profile.segments_of(Market.USERS)
        found: list[Sheet] = []
        for number in range(max(len(customers), min(len(users), 1))):
            left = customers[number] if number < len(customers) else None
            right = users[min(number, len(users) - 1)] if users else None
            verdict = self._verdict_in(profile, left)

            def drawn(
                width: float,
                left: Segment | None = left,
                right: Segment | None = right,
                verdict: str = verdict,
            ) -> tuple[Figure, ...]:
                return (
                    year_line(measure, width, self.today, left, right, 11),
                    segment_pair(profile, measure, width, left, right, verdict, 11),
                )

            names = join([each.name for each in (left, right) if each is not None])
            found.append(
                self.sheet(
                    f"year-{number}",
                    year.year_headline(left, self.today),
                    self.subtitle(profile, inside(names)),
                    drawn,
                    across=False,
                )
            )
        return found

    def _verdict_in(self, profile: Profile, segment: Segment | None) -> str:
        if segment is None or not profile.user_classes:
            return ""
        return Explainer(self.content).type_name(profile.verdict_in(segment.id).primary) + "."


def _offer(profile: Profile) -> list[str]:
    """Return what it does for whoever pays, and what it costs them, as much as stands under a
    title.
    """
    problem, price = problem_words(profile, SHORT), price_words(profile)
    found = [problem.rstrip(".")] if problem else []
    if price:
        found.append(_("Price today: {price}").format(price=price))
    return found


def _refusals(profile: Profile, segment: str) -> list[str]:
    """Return what they say no to, whoever decides first; as much as stands under a title.

    A long reason is shortened, and of many only the first are named: the checklist has them all.
    """
    found = []
    for member in sorted(profile.decision_makers, key=lambda m: Role.DECIDER not in m.roles):
        words = refusal_words(member, profile.product.currency)
        if words and (not segment or member.segment_id in ("", segment)):
            found.append(shortened(f"{member.name}: {words}", SHORT))
    more = len(found) - MOST_REFUSALS
    if more > 0:
        words = ngettext("{count} more on the checklist", "{count} more on the checklist", more)
        found[MOST_REFUSALS:] = [words.format(count=more)]
    return found


def _map(profile: Profile, segment: str, width: float) -> tuple[Figure]:
    from cuprofiler.paper.pdf.figure import measure
    from cuprofiler.subjects.people.figures.unit_map import unit_map

    return (unit_map(profile, measure, width, segment, size=11, whole=True, narrow=NARROW),)


def _places(profile: Profile, segment: str, width: float) -> tuple[Figure, ...]:
    """Return the places of the unit below one another, on as many pages as they take, and what
    arrows would say.
    """
    from cuprofiler.paper.figures.text import bullets, heading
    from cuprofiler.paper.pdf.figure import measure
    from cuprofiler.subjects.people.figures.unit_map import unit_map
    from cuprofiler.subjects.people.rules.unit import unit_of

    places = unit_map(profile, measure, width, segment, size=11, whole=True, narrow=width + 1)
    sways = sway_words(profile, unit_of(profile, segment))
    if not sways:
        return (places,)
    return (
        places,
        heading(measure, width, _("Who sways whom")),
        bullets(measure, width, sways),
    )


def _kind(profile: Profile, class_id: str, width: float) -> tuple[Figure]:
    from cuprofiler.paper.pdf.figure import measure
    from cuprofiler.subjects.people.figures.user_kind import user_kind

    return (user_kind(profile, class_id, measure, width, 10.5),)
