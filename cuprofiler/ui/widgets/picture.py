"""The picture of who pays, who picks and who uses, drawn from the answers.

Payers are square with solid lines for money and dashed ones for choice; users are round with
dotted ones. What is not known is drawn as not known.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuprofiler.domain.choosers import (
    Chooser,
    chooser_of,
    on_side,
    payer_of,
    picking_kinds,
    picks_for_itself,
)
from cuprofiler.domain.codes import Payer, Picker, Say, Side, SoldTo
from cuprofiler.domain.profile import Profile
from cuprofiler.domain.records import UserClass
from cuprofiler.domain.relationship import Answers
from cuprofiler.domain.text import same_people
from cuprofiler.i18n import gettext as _
from cuprofiler.services.phrases import counted
from cuprofiler.ui import theme


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
        """The picture for those who can't see it."""
        sides = ((self.payer, self.payer_does), (self.users, self.users_do), (self.say, ""))
        parts = (": ".join(word for word in side if word) for side in sides)
        return ". ".join(part for part in parts if part)


def relation_of(profile: Profile, each: UserClass | None) -> Relation:
    """The picture for one kind of user."""
    product = profile.product.name
    if each is None:
        return Relation(product, _("Who pays"), "", _("Who uses"))
    answers = profile.answers_of(each.id)
    one = answers.payer is Payer.USER and answers.picker in (None, Picker.USER)
    payer, agent = _payer_name(profile, each, answers), ""
    money = "?" if answers.payer in (None, Payer.UNKNOWN) else "payer"
    choice = "?"
    if answers.picker is Picker.USER:
        choice = "user"
    elif answers.picker is Picker.PAYER_SIDE:
        choice = "payer"
    elif answers.picker is Picker.AGENT:
        between = on_side(profile, Side.AGENT)
        choice, agent = "agent", _short(between.name) if between else _("A go-between")
    if answers.sold_to is SoldTo.INTERNAL:
        money = choice = "payer"
    if answers.payer is Payer.USER:
        money = "user"
        choice = "user" if answers.picker in (None, Picker.USER) else choice
    chooser = _picks_only(profile, each)
    if chooser is not None and choice == "payer":
        # Another kind of user picks, and the money is somebody else's: two people, two boxes.
        picks = chooser.user_class or chooser.member
        choice, agent = "agent", _short(picks.name) if picks else ""
    does = {
        ("payer", "payer"): _("pays and picks"),
        ("payer", "user"): _("pays"),
        ("payer", "agent"): _("pays"),
        ("payer", "?"): _("pays"),
        ("?", "payer"): _("picks"),
    }.get((money, choice), "")
    users_do = {
        (True, True): _("pay, pick and use"),
        (True, False): _("pay and use"),
        (False, True): _("pick and use"),
        (False, False): _("use"),
    }[(money == "user", choice == "user")]
    say, mark = _say(answers.say, one or choice == "user" or money == "user")
    return Relation(
        product,
        payer,
        does,
        each.name,
        each.people,
        counted(each),
        users_do,
        say,
        mark,
        money,
        choice,
        agent,
        one,
    )


def _payer_name(profile: Profile, each: UserClass, answers: Answers) -> str:
    """Who stands on the paying side of the picture: whoever picks there, if somebody is named."""
    if answers.sold_to is SoldTo.INTERNAL:
        return _short(profile.decider.name) if profile.decider else _("Budget owner")
    if answers.payer in (Payer.FUNDER, Payer.REACHER):
        paying = on_side(profile, Side.FUNDER)
        if paying is None and answers.payer is Payer.REACHER:
            paying = profile.decider  # as the headline says it
        if paying is not None:
            return _short(paying.name)
        return (
            _("Insurer or fund") if answers.payer is Payer.FUNDER else _("Who wants to reach them")
        )
    if picks_for_itself(profile, each) or answers.picker is Picker.AGENT:
        paying = payer_of(profile)
        return _short(paying.name) if paying else _("Who pays")
    chooser = _picks_only(profile, each)
    if chooser is not None:
        paying = payer_of(profile)
        same = paying is not None and (
            paying == chooser.member
            or paying.user_class_id == chooser.kind
            or same_people(paying.name, profile.named(chooser.kind))
        )
        return _short(paying.name) if paying is not None and not same else _("Who pays")
    return _short(profile.decider.name) if profile.decider else _("Who pays")


def _picks_only(profile: Profile, each: UserClass) -> Chooser | None:
    """Who picks for these users if it is another kind of user, for whom somebody else pays too."""
    chooser = chooser_of(profile, each)
    kinds = {kind.id for kind in picking_kinds(profile)} - {each.id}
    return chooser if chooser.kind in kinds else None


def _short(name: str) -> str:
    """A name without the job behind it."""
    return name.split(",")[0].strip()


