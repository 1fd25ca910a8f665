"""The journal: what each write replaced, and what is left over from writes that were broken off."""
