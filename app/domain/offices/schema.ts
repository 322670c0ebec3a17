import { z } from "zod";

const name = z.string("name-required").trim().min(1, "name-required").max(160, "too-long");
/** A province (`36`), a kota or kabupaten (`36.71`), or none. */
const region = z
	.string()
	.default("")
	.refine((code) => /^(\d\d(\.\d\d)?)?$/.test(code), "choose-one");
const parentId = z.string("choose-one").min(1, "choose-one").max(64, "choose-one");

/** What an office is called and responsible for. */
export const officeSchema = z.object({ name, region });
export type OfficeInput = z.output<typeof officeSchema>;

/** The office below which another is to stand. */
export const parentSchema = z.object({ parentId });

/** What the form for a new office posts. */
export const newOfficeSchema = officeSchema.extend(parentSchema.shape);
export type NewOfficeInput = z.output<typeof newOfficeSchema>;
