"""People beside one another: the comparison, what joins them, conflicts of interest, dated copies and the tray."""
