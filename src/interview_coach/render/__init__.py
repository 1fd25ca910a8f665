"""Renderers turn a document or a value into text. They return it; only commands print."""
