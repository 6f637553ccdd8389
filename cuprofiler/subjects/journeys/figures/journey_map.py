"""Both journeys on one time axis, with the places where they meet."""

from collections.abc import Callable, Sequence
from functools import partial

from cuprofiler.domain.codes import LaneKind
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Lane, Moment, Stage
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import pgettext
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DOTTED, SOLID, Figure, Measure
from cuprofiler.subjects.journeys.rules.journeys import Crossing, crossings
from cuprofiler.subjects.value.rules.conflicts import pulls
from cuprofiler.words import basis_name, emotion_name, lane_kind_name

LABEL = 100.0
CURVE = 84.0
MIN_STEP = 78.0


def least_width(profile: Profile) -> float:
    """Return the width below which the words of the stages would be too narrow to read."""
    return LABEL + MIN_STEP * max(len(profile.stages), 1)


class _Map:
    def __init__(
        self,
        profile: Profile,
        drawing: Drawing,
        width: float,
        marks: bool,
        stages: Sequence[Stage],
        curve: float,
    ) -> None:
        self.profile = profile
        self.d = drawing
        self.width = width
        self.marks = marks
        self.stages = stages
        self.curve = curve
        self.step = (width - LABEL - 8) / max(len(self.stages), 1)
        shown = {stage.id for stage in stages}
        self.crossings = [each for each in crossings(profile) if each.stage.id in shown]
        self.shared = {(c.stage.id, lane.id) for c in self.crossings for lane in (c.above, c.below)}
        self.apart = {
            (c.stage.id, lane.id) for c in self.crossings if c.apart for lane in (c.above, c.below)
        }
        self.settled = {pull.source for pull in pulls(profile) if pull.settled}
        self.later: list[Callable[[], None]] = []

    def x(self, number: int) -> float:
        """Return the middle of a stage."""
        return LABEL + self.step * (number + 0.5)

    # --- One lane -----------------------------------------------------------------------------

    def _blocks(self, lane: Lane) -> tuple[list[list[str]], list[list[str]]]:
        d, room = self.d, self.step - 18
        does, touches = [], []
        for stage in self.stages:
            moment = self.profile.moment(lane.id, stage.id)
            does.append(d.lines(moment.does, room, "strong", d.small, most=4) if moment else [])
            strong = (stage.id, lane.id) in self.shared
            words = moment.touchpoint if moment else ""
            weight = "strong" if strong else "regular"
            touches.append(d.lines(words, self.step - 6, weight, d.small, most=3))
        return does, touches

    def lane(self, lane: Lane, top: float) -> float:
        d = self.d
        does, touches = self._blocks(lane)
        tall = max((d.height(lines, d.small) for lines in does), default=0) + 18
        tall = max(tall, 44.0)
        low = max((d.height(lines, d.small) for lines in touches), default=0)
        marks = d.small * 1.5 if self.marks else 0
        height = max(14 + tall + 8 + low + marks + 12, self._actor_height(lane)) + self.curve + 14
        d.box(0.5, top, self.width - 1, height, 7, "card", "line", 1)
        self._actor(lane, top)
        d.line((LABEL - 6, top + 10), (LABEL - 6, top + height - 10), edge="line", line=1)
        group = "user" if lane.kind is LaneKind.USER else "payer"
        for number, stage in enumerate(self.stages):
            moment = self.profile.moment(lane.id, stage.id)
            x = self.x(number)
            since = len(d.shapes)
            self._moment(moment, group, x, top + 14, tall, does[number])
            strong = (stage.id, lane.id) in self.shared
            weight = "strong" if strong else "regular"
            colour = "ink" if strong else "ink2"
            y = top + 14 + tall + 5
            d.block(x, y, touches[number], weight, d.small, colour, "middle")
            if self.marks and moment is not None:
                self._basis(moment, x, y + low)
            d.belong(since, f"stage:{stage.id}", *self._met(lane, stage.id))
            said = self._said(lane, stage.name, moment)
            d.spot(
                f"moment:{lane.id}:{stage.id}",
                (x - self.step / 2 + 2, top + 8, self.step - 4, height - 16),
                said,
                "moment",
            )
        self._curve(lane, group, top + height - self.curve - 14)
        return top + height

    def _met(self, lane: Lane, stage: str) -> list[str]:
        """Return the cards of what this journey shares with others at a stage."""
        return [
            f"crossing:{each.source}"
            for each in self.crossings
            if each.stage.id == stage and lane.id in (each.above.id, each.below.id)
        ]

    def _actor_height(self, lane: Lane) -> float:
        d = self.d
        lines = d.lines(lane.name, LABEL - 16, "strong", most=3)
        role = d.lines(lane_kind_name(lane.kind), LABEL - 16, size=d.small, most=2)
        return 66 + d.height(lines) + d.height(role, d.small) + 10

    def _actor(self, lane: Lane, top: float) -> None:
        d = self.d
        group = "user" if lane.kind is LaneKind.USER else "payer"
        middle, since = (LABEL - 10) / 2, len(d.shapes)
        d.plate(middle - 22, top + 16, 44, group, many=lane.kind is LaneKind.USER)
        lines = d.lines(lane.name, LABEL - 16, "strong", most=3)
        bottom = d.block(middle, top + 66, lines, "strong", anchor="middle")
        role = d.lines(lane_kind_name(lane.kind), LABEL - 16, size=d.small, most=2)
        d.block(middle, bottom, role, "regular", d.small, "ink2", "middle")
        # Who it is stays readable, at whatever stage one points.
        met = [part for stage in self.stages for part in self._met(lane, stage.id)]
        d.belong(since, *(f"stage:{stage.id}" for stage in self.stages), *met)
        d.spot(f"lane:{lane.id}", (4, top + 8, LABEL - 14, 110), lane.name, "lane")

    def _moment(
        self,
        moment: Moment | None,
        group: str,
        x: float,
        top: float,
        tall: float,
        lines: list[str],
    ) -> None:
        d = self.d
        if moment is None:
            # Nothing was said here, which is no word that they are not there.
            words = d.lines(pgettext("journey", "open"), self.step - 8, size=d.small, most=2)
            y = top + (tall - d.height(words, d.small)) / 2
            d.block(x, y, words, "regular", d.small, "ink2", "middle")
            return
        wide = self.step - 8
        if group == "user":
            d.box(x - wide / 2, top, wide, tall, min(18, tall / 2), "user_tint", "user", 1, DOTTED)
        else:
            d.box(x - wide / 2, top, wide, tall, 3, "payer_tint", "payer", 1)
        y = top + (tall - d.height(lines, d.small)) / 2 - 1
        d.block(x, y, lines, "strong", d.small, "ink", "middle")

    def _basis(self, moment: Moment, x: float, top: float) -> None:
        d = self.d
        word = basis_name(moment.basis).lower() if moment.basis else _("guessed")
        wide = d.measure(word, "regular", d.small) + 13
        d.basis(x - wide / 2, top + 2, str(moment.basis or "guessed"), 9)
        d.words(x - wide / 2 + 13, top + 2 + d.small * 0.83, word, size=d.small)

    def _curve(self, lane: Lane, group: str, top: float) -> None:
        d = self.d
        left, right = LABEL + 4, self.width - 12
        half = self.curve / 2
        for offset, dash in ((0.0, (1.0, 3.0)), (half, SOLID), (self.curve, (1.0, 3.0))):
            d.line((left, top + offset), (right, top + offset), edge="line", line=1, dash=dash)
        for offset, word in (
            (0.0, pgettext("emotion", "happy")),
            (self.curve, pgettext("emotion", "unhappy")),
        ):
            d.words(LABEL - 12, top + offset + 4, word, "regular", d.small, "ink2", "end")
        points = []
        for number, stage in enumerate(self.stages):
            moment = self.profile.moment(lane.id, stage.id)
            if moment is not None and moment.emotion is not None:
                y = top + half - moment.emotion * half / 2
                points.append((self.x(number), y, stage.id))
        if len(points) > 1:
            dash = DOTTED if group == "user" else SOLID
            d.line(*((x, y) for x, y, _s in points), edge=group, line=1.8, dash=dash)
        for x, y, stage_id in points:
            if (stage_id, lane.id) in self.apart:
                d.oval(x - 10, y - 10, 20, 20, "", "ink", 1.3)
            if group == "user":
                d.oval(x - 4.5, y - 4.5, 9, 9, group)
            else:
                d.box(x - 4.5, y - 4.5, 9, 9, 1.5, group)

    def _said(self, lane: Lane, stage: str, moment: Moment | None) -> str:
        if moment is None:
            return _("{who}, {stage}: open").format(who=lane.name, stage=stage)
        return _("{who}, {stage}: {does}. {touchpoint}. {emotion}").format(
            who=lane.name,
            stage=stage,
            does=moment.does,
            touchpoint=moment.touchpoint or _("no touchpoint"),
            emotion=emotion_name(moment.emotion),
        )

    # --- Between the lanes --------------------------------------------------------------------

    def meeting_cards(self, top: float) -> float:
        """Return a card for each crossing, as near to its stage as its neighbours allow."""
        d = self.d
        found = self._meetings()
        if not found:
            return top
        numbers = {stage.id: i for i, stage in enumerate(self.stages)}
        room = (self.width - LABEL) / len(found)
        widths = [min(room - 8, 300.0 if c.apart else 220.0) for c in found]
        words = [self._words(c, w) for c, w in zip(found, widths, strict=True)]
        tall = max(d.height(t) + d.height(b, d.small) for t, b in words) + 22
        left = LABEL
        for index, (crossing, width) in enumerate(zip(found, widths, strict=True)):
            x = self.x(numbers[crossing.stage.id])
            after = sum(w + 8 for w in widths[index + 1 :])
            at = max(left, min(x - width / 2, self.width - 1 - width - after))
            # Drawn last: its marks lie on the edges of the lanes.
            self.later.append(
                partial(self._meeting, crossing, words[index], at, top + 12, width, tall, x)
            )
            left = at + width + 8
        return top + tall + 24

    def _meetings(self) -> list[Crossing]:
        """Return one card to a stage and touchpoint: what several kinds of user share is said
        once.
        """
        chosen: dict[str, Crossing] = {}
        for each in self.crossings:
            known = chosen.get(each.stage.id)
            if known is None or (each.apart and not known.apart):
                chosen[each.stage.id] = each
        return list(chosen.values())

    def _words(self, crossing: Crossing, width: float) -> tuple[list[str], list[str]]:
        d = self.d
        name = crossing.touchpoint
        open_conflict = crossing.apart and crossing.source not in self.settled
        title = (
            _("Conflict: {what}")
            if open_conflict
            else _("Settled: {what}")
            if crossing.apart
            else _("They meet: {what}")
        ).format(what=name)
        thoughts = [
            _sentence(f"{lane.name}: {moment.thought or moment.does}")
            for lane, moment in (
                (crossing.above, crossing.first),
                (crossing.below, crossing.second),
            )
        ]
        room = width - (42 if crossing.apart else 24)
        body = [line for said in thoughts for line in d.lines(said, room, size=d.small, most=3)]
        return d.lines(title, room, "strong", most=2), body

    def _meeting(
        self,
        crossing: Crossing,
        words: tuple[list[str], list[str]],
        x: float,
        top: float,
        width: float,
        tall: float,
        stage_x: float,
    ) -> None:
        d = self.d
        since = len(d.shapes)
        dark = crossing.apart and crossing.source not in self.settled
        stage_x = min(max(stage_x, x + 8), x + width - 8)
        d.line((stage_x, top - 12), (stage_x, top + tall + 12), edge="ink", line=1.2)
        d.box(x, top, width, tall, 7, "toast" if dark else "card", "ink", 2.6 if dark else 1.1)
        ink = "toast_text" if dark else "ink"
        inset = 12.0
        if crossing.apart:
            d.bolt(x + 10, top + 10, 14, ink)
            inset = 28.0
        bottom = d.block(x + inset, top + 8, words[0], "strong", colour=ink)
        d.block(x + inset, bottom + 1, words[1], size=d.small, colour=ink)
        d.diamond(stage_x, top - 12)
        d.diamond(stage_x, top + tall + 12)
        d.belong(since, *self._about(crossing))
        d.spot(
            f"crossing:{crossing.source}",
            (x, top, width, tall),
            " ".join((*words[0], *words[1])),
            "crossing",
        )

    def _about(self, crossing: Crossing) -> list[str]:
        """Return what a card is about: itself, its stage, both journeys and their moments."""
        stage = crossing.stage.id
        found = [f"crossing:{crossing.source}", f"stage:{stage}"]
        for lane in (crossing.above, crossing.below):
            found += [f"lane:{lane.id}", f"moment:{lane.id}:{stage}"]
        return found


