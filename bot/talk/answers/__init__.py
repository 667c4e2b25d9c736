"""The answers: one small file for each thing a person can want to know."""
