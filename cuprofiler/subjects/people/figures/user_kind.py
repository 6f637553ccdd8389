"""A kind of user on one page: needs, three axes of skill, context of use, their voice's way."""

from cuprofiler.domain.codes import CONTEXT, Basis, Market, NeedKind, Proficiency
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Need, UserClass
from cuprofiler.i18n import format_number
from cuprofiler.i18n import gettext as _
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DOTTED, Figure, Measure
from cuprofiler.words import basis_name, need_kind_name, proficiency_name

PAD = 16.0
GAP = 14.0
STACKED_BELOW = 640.0
LEVELS = (
    Proficiency.NONE,
    Proficiency.BEGINNER,
    Proficiency.GETS_BY,
    Proficiency.SKILLED,
    Proficiency.EXPERT,
)


class _Page:
    def __init__(self, profile: Profile, each: UserClass, drawing: Drawing) -> None:
        self.profile, self.each, self.d = profile, each, drawing
        self.bare = False
        """Whether a mark stands without its word."""

    # --- Needs --------------------------------------------------------------------------------

    def needs(self, x: float, y: float, width: float) -> float:
        d, top = self.d, y
        at = len(d.shapes)
        d.words(x + PAD, y + 26, _("What they need"), "strong")
        y += 40
        for kind in NeedKind:
            found = [n for n in self.profile.needs_of(self.each.id) if n.kind is kind]
            d.line((x, y), (x + width, y), edge="line")
            d.words(x + PAD, y + 19, need_kind_name(kind), "strong", d.small)
            y += 28
            for need in found:
                y = self._need(need, x, y, width)
            if not found:
                d.words(x + PAD, y + 16, _("Nothing noted yet"), size=d.small, colour="ink2")
                y += 26
        y += 4
        self._frame(at, x, top, width, y - top)
        return y

    def _need(self, need: Need, x: float, y: float, width: float) -> float:
        d = self.d
        right = 120.0 if width > 420 else 46.0
        room = width - 2 * PAD - right - 8
        first = _("{who} need to {do}").format(who=self.each.name, do=need.do or "…")
        lines = d.lines(first, room, "medium")
        so = d.lines(_("so that {result}").format(result=need.result), room) if need.result else []
        height = d.height(lines) + d.height(so) + 14
        d.line((x, y), (x + width, y), edge="line")
        bottom = d.block(x + PAD, y + 6, lines, "medium")
        d.block(x + PAD, bottom, so, colour="ink2")
        for number in range(3):
            full = number < need.strength
            left = x + width - PAD - right + number * 11
            d.oval(left, y + height / 2 - 4, 8, 8, "ink" if full else "card", "ink", 1)
        if right > 100:
            self._basis(x + width - PAD - right + 42, y + height / 2 - 5, need.basis)
        result = _("so that {result}").format(result=need.result)
        said = f"{first} {result}"
        d.spot(f"need:{need.id}", (x + 2, y, width - 4, height), said, "need")
        return y + height

    def _basis(self, x: float, y: float, basis: Basis | None) -> None:
        d = self.d
        known = basis or Basis.GUESSED
        d.basis(x, y, str(known))
        d.words(x + 16, y + 9, basis_name(known), size=d.small, colour="ink2")

    def _frame(self, at: int, x: float, y: float, width: float, height: float) -> None:
        """A card behind what was drawn since."""
        d = self.d
        drawn = d.shapes[at:]
        del d.shapes[at:]
        d.box(x, y, width, height, 8, "card", "line")
        d.shapes += drawn

    # --- Skill --------------------------------------------------------------------------------

    def skills(self, x: float, y: float, width: float) -> float:
        d, top = self.d, y
        at = len(d.shapes)
        d.words(x + PAD, y + 26, _("How skilled they are"), "strong")
        y += 46
        profile, identity = self.profile, self.each.id
        axes = (
            ("computers", _("Computers in general"), profile.value(identity, "computers")),
            ("proficiency", _("This product"), self.each.proficiency),
            ("trade", _("Their own trade"), profile.value(identity, "trade")),
        )
        for name, label, value in axes:
            answer = profile.answer(identity, name)
            y = self._axis(x, y, width, name, label, value, answer.basis if answer else None)
        y += 4
        self._frame(at, x, top, width, y - top)
        return y

    def _axis(
        self,
        x: float,
        y: float,
        width: float,
        name: str,
        label: str,
        value: str | None,
        basis: Basis | None,
    ) -> float:
        d = self.d
        level = LEVELS.index(Proficiency(value)) if value in set(LEVELS) else -1
        d.words(x + PAD, y + 10, label)
        if name != "proficiency" and level >= 0:
            word = basis_name(basis or Basis.GUESSED)
            self._basis(x + width - PAD - d.measure(word, "regular", d.small) - 16, y, basis)
        left, right, line = x + PAD + 6, x + width - PAD - 6, y + 28
        step = (right - left) / 4
        d.line((left, line), (right, line), edge="control", line=1.5)
        if level > 0:
            d.line((left, line), (left + step * level, line), edge="user", line=3)
        for number, each in enumerate(LEVELS):
            at = left + step * number
            here = number == level
            radius = 6.5 if here else 4.0
            fill = "user" if here else "card"
            edge = "user" if number <= level else "control"
            d.oval(at - radius, line - radius, 2 * radius, 2 * radius, fill, edge, 1.3)
            word = proficiency_name(each)
            anchor = "start" if number == 0 else "end" if number == 4 else "middle"
            if here or (step > 62 and d.measure(word, "regular", d.small) < step):
                weight, colour = ("strong", "ink") if here else ("regular", "ink2")
                d.words(
                    at + (-4 if number == 0 else 4 if number == 4 else 0),
                    line + 22,
                    word,
                    weight,
                    d.small,
                    colour,
                    anchor,
                )
        if level < 0:
            d.words(right + 6, y + 10, _("not known yet"), "strong", d.small, "ink", "end")
        said = proficiency_name(LEVELS[level]) if level >= 0 else _("not known yet")
        d.spot(f"detail:{name}", (x + 4, y - 6, width - 8, 62), f"{label}: {said}", "detail")
        return y + 66

    # --- Context ------------------------------------------------------------------------------

    def context(self, x: float, y: float, width: float) -> float:
        d, top = self.d, y
        at = len(d.shapes)
        d.words(x + PAD, y + 26, _("Where and how they work"), "strong")
        y += 40
        titles = {
            "who": _("Who they are"),
            "goals": _("What they do, and to what end"),
            "resources": _("What they have at hand"),
            "environment": _("What is around them"),
        }
        columns = 2 if width > 420 else 1
        wide = width / columns
        for start in range(0, len(CONTEXT), columns):
            names = CONTEXT[start : start + columns]
            blocks = [self._box_lines(name, wide) for name in names]
            height = max(d.height(lines) for lines in blocks) + d.small * 1.4 + 22
            d.line((x, y), (x + width, y), edge="line")
            for number, name in enumerate(names):
                left = x + wide * number
                if number:
                    d.line((left, y), (left, y + height), edge="line")
                d.words(left + PAD, y + 18, titles[name], "strong", d.small)
                taken = d.measure(titles[name], "strong", d.small)
                self._mark(name, left + wide - PAD, y + 9, wide - 2 * PAD - taken)
                answered = bool(self.profile.value(self.each.id, name))
                d.block(left + PAD, y + 26, blocks[number], colour="ink" if answered else "ink2")
                said = f"{titles[name]}: {' '.join(blocks[number])}"
                d.spot(f"detail:{name}", (left + 3, y + 2, wide - 6, height - 4), said, "detail")
            y += height
        self._frame(at, x, top, width, y - top)
        return y

    def _box_lines(self, name: str, wide: float) -> list[str]:
        text = self.profile.value(self.each.id, name) or _("Not known yet")
        return self.d.lines(text, wide - 2 * PAD)

    def _mark(self, name: str, right: float, y: float, room: float) -> None:
        """Draw how sure an answer is, with its word where there is room; else a legend says it."""
        answer = self.profile.answer(self.each.id, name)
        if answer is None:
            return
        known = answer.basis or Basis.GUESSED
        wide = self.d.measure(basis_name(known), "regular", self.d.small) + 16
        if wide + 8 <= room:
            self._basis(right - wide, y, known)
        else:
            self.d.basis(right - 10, y, str(known))
            self.bare = True

    # --- Voice --------------------------------------------------------------------------------

    def voice(self, x: float, y: float, width: float) -> float:
        d, top = self.d, y
        at = len(d.shapes)
        lines = d.lines(_("How their voice gets to the decider"), width - 2 * PAD - 14, "strong")
        d.block(x + PAD, y + 14, lines, "strong")
        taken = d.measure(lines[0], "strong", d.size)
        self._mark("voice", x + width - PAD, y + 17, width - 2 * PAD - taken)
        y += 20 + d.height(lines)
        speakers = [m for m in self.profile.decision_makers if m.user_class_id == self.each.id]
        decider = self.profile.decider
        stops = [(self.each.name, "user", True)]
        stops += [(m.name, "user", False) for m in speakers[:1]]
        stops.append((decider.name if decider else _("Who decides"), "payer", False))
        step = (width - 2 * PAD - 44) / (len(stops) - 1)
        for number, (name, group, many) in enumerate(stops):
            left = x + PAD + step * number
            d.plate(left, y, 44, group, many)
            if number:
                a, b = left - step + 50, left - 5
                d.line((a, y + 22), (b, y + 22), edge="user", line=1.6, dash=DOTTED)
                d.line((b, y + 22), (b - 8, y + 18), (b - 8, y + 26), edge="", fill="user",
                       closed=True)  # fmt: skip
            anchor = "start" if number == 0 else "end" if number == len(stops) - 1 else "middle"
            at_x = left if number == 0 else left + 44 if anchor == "end" else left + 22
            room = (width - 2 * PAD) / len(stops) - 6
            d.block(at_x, y + 50, d.lines(name, room, "strong", d.small, most=2), "strong",
                    d.small, "ink", anchor)  # fmt: skip
        y += 56 + d.small * 1.4 * 2
        text = self.profile.value(self.each.id, "voice") or _("How it happens is not known yet.")
        y = d.block(x + PAD, y, d.lines(text, width - 2 * PAD)) + 12
        d.spot("detail:voice", (x + 3, top + 3, width - 6, y - top - 6), text, "detail")
        self._frame(at, x, top, width, y - top)
        return y

    # --- Not all are alike --------------------------------------------------------------------

    def groups(self, x: float, y: float, width: float) -> float:
        d = self.d
        found = [
            s
            for s in self.profile.segments_of(Market.USERS)
            if not s.classes or self.each.id in s.classes
        ]
        if not found:
            return y
        top, at = y, len(d.shapes)
        columns = min(len(found), max(int(width // 230), 1))
        wide = width / columns
        d.words(x + PAD, y + 24, _("Not all are alike"), "strong")
        y += 34
        for start in range(0, len(found), columns):
            line = found[start : start + columns]
            blocks = [
                (d.lines(s.name, wide - 80, "medium"), d.lines(s.want, wide - 80, size=d.small))
                for s in line
            ]
            height = max(d.height(a) + d.height(b, d.small) for a, b in blocks) + 12
            for number, segment in enumerate(line):
                left = x + wide * number
                size = "?" if segment.size is None else format_number(segment.size)
                d.words(left + PAD, y + 24, size, "title", 20)
                bottom = d.block(left + PAD + 52, y + 2, blocks[number][0], "medium")
                d.block(left + PAD + 52, bottom, blocks[number][1], size=d.small, colour="ink2")
                said = f"{size} {segment.name}, {segment.want}"
                area = (left + 3, y, wide - 6, height)
                d.spot(f"segment:{segment.id}", area, said, "segment")
            y += height
        y += 4
        self._frame(at, x, top, width, y - top)
        return y


def user_kind(
    profile: Profile, class_id: str, measure: Measure, width: float, size: float = 13
) -> Figure:
    """Return everything about one kind of user."""
    each = profile.user_class(class_id)
    d = Drawing(measure, size)
    if each is None:
        return d.figure(width, 1, "")
    page = _Page(profile, each, d)
    if width < STACKED_BELOW:
        cuts = []
        y = 0.5
        for card in (page.needs, page.skills, page.context, page.voice):
            y = card(0.5, y, width - 1) + GAP
            cuts.append(y - GAP / 2)
    else:
        left = (width - GAP) * 0.61
        right = width - GAP - left - 1
        x = left + GAP
        y1 = page.needs(0.5, 0.5, left) + GAP
        y1 = page.context(0.5, y1, left) + GAP
        y2 = page.skills(x, 0.5, right) + GAP
        y2 = page.voice(x, y2, right) + GAP
        y = max(y1, y2)
        cuts = [y - GAP / 2]
    y = page.groups(0.5, y, width - 1)
    if page.bare:
        d.basis_legend(PAD, y + 10, {str(basis): basis_name(basis) for basis in Basis})
        y += 26
    figure = d.figure(width, y + 1, said(profile, each))
    return figure._replace(cuts=tuple(cut for cut in cuts if cut < y - 10))


def said(profile: Profile, each: UserClass) -> str:
    """Return the page in words."""
    parts = [each.name]
    parts += [
        _("{who} need to {do} so that {result}").format(
            who=each.name, do=need.do, result=need.result
        )
        for need in profile.needs_of(each.id)
    ]
    parts += [v for name in (*CONTEXT, "voice") if (v := profile.value(each.id, name))]
    return ". ".join(parts) + "."
