"""What is said of answers."""
