"""History: what changed, when and why; states with a name, what-if, two founders."""
