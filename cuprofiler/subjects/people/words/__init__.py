"""People: words."""
