"""The map of a decision-making unit: roles as places, people in them, arrows between."""

from dataclasses import dataclass

from cuprofiler.domain.codes import Role, Stance
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import DecisionMaker
from cuprofiler.i18n import format_money, ngettext
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DASHED, DOTTED, SOLID, Figure, Measure
from cuprofiler.subjects.people.figures.unit_in_words import finding, said
from cuprofiler.subjects.people.rules.unit import Place, Sway, Unit, reaching, unit_of
from cuprofiler.words import role_name, role_term, stance_short

COLUMNS = (
    (Role.INITIATOR, Role.INFLUENCER, Role.USER),
    (Role.DECIDER,),
    (Role.GATEKEEPER, Role.BUYER, Role.APPROVER),
)
MANY = 9
"""With more people than this only the arrows of the chosen one are drawn."""

FOLDED_FROM = 4
"""With more people than this a place shows the weightiest and counts the others."""

NARROW = 560
PAD = 8.0
GAP = 18.0


@dataclass(slots=True)
class _Card:
    """A drawn person: frame, and the column it stands in."""

    x: float
    y: float
    width: float
    height: float
    column: int

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


class _Map:
    def __init__(
        self, profile: Profile, segment: str, drawing: Drawing, chosen: str, *, whole: bool
    ) -> None:
        self.profile = profile
        self.whole = whole
        self.unit: Unit = unit_of(profile, segment)
        self.drawing = drawing
        self.chosen = chosen
        self.cards: dict[str, _Card] = {}
        self.places: dict[Role, _Card] = {}

    # --- Measuring ----------------------------------------------------------------------------

    def _title(self, role: Role, width: float) -> list[str]:
        d = self.drawing
        term = d.measure(role_term(role), "regular", d.small)
        return d.lines(role_name(role), width - term - 30, "strong")

    def _detail(self, member: DecisionMaker) -> str:
        linked = self.profile.user_class(member.user_class_id)
        # They stand with the advisers until it is known what they do; that is said.
        part = "" if member.roles else _("no part yet")
        parts = [member.title, linked.name if linked else "", part]
        return ", ".join(part for part in parts if part)

    def _card_lines(self, member: DecisionMaker, width: float) -> tuple[list[str], list[str]]:
        d = self.drawing
        room = width - 62
        return (
            d.lines(member.name, room, "strong", most=3),
            d.lines(self._detail(member), room, size=d.small, most=2),
        )

    def _card_height(self, member: DecisionMaker, width: float) -> float:
        name, detail = self._card_lines(member, width)
        d = self.drawing
        return max(d.height(name) + d.height(detail, d.small) + d.small * 1.6 + 16, 58.0)

    def _shown(self, place: Place) -> tuple[DecisionMaker, ...]:
        """Return who is drawn in a place: all of a few, else the weightiest and who is marked."""
        if self.whole or len(place.members) <= FOLDED_FROM:
            return place.members
        ranked = sorted(
            place.members, key=lambda m: (m.id != self.chosen, -(m.influence or 0), m.position)
        )
        first = {member.id for member in ranked[: FOLDED_FROM - 1]}
        return tuple(member for member in place.members if member.id in first)

    def _notes(self, place: Place, width: float) -> list[tuple[str, list[str]]]:
        """Return what stands below the people of a place: kind of note, and its lines."""
        d = self.drawing
        found: list[tuple[str, list[str]]] = [
            (
                "also",
                d.lines(
                    _("{name}, here as well").format(name=member.name), width - 24, size=d.small
                ),
            )
            for member in place.also
        ]
        folded = len(place.members) - len(self._shown(place))
        if folded:
            words = ngettext("+{count} more", "+{count} more", folded).format(count=folded)
            found.insert(0, ("also", d.lines(words, width - 24, size=d.small)))
        if place.role is Role.USER:
            linked = {each.user_class_id for each in (*place.members, *place.also)}
            found += [
                ("users", d.lines(each.name, width - 46, size=d.small, most=2))
                for each in place.classes
                if each.id not in linked
            ]
        if place.role is Role.DECIDER and place.members:
            found.append(("said", d.lines(self._voices(place), width - 20, size=d.small)))
        return found

    def _voices(self, place: Place) -> str:
        count = reaching(self.unit, place.members[0].id)
        if not count:
            return _("Nobody is known who sways this.")
        said = ngettext("{count} voice reaches them.", "{count} voices reach them.", count)
        against = [
            s
            for s in self.unit.sways
            if s.to_id == place.members[0].id and any(m.id == s.from_id for m in self.unit.against)
        ]
        words = said.format(count=count)
        if against:
            words += " " + ngettext(
                "{count} of them is against it.", "{count} of them are against it.", len(against)
            ).format(count=len(against))
        return words

    def _empty_words(self, role: Role) -> str:
        if role is Role.APPROVER:
            signer = self.unit.limited_signer
            if signer is not None and signer.limit is not None:
                amount = format_money(signer.limit, self.profile.product.currency)
                return _("Above {amount} {name} may not sign alone.").format(
                    amount=amount, name=signer.name
                )
            return _("Perhaps nobody has to.")
        return _("Nobody named yet")

    def place_height(self, place: Place, width: float) -> float:
        d = self.drawing
        height = d.height(self._title(place.role, width)) + 16
        if place.empty:
            room = width - 20
            return (
                height + d.height(d.lines(self._empty_words(place.role), room, size=d.small)) + 30
            )
        for member in self._shown(place):
            height += self._card_height(member, width - 2 * PAD) + PAD
        for kind, lines in self._notes(place, width):
            height += d.height(lines, d.small) + (10 if kind != "said" else 6)
        return height + 4

    # --- Drawing ------------------------------------------------------------------------------

    def draw_place(self, place: Place, x: float, y: float, width: float, column: int) -> float:
        d = self.drawing
        height = self.place_height(place, width)
        empty = place.empty
        called_out = place.role in self.unit.empty
        edge = "ink" if place.role is Role.DECIDER or (empty and called_out) else "line"
        d.box(
            x,
            y,
            width,
            height,
            7,
            "" if empty else "side",
            edge,
            1.5 if place.role is Role.DECIDER else 1,
            DASHED if empty else SOLID,
        )
        self.places[place.role] = _Card(x, y, width, height, column)
        bottom = d.block(x + 10, y + 7, self._title(place.role, width), "strong")
        term = role_term(place.role)
        d.words(x + width - 10, y + 7 + d.size, term, "regular", d.small, "ink2", "end")
        top = bottom + 5
        if empty:
            self._draw_empty(place, x, top, width, called_out)
        for member in self._shown(place):
            top = self._draw_card(member, place, x + PAD, top, width - 2 * PAD, column) + PAD
        for kind, lines in self._notes(place, width):
            top = self._draw_note(kind, lines, x, top, width)
        d.spot(
            f"place:{place.role}",
            (x, y, width, height),
            _("Place: {name}").format(name=role_name(place.role)),
            "place",
        )
        return y + height

    def _draw_empty(
        self, place: Place, x: float, top: float, width: float, called_out: bool
    ) -> None:
        d = self.drawing
        inset = 10.0
        if called_out:
            d.flag(x + 10, top, 13)
            inset = 30.0
        words = self._empty_words(place.role)
        d.block(x + inset, top, d.lines(words, width - inset - 10, size=d.small), size=d.small)

    def _draw_card(
        self, member: DecisionMaker, place: Place, x: float, y: float, width: float, column: int
    ) -> float:
        d = self.drawing
        height = self._card_height(member, width)
        chosen = member.id == self.chosen
        at = len(d.shapes)
        group = "user" if place.role is Role.USER or member.user_class_id else "payer"
        fill, edge = ("accent_tint", "accent") if chosen else ("card", "control")
        d.box(x, y, width, height, 6, fill, edge, 2 if chosen else 1)
        d.plate(x + 8, y + height / 2 - 18, 36, group)
        name, detail = self._card_lines(member, width)
        top = d.block(x + 54, y + 7, name, "strong")
        top = d.block(x + 54, top, detail, size=d.small, colour="ink2")
        stance = member.stance or Stance.UNKNOWN
        d.stance(x + 54, top + 2.5, str(stance))
        room = width - 71 - 32
        words = d.lines(stance_short(stance), room, "medium", d.small, most=1)
        d.words(x + 71, top + 2.5 + d.small, words[0] if words else "", "medium", d.small)
        d.weight(x + width - 26, top + 15, member.influence)
        near = {member.id}
        for sway in self.unit.sways:
            if member.id in (sway.from_id, sway.to_id):
                near |= {sway.from_id, sway.to_id}
        d.belong(at, *(f"decision_maker:{each}" for each in sorted(near)))
        self.cards[member.id] = _Card(x, y, width, height, column)
        said = _("{name}. {role}. {stance}. Weight {weight} of 3.").format(
            name=member.name,
            role=role_name(place.role),
            stance=stance_short(stance),
            weight=member.influence if member.influence is not None else "?",
        )
        d.spot(f"decision_maker:{member.id}", (x, y, width, height), said, "decision_maker")
        return y + height

    def _draw_note(self, kind: str, lines: list[str], x: float, top: float, width: float) -> float:
        d = self.drawing
        height = d.height(lines, d.small)
        if kind == "said":
            d.block(x + 10, top, lines, size=d.small, colour="ink2")
            return top + height + 6
        d.box(x + PAD, top, width - 2 * PAD, height + 6, 6, "", "control", 1, DASHED)
        if kind == "users":
            d.plate(x + 13, top + 3 + height / 2 - 9, 18, "user", many=True)
            d.block(x + 36, top + 2, lines, size=d.small)
        else:
            d.block(x + 16, top + 2, lines, size=d.small)
        return top + height + 10

    def draw_sways(self, sways: tuple[Sway, ...]) -> None:
        """Arrows in the gaps; those to the decider are spread along its edge."""
        d = self.drawing
        found = [s for s in sways if s.from_id in self.cards and s.to_id in self.cards]
        incoming: dict[tuple[str, int], list[Sway]] = {}
        for sway in found:
            side = self.cards[sway.from_id].column
            incoming.setdefault((sway.to_id, side), []).append(sway)
        for (to_id, column), group in incoming.items():
            target = self.cards[to_id]
            group.sort(key=lambda s: self.cards[s.from_id].middle)
            for number, sway in enumerate(group, start=1):
                source = self.cards[sway.from_id]
                y2 = target.y + target.height * number / (len(group) + 1)
                gap = 22.0 if column < 2 else -22.0
                if column == target.column:
                    inner = source.x + source.width if column < 2 else source.x
                    start, end = (inner, source.middle), (inner, y2)
                elif column < target.column:
                    start = (source.x + source.width, source.middle)
                    end = (target.x, y2)
                else:
                    start, end = (source.x, source.middle), (target.x + target.width, y2)
                dash = DOTTED if sway.implied else SOLID
                at = len(d.shapes)
                if abs(column - target.column) == 2:
                    d.way_round(start, end, self._middle_box(), sway.strength > 1, dash)
                else:
                    d.curve(start, end, sway.strength > 1, dash, gap)
                d.belong(at, f"decision_maker:{sway.from_id}", f"decision_maker:{sway.to_id}")

    def _middle_box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what stands between the two sides."""
        box = self.places[Role.DECIDER]
        return box.x, box.y, box.x + box.width, box.y + box.height


def unit_map(
    profile: Profile,
    measure: Measure,
    width: float,
    segment: str = "",
    chosen: str = "",
    size: float = 13,
    *,
    whole: bool = False,
    narrow: float = NARROW,
) -> Figure:
    """Return the map of a segment's decision-making unit. `chosen` is the member marked.

    `whole`, as on paper, draws everybody; else a place with many shows the weightiest. Below a
    width of `narrow` the places stand below one another, without arrows.
    """
    drawing = Drawing(measure, size)
    found = _Map(profile, segment, drawing, chosen, whole=whole)
    unit = found.unit
    shown = unit.sways
    if len(unit.members) > MANY:
        shown = tuple(s for s in unit.sways if chosen in (s.from_id, s.to_id))
    if width < narrow:
        bottom, cuts = 0.0, []
        for role in (Role.DECIDER, *COLUMNS[0], *COLUMNS[2]):
            bottom = found.draw_place(unit.place(role), 0.5, bottom + 1, width - 1, 0) + 10
            cuts.append(bottom - 4)
        figure = drawing.figure(width, bottom, said(profile, segment), finding(profile, unit))
        return figure._replace(cuts=tuple(cuts[:-1]))
    gap = max(width * 0.075, 34)
    side = (width - 2 * gap) * 0.345
    middle = width - 2 * gap - 2 * side
    lefts = (0.5, side + gap, width - side - 0.5)
    widths = (side, middle, side)
    bottom = 0.0
    for number, roles in enumerate(COLUMNS):
        heights = [found.place_height(unit.place(role), widths[number]) for role in roles]
        y = 1.0
        if number == 1:
            first = sum(heights)
            y = max(1.0, (bottom - first) * 0.42)
        for role in roles:
            y = found.draw_place(unit.place(role), lefts[number], y, widths[number], number) + GAP
        bottom = max(bottom, y - GAP)
    found.draw_sways(shown)
    bottom = _legend(drawing, bottom + 24)
    return drawing.figure(width, bottom + 4, said(profile, segment), finding(profile, unit))


def _legend(drawing: Drawing, y: float) -> float:
    d = drawing
    d.weight(1, y + 2, 3)
    x = 24.0
    d.words(x, y, _("weight 0 to 3"), size=d.small)
    x += d.measure(_("weight 0 to 3"), "regular", d.small) + 24
    for strong, words in ((True, _("sways strongly")), (False, _("a little"))):
        d.curve((x, y - 4), (x + 28, y - 4), strong, SOLID)
        d.words(x + 34, y, words, size=d.small)
        x += 34 + d.measure(words, "regular", d.small) + 20
    d.curve((x, y - 4), (x + 28, y - 4), False, DOTTED)
    d.words(x + 34, y, _("follows from the weight"), size=d.small)
    return y
