"""Datasets that are fetched from their publishers and made into reference packages."""
