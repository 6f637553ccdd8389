"""The picture of who pays, who picks and who uses, drawn from the answers.

Payers are square with solid lines for money and dashed ones for choice; users are round with
dotted ones. What is not known is drawn as not known.
"""

from typing import NamedTuple

from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DASHED, DOTTED, SOLID, Figure, Measure

HEIGHT = 316.0
"""The same for every relation, so that a page does not jump while it is answered."""

ROW = 48.0
PLATE = 56.0
TOP = 34.0
BELOW = TOP + PLATE + 62
"""Where arrows begin, below the names."""

AGENT = 22.0
"""How far the plate of a go-between reaches from its middle."""

DASHES = {"money": SOLID, "choice": DASHED, "use": DOTTED}


class Relation(NamedTuple):
    """What the picture shows. `say` is a word on the line between payer and users."""

    product: str = ""
    payer: str = ""
    payer_does: str = ""
    users: str = ""
    people: int | None = None
    counted: str = ""
    users_do: str = ""
    say: str = ""
    say_mark: str = "?"
    money: str = "?"
    choice: str = "?"
    agent: str = ""
    one: bool = False

    def in_words(self) -> str:
        """Return the picture for those who can't see it."""
        sides = ((self.payer, self.payer_does), (self.users, self.users_do), (self.say, ""))
        parts = (": ".join(word for word in side if word) for side in sides)
        return ". ".join(part for part in parts if part)


def relation_picture(relation: Relation, measure: Measure, width: float) -> Figure:
    """Draw both sides, what is between them, and what goes to the product."""
    return _Picture(relation, measure, width).tall()


def relation_row(relation: Relation, measure: Measure, width: float) -> Figure:
    """Draw the same on one line, as a sign of it."""
    return _Picture(relation, measure, width).row()


