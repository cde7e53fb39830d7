"""What the words beside an amount make it: nouns that name a measure, states, gifts and loans."""
