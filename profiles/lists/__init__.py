"""What all lists share: facets with chips, and pages."""
