"""The rules: pure functions of the record, the policy and now. No file, terminal, clock or randomness."""
