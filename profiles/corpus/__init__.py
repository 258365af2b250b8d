"""An invented corpus of any size, to measure with: names, careers, works and talks of people who never lived."""
