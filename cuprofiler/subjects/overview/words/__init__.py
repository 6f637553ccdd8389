"""Overview: words."""
