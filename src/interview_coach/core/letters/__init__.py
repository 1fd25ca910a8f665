"""Letters, made from the record, and the look at those a person wrote."""
