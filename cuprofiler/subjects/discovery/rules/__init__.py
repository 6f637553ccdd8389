"""Discovery: rules."""
