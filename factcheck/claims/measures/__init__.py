"""Which measures the words around an amount name, and how strongly."""
