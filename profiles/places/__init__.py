"""Who was at a venue or an institution, when and as what."""
