"""People: the page."""
