"""What people write about claims: the fields they fill, and the figure they see while they do."""
