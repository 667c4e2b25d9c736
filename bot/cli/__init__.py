"""The `servicekontor` command line: another door to the same conversation."""
