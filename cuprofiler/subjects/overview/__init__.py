"""The product at a glance."""
