import { z } from "zod";

/**
 * What a backup says about itself, in `manifest.json` at the end of the archive: a file without it is incomplete.
 * Beside it lie `tables/<name>.jsonl` (one row a line, columns under their SQL names), `uploads/<id>` and `secrets.json`.
 */
export const manifestSchema = z.object({
	format: z.literal("rembuk-backup"),
	/** Raised when older programs could not read the archive any more. */
	version: z.literal(1),
	/** UTC instant. */
	takenAt: z.string(),
	engine: z.enum(["sqlite", "postgresql"]),
	/** The schema the rows belong to. */
	migrations: z.array(z.string()).min(1),
	tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
	secretsSha256: z.string(),
	uploads: z.number(),
	/** Ids of files the database knows and the uploads folder did not hold. */
	missingUploads: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The only paths an archive may hold; anything else is refused, so that no archive writes outside of its place. */
export const entryName = /^(?:manifest\.json|secrets\.json|tables\/[a-z_]+\.jsonl|uploads\/[0-9a-f-]{36})$/;
