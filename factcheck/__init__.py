"""Numeric fact-checking of articles against reference data."""

__version__ = "0.1.0"
