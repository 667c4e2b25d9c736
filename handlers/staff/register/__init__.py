"""The register in the console: looking for offices, editing them, files in and out."""
