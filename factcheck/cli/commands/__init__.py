"""The commands: their words, options and help, one module each; what they do is in `work`."""
