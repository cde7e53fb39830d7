"""The pages of the nightly report: as text, and in a browser."""
