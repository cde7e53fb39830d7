"""Tables of records: what they declare, and the figures that they add up to."""
