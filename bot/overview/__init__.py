"""What staff see of the whole: what is asked, who follows what, which facts are old."""
