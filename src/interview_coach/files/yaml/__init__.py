"""YAML: text to nodes, nodes to values, and back."""
