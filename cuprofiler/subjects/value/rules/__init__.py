"""Value: rules."""
