"""What staff tell those concerned: written, approved by another, sent, followed, corrected."""
