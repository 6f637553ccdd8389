"""Value: words."""
