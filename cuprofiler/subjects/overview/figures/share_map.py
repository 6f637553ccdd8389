"""Payers on the left, users on the right, and between them what each gets."""

from cuprofiler.domain.codes import Basis
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import Benefit, DecisionMaker
from cuprofiler.i18n import gettext as _
from cuprofiler.i18n import ngettext
from cuprofiler.paper.figures.drawing import Drawing
from cuprofiler.paper.figures.shapes import DASHED, DOTTED, SOLID, Figure, Measure, Trace
from cuprofiler.subjects.people.rules.choosers import payer_only_pays
from cuprofiler.subjects.value.rules.value import DECIDES, ValueTable, value_table
from cuprofiler.words import basis_name, payers_heading, role_name

MOST = 8
"""Benefits shown; further ones are counted."""

FEW = 2
"""So many who get nothing have a card each, the others share one."""

GAP = 10.0

NARROW = 560
"""Below this width the cards do without their plates."""


def share_map(profile: Profile, measure: Measure, width: float, size: float = 13) -> Figure:
    """Return who gets what, as lines; who gets nothing has none, a dashed card and a flag."""
    d = Drawing(measure, size)
    table = value_table(profile)
    ranked = sorted(table.benefits, key=lambda b: (-_weight(table, b), b.position))[:MOST]
    shown = [b for b in table.along_the_diagonal() if b in ranked]
    narrow = width < NARROW
    side, middle = (width * 0.31, width * 0.27) if narrow else (width * 0.28, width * 0.26)
    left_x, middle_x, right_x = 0.5, (width - middle) / 2, width - side - 0.5
    top = 30.0
    # Nothing stands beside it where it is narrow: the words may go on there.
    room = right_x - left_x - GAP if narrow else side
    _heading(d, "payer", payers_heading(payer_only_pays(profile)), left_x, room)
    _heading(d, "user", _("Who uses"), right_x, side)
    if not narrow:
        d.words(width / 2, 17, _("What each gets"), "strong", anchor="middle")
    at = len(d.shapes)
    ranked_payers = _ranked(table, table.payers, shown)
    ranked_users = _ranked(table, table.users, shown)
    payers, left_end = _people(d, profile, table, ranked_payers, "payer", left_x, top, side)
    users, right_end = _people(d, profile, table, ranked_users, "user", right_x, top, side)
    y = top
    ports: dict[str, float] = {}
    for benefit in shown:
        getting = [
            _spot(group, each)
            for group, subjects in (("payer", table.payers), ("user", table.users))
            for each in subjects
            if table.score(benefit.id, each)
        ]
        with d.about(f"benefit:{benefit.id}", *getting):
            height = _benefit(d, table, benefit, middle_x, y, middle)
        ports[benefit.id] = y + height / 2
        y += height + GAP
    more = len(table.benefits) - len(shown)
    if more > 0:
        d.words(width / 2, y + 12, _("and {count} more").format(count=more), size=d.small,
                colour="ink2", anchor="middle")  # fmt: skip
        y += 22
    cards, d.shapes = d.shapes[at:], d.shapes[:at]
    for benefit in shown:
        for people, group, from_x, to_x in (
            (payers, "payer", left_x + side, middle_x),
            (users, "user", right_x, middle_x + middle),
        ):
            for identity, centre in people.items():
                score = table.score(benefit.id, identity)
                if score:
                    with d.about(_spot(group, identity), f"benefit:{benefit.id}"):
                        _line(d, (from_x, centre), (to_x, ports[benefit.id]), group, score)
    d.shapes += cards
    for benefit in shown:
        for x, group, subjects in (
            (middle_x, "payer", table.payers),
            (middle_x + middle, "user", table.users),
        ):
            if table.best(benefit.id, subjects):
                _sign(d, group, x - 4, ports[benefit.id] - 4, 8)
    bottom = max(y, left_end, right_end)
    return d.figure(width, bottom + 4, _said(profile, table))


def _sign(d: Drawing, group: str, x: float, y: float, side: float) -> None:
    """Draw the sign of a group: square for who pays, round for who uses."""
    if group == "payer":
        d.box(x, y, side, side, 2 if side > 8 else 1.5, group)
    else:
        d.oval(x, y, side, side, group)


def _heading(d: Drawing, group: str, words: str, x: float, side: float) -> None:
    """Draw what a column of people is called."""
    _sign(d, group, x, 7, 11)
    d.words(x + 18, 17, d.lines(words, side - 18, "strong", most=1)[0], "strong")


def _benefit(
    d: Drawing, table: ValueTable, benefit: Benefit, x: float, y: float, wide: float
) -> float:
    """Draw the card of a benefit, dashed where nobody gets anything; return its height."""
    lines = d.lines(benefit.name, wide - 28, "medium", most=3)
    height = d.height(lines) + 16
    nobody = not _weight(table, benefit)
    d.box(x, y, wide, height, 7, "card", "control", 1, DASHED if nobody else SOLID)
    d.block(x + wide / 2, y + 7, lines, "medium", anchor="middle")
    d.spot(f"benefit:{benefit.id}", (x, y, wide, height), benefit.name, "benefit")
    return height


def _weight(table: ValueTable, benefit: Benefit) -> int:
    return sum(table.score(benefit.id, each) for each in (*table.payers, *table.users))


