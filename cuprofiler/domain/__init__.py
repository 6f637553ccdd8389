"""What founders describe, and every rule that follows from it. Standard library only."""
