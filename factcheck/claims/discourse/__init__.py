"""What an amount takes over from the sentences, the headline and the list it stands in."""