def _say(say: Say | None, direct: bool) -> tuple[str, str]:
    if direct:
        return "", ""
    return {
        Say.NOTHING: (_("no say"), "x"),
        Say.AFTERWARDS: (_("afterwards"), "x"),
        Say.COUNTS: (_("have a say"), ">"),
        Say.VETO: (_("can stop it"), ">"),
    }.get(say or Say.UNKNOWN, (_("a say?"), "?"))


class RelationPicture(QWidget):
    """Draws a relation; `wide` puts everything on one line, for the row above the buttons."""

    spoken_as = QAccessible.Role.Graphic

    def __init__(self, relation: Relation, *, wide: bool = False) -> None:
        super().__init__()
        self._wide = wide
        self._relation = relation
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_relation(relation)

    def show_relation(self, relation: Relation) -> None:
        """Draw anew."""
        self._relation = relation
        self.setAccessibleName(relation.in_words())
        self.update()

    def sizeHint(self) -> QSize:
        """Fixed in height, so that the page does not jump."""
        return (
            QSize(theme.px(230), theme.px(48))
            if self._wide
            else QSize(theme.px(300), theme.px(316))
        )

    def minimumSizeHint(self) -> QSize:
        """It can be squeezed in width."""
        return QSize(theme.px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, mirrored where the language runs from right to left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._wide:
            self._paint_wide(painter)
        else:
            self._paint(painter)
        painter.end()

    # --- The tall picture -----------------------------------------------------------------------

    def _paint(self, painter: QPainter) -> None:
        relation = self._relation
        plate = theme.px(56)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        quarter = self.width() * 0.23
        payer_x, user_x = (
            (self.width() - quarter, quarter) if rtl else (quarter, self.width() - quarter)
        )
        top = theme.px(34)
        product = QRectF(
            self.width() / 2 - theme.px(80),
            self.height() - theme.px(58),
            theme.px(160),
            theme.px(50),
        )
        middle = self.width() / 2
        if relation.one:
            self._person(
                painter, middle, top, plate, "user", relation.users, relation.users_do, square=True
            )
            self._arrows(
                painter,
                middle,
                top + plate + theme.px(62),
                product,
                ["money", "choice", "use"],
                "user",
                0,
            )
        else:
            known = relation.money != "?" or relation.choice != "?" or bool(relation.say)
            self._person(
                painter,
                payer_x,
                top,
                plate,
                "payer",
                relation.payer,
                relation.payer_does,
                unknown=not known,
            )
            self._person(painter, user_x, top, plate, "user", relation.users, relation.users_do)
            self._say_line(painter, payer_x, user_x, top + plate / 2, plate)
            below = top + plate + theme.px(62)
            mine = [
                kind
                for kind, who in (("money", relation.money), ("choice", relation.choice))
                if who == "payer"
            ]
            theirs = [
                kind
                for kind, who in (("money", relation.money), ("choice", relation.choice))
                if who == "user"
            ]
            side = 1 if payer_x < user_x else -1
            self._arrows(painter, payer_x, below, product, mine, "payer", -side)
            self._arrows(
                painter,
                user_x,
                below,
                product,
                [*theirs, *(["use"] if relation.users_do else [])],
                "user",
                side,
            )
            if relation.agent:
                self._agent(painter, middle, below - theme.px(44), product)
        self._product(painter, product)

    def _person(
        self,
        painter: QPainter,
        x: float,
        top: float,
        size: float,
        group: str,
        name: str,
        does: str,
        *,
        unknown: bool = False,
        square: bool = False,
    ) -> None:
        colours = theme.tokens()
        area = QRectF(x - size / 2, top, size, size)
        pen = QPen(colours.color(group), 1.4)
        if unknown:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colours.color(f"{group}_tint"))
        if group == "payer":
            painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        else:
            if square:
                painter.setPen(QPen(colours.color("payer"), 1.4))
                painter.drawRoundedRect(area.adjusted(-4, -4, 4, 4), theme.RADIUS, theme.RADIUS)
                painter.setPen(pen)
            painter.drawEllipse(area)
        count = 3 if group == "user" and (self._relation.people or 2) > 1 else 1
        figures(painter, area, count, colours.color(group))
        room = self.width() * 0.46
        title = name
        if group == "user" and self._relation.counted:
            title = self._relation.counted
        y = top + size + theme.px(8)
        y += self._centred(painter, title, x, y, room, "strong", "ink", 2)
        self._centred(painter, does, x, y, room, "small", "ink2", 1)

    def _centred(
        self,
        painter: QPainter,
        text: str,
        x: float,
        y: float,
        room: float,
        role: str,
        colour: str,
        lines: int,
    ) -> float:
        """Text centred on x, on at most so many lines; returns its height."""
        font = theme.font(role)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.tokens().color(colour))
        left = min(max(x - room / 2, 0), self.width() - room)
        used = 0.0
        words, line = text.split(), ""
        rows: list[str] = []
        for word in words:
            trial = f"{line} {word}".strip()
            if line and metrics.horizontalAdvance(trial) > room:
                rows.append(line)
                line = word
            else:
                line = trial
        rows.append(line)
        if len(rows) > lines:
            rows = [*rows[: lines - 1], " ".join(rows[lines - 1 :])]
        for each in rows:
            shown = metrics.elidedText(each, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(
                QRectF(left, y + used, room, metrics.height()), Qt.AlignmentFlag.AlignHCenter, shown
            )
            used += metrics.height()
        return used

    def _say_line(
        self, painter: QPainter, payer_x: float, user_x: float, y: float, plate: float
    ) -> None:
        relation = self._relation
        if not relation.say:
            return
        colours = theme.tokens()
        gap = plate / 2 + theme.px(8)
        left, right = min(payer_x, user_x) + gap, max(payer_x, user_x) - gap
        middle = (left + right) / 2
        pen = QPen(colours.color("user" if relation.say_mark == ">" else "ink2"), 1.4)
        if relation.say_mark == "?":
            pen.setDashPattern([3, 3])
        if relation.say_mark == ">":
            pen.setDashPattern([1, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        self._centred(
            painter,
            relation.say,
            middle,
            y - theme.px(26),
            right - left + plate,
            "small",
            "ink2",
            1,
        )
        if relation.say_mark == ">":
            arrow_head(
                painter,
                QPointF(left if payer_x < user_x else right, y),
                QPointF(-1 if payer_x < user_x else 1, 0),
                colours.user,
            )
            return
        radius = theme.px(10)
        painter.setBrush(colours.color("card"))
        painter.setPen(QPen(colours.color("ink2"), 1.2))
        mark = QRectF(middle - radius, y - radius, 2 * radius, 2 * radius)
        if relation.say_mark == "?":
            painter.drawEllipse(mark)
            painter.setFont(theme.font("smallstrong"))
            painter.setPen(colours.color("ink"))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "?")
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRect(mark)
            painter.setPen(QPen(colours.color("ink"), 2))
            third = radius * 0.6
            centre = mark.center()
            painter.drawLine(centre + QPointF(-third, -third), centre + QPointF(third, third))
            painter.drawLine(centre + QPointF(-third, third), centre + QPointF(third, -third))

    def _arrows(
        self,
        painter: QPainter,
        x: float,
        top: float,
        product: QRectF,
        kinds: list[str],
        group: str,
        side: int,
    ) -> None:
        if not kinds:
            return
        colours = theme.tokens()
        words = {"money": _("money"), "choice": _("choice"), "use": _("use")}
        step = theme.px(38)
        end_middle = product.center().x() + side * product.width() * 0.28
        for index, kind in enumerate(kinds):
            offset = (index - (len(kinds) - 1) / 2) * step
            start = QPointF(x + offset, top)
            end = QPointF(end_middle + offset * (0.8 if side == 0 else 0.7), product.top() - 3)
            colour = colours.color(group)
            pen = QPen(colour, 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if kind == "choice":
                pen.setDashPattern([4, 2.5])
            elif kind == "use":
                pen.setDashPattern([1, 1.5])
            painter.setPen(pen)
            painter.drawLine(start, end)
            direction = end - start
            arrow_head(painter, end, direction, getattr(colours, group))
            share = 0.42 + 0.22 * index if len(kinds) > 1 else 0.5
            where = start + direction * share
            font = theme.font("smallstrong")
            metrics = QFontMetrics(font)
            width = metrics.horizontalAdvance(words[kind])
            box = QRectF(
                where.x() - width / 2 - 3,
                where.y() - metrics.height() / 2,
                width + 6,
                metrics.height(),
            )
            painter.fillRect(box, colours.color("card"))
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words[kind])

    def _agent(self, painter: QPainter, x: float, y: float, product: QRectF) -> None:
        colours = theme.tokens()
        size = theme.px(34)
        area = QRectF(x - size / 2, y, size, size)
        path = QPainterPath()
        path.addPolygon(
            QPolygonF(
                [
                    QPointF(area.center().x(), area.top() - 5),
                    QPointF(area.right() + 5, area.center().y()),
                    QPointF(area.center().x(), area.bottom() + 5),
                    QPointF(area.left() - 5, area.center().y()),
                ]
            )
        )
        path.closeSubpath()
        painter.setPen(QPen(colours.color("ink"), 1.4))
        painter.setBrush(colours.color("card"))
        painter.drawPath(path)
        figures(painter, area, 1, colours.color("ink"))
        self._centred(
            painter,
            self._relation.agent,
            x,
            area.bottom() + theme.px(6),
            self.width() * 0.4,
            "smallstrong",
            "ink",
            1,
        )
        start = area.bottom() + theme.px(24)
        if start < product.top() - 8:
            pen = QPen(colours.color("ink"), 2)
            pen.setDashPattern([4, 2.5])
            painter.setPen(pen)
            end = QPointF(x, product.top() - 3)
            painter.drawLine(QPointF(x, start), end)
            arrow_head(painter, end, QPointF(0, 1), colours.ink)

    def _product(self, painter: QPainter, area: QRectF) -> None:
        colours = theme.tokens()
        painter.setBrush(colours.color("page"))
        painter.setPen(QPen(colours.color("control"), 1))
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        metrics = QFontMetrics(theme.font("strong"))
        name = metrics.elidedText(
            self._relation.product or _("Your product"),
            Qt.TextElideMode.ElideRight,
            int(area.width() - 16),
        )
        painter.setFont(theme.font("strong"))
        painter.setPen(colours.color("ink"))
        half = area.height() / 2
        painter.drawText(
            QRectF(area.left(), area.top() + 4, area.width(), half - 2),
            Qt.AlignmentFlag.AlignCenter,
            name,
        )
        painter.setFont(theme.font("small"))
        painter.setPen(colours.color("ink2"))
        painter.drawText(
            QRectF(area.left(), area.center().y() - 1, area.width(), half - 2),
            Qt.AlignmentFlag.AlignCenter,
            _("your product"),
        )

    # --- The row --------------------------------------------------------------------------------

    def _paint_wide(self, painter: QPainter) -> None:
        colours = theme.tokens()
        size = theme.px(40)
        y = (self.height() - size) / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        payer = QRectF(2, y, size, size)
        user = QRectF(self.width() - size - 2, y, size, size)
        if rtl:
            payer, user = user, payer
        product = QRectF(self.width() / 2 - theme.px(36), y + 6, theme.px(72), size - 12)
        for area, group in ((payer, "payer"), (user, "user")):
            painter.setPen(QPen(colours.color(group), 1.4))
            painter.setBrush(colours.color(f"{group}_tint"))
            if group == "payer":
                painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
            else:
                painter.drawEllipse(area)
            figures(painter, area, 3 if group == "user" else 1, colours.color(group))
        painter.setBrush(colours.color("page"))
        painter.setPen(QPen(colours.color("control"), 1))
        painter.drawRoundedRect(product, 6, 6)
        metrics = QFontMetrics(theme.font("smallstrong"))
        painter.setFont(theme.font("smallstrong"))
        painter.setPen(colours.color("ink"))
        painter.drawText(
            product,
            Qt.AlignmentFlag.AlignCenter,
            metrics.elidedText(
                self._relation.product, Qt.TextElideMode.ElideRight, int(product.width() - 8)
            ),
        )
        for area, group, dots in ((payer, "payer", []), (user, "user", [1, 1.5])):
            left = area.center().x() < product.center().x()
            start = QPointF(area.right() + 4 if left else area.left() - 4, area.center().y())
            end = QPointF(product.left() - 3 if left else product.right() + 3, area.center().y())
            pen = QPen(colours.color(group), 2)
            if dots:
                pen.setDashPattern(dots)
            painter.setPen(pen)
            painter.drawLine(start, end)
            arrow_head(painter, end, end - start, getattr(colours, group))


def arrow_head(painter: QPainter, tip: QPointF, direction: QPointF, colour: str) -> None:
    """Draw the head of an arrow, its tip pointing along a direction."""
    length = (direction.x() ** 2 + direction.y() ** 2) ** 0.5 or 1.0
    along = QPointF(direction.x() / length, direction.y() / length)
    across = QPointF(-along.y(), along.x())
    size = theme.px(8)
    back = tip - along * size
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([tip, back + across * size * 0.5, back - across * size * 0.5]))


def figures(painter: QPainter, area: QRectF, count: int, colour: QColor) -> None:
    """One or three people inside a plate."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    size = area.width()
    places = (
        [(0.5, 0.5, 1.0)]
        if count == 1
        else [(0.28, 0.44, 0.62), (0.72, 0.44, 0.62), (0.5, 0.55, 0.72)]
    )
    for x, y, factor in places:
        centre = QPointF(area.left() + size * x, area.top() + size * y)
        head = size * 0.115 * factor * 1.1
        body_width, body_height = size * 0.42 * factor, size * 0.22 * factor
        painter.drawEllipse(QPointF(centre.x(), centre.y() - size * 0.13 * factor), head, head)
        path = QPainterPath()
        base = centre.y() + size * 0.25 * factor
        path.moveTo(centre.x() - body_width / 2, base)
        path.arcTo(
            QRectF(centre.x() - body_width / 2, base - body_height, body_width, body_height * 2),
            180,
            -180,
        )
        path.closeSubpath()
        painter.drawPath(path)
