"""Services: rules."""
