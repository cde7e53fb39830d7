"""The nightly job: what is new in the articles of some sources, why, and what to write instead."""
