"""What the layout of a page says about who speaks: colons, labels, signatures, quotations that go on."""
