"""The colours of both themes, without Qt: the first paint needs one of them and nothing else."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QColor


class Tokens(NamedTuple):
    """One theme's colours, named by their use."""

    page: str
    side: str
    card: str
    line: str
    control: str
    ink: str
    ink2: str
    accent: str
    on_accent: str
    accent_tint: str
    payer: str
    payer_tint: str
    user: str
    user_tint: str
    toast: str
    toast_text: str
    toast_link: str

    def color(self, name: str) -> "QColor":
        """Return a token as a colour."""
        return _colour(getattr(self, name))


@lru_cache(maxsize=128)
def _colour(code: str) -> "QColor":
    # Shared, since painting asks for thousands: nobody changes one in place.
    from PySide6.QtGui import QColor  # late: this module is read before Qt's colours are

    return QColor(code)


LIGHT = Tokens(
    page="#F8F5EF", side="#F1ECE2", card="#FFFEFB", line="#DED6C8", control="#8A8171",
    ink="#24211C", ink2="#5E574B", accent="#1C6650", on_accent="#FFFFFF", accent_tint="#E6F0EA",
    payer="#8F480C", payer_tint="#F9ECDD", user="#1F5796", user_tint="#E4EDF7",
    toast="#24211C", toast_text="#F8F5EF", toast_link="#8FD3B6",
)  # fmt: skip
DARK = Tokens(
    page="#1C1A17", side="#161411", card="#26231F", line="#3D3830", control="#8F8676",
    ink="#F1ECE2", ink2="#BDB4A4", accent="#7CC7A8", on_accent="#10241C", accent_tint="#22352C",
    payer="#EDAA6B", payer_tint="#3B2B1B", user="#8FBBEE", user_tint="#1E2D3F",
    toast="#F1ECE2", toast_text="#1C1A17", toast_link="#1C6650",
)  # fmt: skip
