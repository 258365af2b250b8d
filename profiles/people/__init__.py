"""What a person's page, an advisor's page and the list of people say, put in order for them."""
