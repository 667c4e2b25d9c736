"""The core: what people ask about service offices, and what they are answered and told."""
