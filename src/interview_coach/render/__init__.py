"""From a document or a value to text. Renderers return; only commands print."""
