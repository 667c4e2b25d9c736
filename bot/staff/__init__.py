"""Those who run the offices: who they are, what each may do, and the trace of what they did."""
