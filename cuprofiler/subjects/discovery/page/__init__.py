"""Discovery: page."""
