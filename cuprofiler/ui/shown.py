"""What navigation asks of the page of a section."""

from pathlib import Path


class Shown:
    """A page of a section. What it leaves out here it has no need of."""

    @property
    def rest(self) -> str:
        """What leads back to this very part of the page, such as a tab."""
        return ""

    def turn(self, rest: str) -> None:
        """Turn to a part of the page, before it is shown."""

    def arrive(self) -> None:
        """Put the keyboard where it belongs, once the page is shown."""

    def show_thing(self, kind: str, identity: str) -> None:
        """Open a thing by the kind of record and its id."""

    def take_list(self, text: str) -> bool:
        """Show what is on a list that was dropped, before anything is stored; False if there is
        nothing on it, which is said.
        """
        return False

    def take_paper(self, path: Path) -> None:
        """Show what was written on a filled PDF, before anything is stored."""

    def choose_paper(self) -> None:
        """Let the founder choose such a PDF."""

    @property
    def unfinished(self) -> object:
        """What is begun here and not stored yet, for a page that is made anew; None if nothing."""
        return None

    def go_on(self, unfinished: object) -> None:
        """Take up what was begun on the page in whose place this one stands."""

    def escape(self) -> bool:
        """Leave what was entered by a button; False if there is no such thing."""
        return False

    def refresh(self) -> None:
        """Show the product as it is now."""

    def to_top(self) -> None:
        """Scroll back to the beginning."""

    def changed(self, initiator: object) -> None:
        """Follow a change made by `initiator`; by nobody on a page, if it is None."""
        if initiator is None:
            self.refresh()

    def flush(self) -> None:
        """Store what is still being typed."""

    def forget(self) -> None:
        """Another product is shown."""
