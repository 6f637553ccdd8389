"""History: rules."""
