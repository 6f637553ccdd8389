"""What can be seen of a text, and how it is shown where a letter could do harm."""

_NOT_SEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp", "Mn", "Me"})
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their kind, yet nothing is drawn for them."""

_TURNS = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067")


def is_visible(text: str) -> bool:
    """Return whether there is at least one letter, figure or sign to be seen."""
    if text.isascii():
        return any(33 <= ord(letter) <= 126 for letter in text)
    import unicodedata  # its tables are a megabyte that no first page needs

    return any(
        letter not in _BLANK_LETTERS and unicodedata.category(letter) not in _NOT_SEEN
        for letter in text
    )


def without_controls(text: str) -> str:
    """Return the text with every control character as a mark: a terminal would obey them.

    Line breaks and tabs stay; so do letters of every script.
    """
    return "".join("\ufffd" if _is_control(letter) else letter for letter in text)


def cleaned(text: str) -> str:
    """Return the text without control characters and halves of letters: of what comes from
    elsewhere, to be stored.

    Line breaks and tabs stay; so do letters of every script, composed.
    """
    return composed(
        "".join(
            letter
            for letter in text
            if not _is_control(letter) and not "\ud800" <= letter <= "\udfff"
        )
    )


def composed(text: str) -> str:
    """Return letters and their accents as one: a Mac's file names have them apart."""
    if text.isascii():
        return text
    import unicodedata  # its tables are a megabyte that no first page needs

    return unicodedata.normalize("NFC", text)


def _is_control(letter: str) -> bool:
    if letter in "\n\t":
        return False
    # The third: marks that turn the direction of what follows could show another path.
    return letter < " " or "\x7f" <= letter <= "\x9f" or letter in _TURNS


LONG_NAME = 60


def shortened(name: str, most: int = LONG_NAME) -> str:
    """Return a name for a place with little room; the whole one stands elsewhere."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def same_people(first: str, second: str) -> bool:
    """Return whether two names mean the same people: "Office manager" is one of the "office
    managers".
    """
    plain = [" ".join(name.casefold().split()).removesuffix("s") for name in (first, second)]
    return plain[0] == plain[1]


def full_stop(text: str) -> str:
    """Return a text with a full stop, unless it ends a sentence already."""
    said = text.rstrip()
    # A quote that ends its sentence ends that of whoever quotes it.
    return text if said.rstrip("”“’»").endswith((".", "!", "?", "…")) else f"{said}."
