"""Discovery: words."""
