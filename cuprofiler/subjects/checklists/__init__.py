"""The lists to work from."""
