"""What a change, a difference or a multiple says of the two amounts beside it."""
