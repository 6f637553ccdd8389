"""Training, implementation and further services."""
