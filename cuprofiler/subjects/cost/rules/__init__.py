"""Cost: rules."""
