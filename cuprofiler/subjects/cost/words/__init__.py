"""Cost: words."""