def _ranked(table: ValueTable, subjects: tuple[str, ...], shown: list[Benefit]) -> tuple[str, ...]:
    """Return people in the order of what they get, so that few lines cross; who gets nothing
    last.
    """

    def middle(identity: str) -> float:
        marks = [(i, table.score(benefit.id, identity)) for i, benefit in enumerate(shown)]
        total = sum(score for _i, score in marks)
        return sum(i * score for i, score in marks) / total if total else float(len(shown))

    return tuple(sorted(subjects, key=middle))


def _people(
    d: Drawing,
    profile: Profile,
    table: ValueTable,
    subjects: tuple[str, ...],
    group: str,
    x: float,
    top: float,
    width: float,
) -> tuple[dict[str, float], float]:
    """Draw the cards of one side from top to bottom; return the middle of each by its id, and
    where they end.
    """
    found: dict[str, float] = {}
    getting = [each for each in subjects if each not in table.without][:MOST]
    without = [each for each in subjects if each in table.without]
    folded = without[FEW:] if len(without) > FEW + 1 else []
    left = len(subjects) - len(without) - len(getting)
    for identity in (*getting, *(each for each in without if each not in folded)):
        at = len(d.shapes)
        inner = 12.0 if width < NARROW * 0.31 else 60.0
        room = width - inner - 10
        name = d.lines(profile.named(identity), room, "strong", most=3)
        detail = d.lines(_detail(profile, table, identity), room - 18, size=d.small, most=2)
        nothing = identity in table.without
        # Whether they get nothing is another matter than who they are.
        sure = None if nothing else _sure(profile, identity)
        line = d.small * 1.4 if sure else 0.0
        height = max(d.height(name) + d.height(detail, d.small) + line + 18, 60.0)
        edge, dash = ("ink", DASHED) if nothing else ("line", SOLID)
        d.box(x, top, width, height, 7, "card", edge, 1.2 if nothing else 1, dash)
        if inner > 12:
            d.plate(x + 12, top + height / 2 - 19, 38, group, many=group == "user")
        bottom = d.block(x + inner, top + 8, name, "strong")
        inset = 0.0
        if nothing:
            d.flag(x + inner, bottom + 1, 12)
            inset = 18.0
        bottom = d.block(x + inner + inset, bottom, detail, size=d.small, colour="ink2")
        if sure:
            d.basis(x + inner, bottom + 3, str(sure), 9)
            d.words(x + inner + 15, bottom + 11, basis_name(sure), size=d.small, colour="ink2")
        gets = [f"benefit:{b.id}" for b in table.benefits if table.score(b.id, identity)]
        d.belong(at, _spot(group, identity), *gets)
        kind = "decision_maker" if group == "payer" else "user_class"
        said = ", ".join(
            filter(
                None, (profile.named(identity), " ".join(detail), basis_name(sure) if sure else "")
            )
        )
        d.spot(_spot(group, identity), (x, top, width, height), said, kind)
        found[identity] = top + height / 2
        top += height + GAP
    for count, words in (
        (left, ngettext("and {count} more", "and {count} more", left)),
        (len(folded), ngettext("+{count} gets nothing", "+{count} get nothing", len(folded))),
    ):
        if count > 0:
            d.box(x, top, width, 34, 7, "", "control", 1, DASHED)
            if count == len(folded):
                d.flag(x + 14, top + 10, 13)
            d.words(x + 36, top + 22, words.format(count=count), size=d.small)
            top += 34 + GAP
    return found, top - GAP


def _spot(group: str, identity: str) -> str:
    """Return the id of the spot of a person or a kind of user."""
    return f"{'decision_maker' if group == 'payer' else 'user_class'}:{identity}"


def _sure(profile: Profile, identity: str) -> Basis | None:
    """Return how sure it is what a person is to the purchase, or who pays for a kind of user."""
    member = profile.records.get(("decision_maker", identity))
    if isinstance(member, DecisionMaker):
        return member.basis or Basis.GUESSED
    answer = profile.answer(identity, "payer")
    return (answer.basis or Basis.GUESSED) if answer else None


def _detail(profile: Profile, table: ValueTable, identity: str) -> str:
    if identity in table.without:
        return _("gets nothing")
    record = profile.records.get(("decision_maker", identity))
    roles = getattr(record, "roles", ())
    if roles:
        return ", ".join(role_name(role) for role in roles)
    each = profile.user_class(identity)
    if each is not None and each.people is not None:
        return _("{count} of them").format(count=each.people)
    return ""


def _line(
    d: Drawing,
    start: tuple[float, float],
    end: tuple[float, float],
    group: str,
    score: int,
) -> None:
    (x1, y1), (x2, y2) = start, end
    bend = (x1 + x2) / 2
    steps = (("M", (start,)), ("C", ((bend, y1), (bend, y2), end)))
    dash = DOTTED if group == "user" else SOLID
    wide = {1: 1.0, 2: 1.5, DECIDES: 2.4}[score]
    d.shapes.append(Trace(steps, group, wide, dash))


def _said(profile: Profile, table: ValueTable) -> str:
    parts = []
    for each in (*table.payers, *table.users):
        gets = [b.name for b in table.benefits if table.score(b.id, each)]
        what = ", ".join(gets) or _("nothing")
        parts.append(f"{profile.named(each)}: {what}")
    return ". ".join(parts) + "."
