"""制度: the rules as a document, changed in place, compared and tried before they are adopted."""
