"""Office files: Word, PDF, RTF, and what news databases export in them. Needs the extra `office`."""
