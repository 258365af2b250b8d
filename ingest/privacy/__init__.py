"""What staff decide about people and their data: who sees what, for how long, and that it goes away."""
