"""History: page."""
