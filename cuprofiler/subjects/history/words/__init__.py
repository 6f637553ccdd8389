"""History: words."""
