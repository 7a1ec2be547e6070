"""From sentences to statements: every frame tried, kinds and factuality decided, quotations carried on."""
