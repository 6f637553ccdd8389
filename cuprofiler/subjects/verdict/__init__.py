"""What the relationship is, and why."""
