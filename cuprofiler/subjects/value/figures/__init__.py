"""Value: figures."""