def _parts_of(profile: Profile, lane: Lane) -> list[str]:
    """Return the ids of the spots of a journey: itself, and its moments."""
    return [f"lane:{lane.id}", *(f"moment:{lane.id}:{stage.id}" for stage in profile.stages)]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def journey_map(
    profile: Profile,
    measure: Measure,
    width: float,
    size: float = 12.5,
    *,
    marks: bool = False,
    stages: Sequence[Stage] | None = None,
    curve: float = CURVE,
) -> Figure:
    """Return all lanes, the meeting cards between the upper and the lower ones.

    For paper `marks` adds how sure every stage is, `stages` are those shown, all by default, and
    `curve` is how high the curve of a lane is.
    """
    d = Drawing(measure, size)
    shown = profile.stages if stages is None else stages
    found = _Map(profile, d, width, marks, shown, curve)
    top = d.size * 1.4
    for number, stage in enumerate(found.stages):
        lines = d.lines(stage.name, found.step - 6, "regular", d.small, most=2)
        d.block(found.x(number), 2, lines, "regular", d.small, "ink2", "middle")
        top = max(top, 2 + d.height(lines, d.small) + 6)
        d.spot(
            f"stage:{stage.id}",
            (found.x(number) - found.step / 2 + 2, 0, found.step - 4, 32),
            _("Stage: {name}").format(name=stage.name),
            "stage",
        )
    head = top = max(top, 34.0)
    cuts = []
    upper = [lane for lane in profile.lanes if lane.kind is not LaneKind.USER]
    lower = [lane for lane in profile.lanes if lane.kind is LaneKind.USER]
    for index, lane in enumerate(upper):
        cuts.append(top + 5)
        with d.about(*_parts_of(profile, lane)):
            top = found.lane(lane, top + (10 if index else 0))
    if upper and lower:
        # What they share stands between them, and goes with those who use.
        cuts.append(top + 5)
        top = found.meeting_cards(top)
    for index, lane in enumerate(lower):
        if index or not upper:
            cuts.append(top + 5)
        with d.about(*_parts_of(profile, lane)):
            top = found.lane(lane, top + (10 if index else 0))
    for draw in found.later:
        draw()
    return d.figure(width, top + 2, said(profile))._replace(cuts=tuple(cuts[1:]), head=head)


def said(profile: Profile) -> str:
    """Return the journeys in words: where they pull apart and meet, then each."""
    parts = []
    for crossing in sorted(crossings(profile), key=lambda each: not each.apart):
        words = _("They pull apart at {what}") if crossing.apart else _("They meet at {what}")
        parts.append(words.format(what=crossing.touchpoint))
    for lane in profile.lanes:
        moments = []
        for stage in profile.stages:
            moment = profile.moment(lane.id, stage.id)
            if moment is not None:
                feels = emotion_name(moment.emotion)
                touch = f" ({moment.touchpoint})" if moment.touchpoint else ""
                moments.append(f"{stage.name}: {moment.does}{touch}, {feels}")
        what = "; ".join(moments) or _("nothing noted")
        parts.append(f"{lane.name}: {what}")
    return ". ".join(dict.fromkeys(parts)) + "."
