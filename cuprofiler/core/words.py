"""Words that are written down in one place and translated in another."""


def N_(message: str) -> str:  # noqa: N802 - the usual name of the mark
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message