class _Picture:
    """Draws one relation at one width."""

    def __init__(self, relation: Relation, measure: Measure, width: float) -> None:
        self._relation, self._width = relation, width
        self._d = Drawing(measure, 14)
        self._product = (width / 2 - 80, HEIGHT - 58, 160.0, 50.0)

    def tall(self) -> Figure:
        relation, middle = self._relation, self._width / 2
        if relation.one:
            self._d.box(middle - PLATE / 2 - 4, TOP - 4, PLATE + 8, PLATE + 8, 12, "", "payer", 1.4)
            below = self._person(middle, "user", relation.users, relation.users_do)
            self._arrows(middle, ("money", "choice", "use"), "user", 0, below)
        else:
            self._two_sides()
        self._draw_product()
        return self._d.figure(self._width, HEIGHT, relation.in_words())

    def _two_sides(self) -> None:
        relation, middle = self._relation, self._width / 2
        payer_x, user_x = self._width * 0.23, self._width * 0.77
        known = relation.money != "?" or relation.choice != "?" or bool(relation.say)
        dash = SOLID if known else DASHED
        below = max(
            self._person(payer_x, "payer", relation.payer, relation.payer_does, dash),
            self._person(user_x, "user", relation.users, relation.users_do),
        )
        self._draw_say(payer_x, user_x)
        flows = (("money", relation.money), ("choice", relation.choice))
        mine = tuple(kind for kind, who in flows if who == "payer")
        theirs = tuple(kind for kind, who in flows if who == "user")
        self._arrows(payer_x, mine, "payer", -1, below)
        used = ("use",) if relation.users_do else ()
        self._arrows(user_x, (*theirs, *used), "user", 1, below)
        if relation.agent:
            self._draw_agent(middle)

    # --- People ---------------------------------------------------------------------------------

    def _person(
        self, x: float, group: str, name: str, does: str, dash: tuple[float, ...] = SOLID
    ) -> float:
        """Return a plate with its words; returns where arrows may begin."""
        users = group == "user"
        many = users and (self._relation.people or 2) > 1
        self._d.plate(x - PLATE / 2, TOP, PLATE, group, many, dash)
        title = self._relation.counted if users and self._relation.counted else name
        room = self._width * 0.46
        if self._relation.agent:
            # The go-between stands in the middle: names keep away from it.
            room = 2 * (abs(self._width / 2 - x) - AGENT - 4)
        bottom = self._centred(title, x, TOP + PLATE + 8, room, "strong", most=2)
        bottom = self._centred(does, x, bottom, room, size=self._d.small, colour="ink2")
        return max(BELOW, bottom + 3)

    def _centred(
        self,
        text: str,
        x: float,
        top: float,
        room: float,
        weight: str = "regular",
        size: float = 0,
        colour: str = "ink",
        most: int = 1,
    ) -> float:
        """Return text centred on x, kept inside the picture; returns its bottom edge."""
        lines = self._d.lines(text, room, weight, size, most)
        x = min(max(x, room / 2), self._width - room / 2)
        return self._d.block(x, top, lines, weight, size, colour, "middle")

    def _draw_say(self, payer_x: float, user_x: float) -> None:
        """What say the users have: a word on the line between both."""
        relation, d = self._relation, self._d
        if not relation.say:
            return
        y, gap = TOP + PLATE / 2, PLATE / 2 + 8
        left, right = payer_x + gap, user_x - gap
        middle = (left + right) / 2
        counts = relation.say_mark == ">"
        dash = {">": DOTTED, "?": DASHED}.get(relation.say_mark, SOLID)
        d.line((left, y), (right, y), edge="user" if counts else "ink2", line=1.4, dash=dash)
        room = right - left + PLATE
        self._centred(relation.say, middle, y - 28, room, size=d.small, colour="ink2")
        if counts:
            self._d.head((left, y), (-1, 0), "user")
        elif relation.say_mark == "?":
            d.oval(middle - 10, y - 10, 20, 20, "card", "ink2", 1.2)
            d.words(middle, y + 4.5, "?", "strong", d.small, anchor="middle")
        else:
            d.box(middle - 10, y - 10, 20, 20, 0, "card")
            d.line((middle - 6, y - 6), (middle + 6, y + 6), line=2)
            d.line((middle - 6, y + 6), (middle + 6, y - 6), line=2)

    def _draw_agent(self, x: float) -> None:
        """Who picks for others, with an arrow of choice to the product."""
        d, y, reach = self._d, BELOW - 44, AGENT
        middle = y + 17
        diamond = ((x, middle - reach), (x + reach, middle), (x, middle + reach))
        d.line(*diamond, (x - reach, middle), line=1.4, fill="card", closed=True)
        d.person(x, y + 1, 32, "ink")
        bottom = self._centred(
            self._relation.agent, x, y + 42, self._width * 0.4, "strong", d.small
        )
        end = (x, self._product[1] - 3)
        if bottom + 2 < end[1] - 8:
            d.line((x, bottom + 2), end, line=2, dash=DASHED)
            self._d.head(end, (0, 1), "ink")

    # --- The product, and what goes to it -------------------------------------------------------

    def _arrows(
        self, x: float, kinds: tuple[str, ...], group: str, side: int, begin: float
    ) -> None:
        left, top, wide, _height = self._product
        words = {"money": _("money"), "choice": _("choice"), "use": _("use")}
        goal = left + wide / 2 + side * wide * 0.28
        for index, kind in enumerate(kinds):
            offset = (index - (len(kinds) - 1) / 2) * 38
            start = (x + offset, begin)
            end = (goal + offset * (0.7 if side else 0.8), top - 3)
            self._d.line(start, end, edge=group, line=2, dash=DASHES[kind])
            across, down = end[0] - start[0], end[1] - start[1]
            self._d.head(end, (across, down), group)
            share = 0.42 + 0.22 * index if len(kinds) > 1 else 0.5
            self._label(words[kind], start[0] + across * share, start[1] + down * share, group)

    def _label(self, text: str, x: float, y: float, colour: str) -> None:
        """A word on a line, which does not run through it."""
        size = self._d.small
        wide = self._d.measure(text, "strong", size) + 6
        self._d.box(x - wide / 2, y - size * 0.68, wide, size * 1.36, 0, "card")
        self._d.words(x, y + size * 0.36, text, "strong", size, colour, "middle")

    def _draw_product(self) -> None:
        d, (left, top, wide, high) = self._d, self._product
        d.box(left, top, wide, high, 8, "page", "control")
        name = d.lines(self._relation.product or _("Your product"), wide - 16, "strong", most=1)
        middle = left + wide / 2
        d.block(middle, top + 5, name, "strong", anchor="middle")
        d.words(middle, top + high - 9, _("your product"), size=d.small, colour="ink2",
                anchor="middle")  # fmt: skip

    # --- The row --------------------------------------------------------------------------------

    def row(self) -> Figure:
        d, relation, side, middle = self._d, self._relation, 40.0, self._width / 2
        top = (ROW - side) / 2
        right = self._width - side - 6
        d.plate(right, top, side, "user", many=(relation.people or 2) > 1)
        if relation.one:
            # One person: the square of who pays around the circle of who uses.
            d.box(right - 3, top - 3, side + 6, side + 6, 9, "", "payer", 1.4)
        else:
            d.plate(2, top, side, "payer")
        d.box(middle - 36, top + 6, 72, side - 12, 6, "page", "control")
        name = d.lines(relation.product, 64, "strong", d.small, most=1)
        d.block(middle, ROW / 2 - d.small * 0.8, name, "strong", d.small, anchor="middle")
        if not relation.one:
            money = SOLID if relation.money in ("payer", "?") else DASHED
            self._flow(side + 6, middle - 39, ROW / 2, "payer", money)
        start, end = right - 6, middle + 39
        if relation.money == "user":
            self._flow(start, end, ROW / 2 - 6, "user", SOLID)
            self._flow(start, end, ROW / 2 + 6, "user", DOTTED)
        else:
            self._flow(start, end, ROW / 2, "user", DOTTED)
        if relation.agent:
            self._go_between((side + 6 + middle - 39) / 2)
        return d.figure(self._width, ROW, relation.in_words())

    def _flow(
        self, start: float, end: float, y: float, group: str, dash: tuple[float, ...]
    ) -> None:
        """Draw a level arrow to the product."""
        self._d.line((start, y), (end, y), edge=group, line=2, dash=dash)
        self._d.head((end, y), (1 if end > start else -1, 0), group)

    def _go_between(self, x: float) -> None:
        """Draw the sign of who picks for others, on the way from who pays."""
        y, reach = ROW / 2, 9.0
        corners = ((x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach))
        self._d.line(*corners, line=1.3, fill="card", closed=True)
