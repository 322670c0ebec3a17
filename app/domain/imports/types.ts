/** What a column of a list can hold. */
export const listFields = [
	"number",
	"name",
	"firstName",
	"lastName",
	"titlePrefix",
	"titleSuffix",
	"gender",
	"position",
	"organisation",
	"category",
	"phone",
	"email",
	"region",
	"confirmedOn",
	"remarks",
] as const;
export type ListField = (typeof listFields)[number];

/** Which column (from 0) holds what. */
export type Columns = Partial<Record<ListField, number>>;

/** What a line of a list is. Only `data` is a person. */
export const recordKinds = [
	"title",
	"blank",
	"header",
	"repeated_header",
	"section",
	"subtotal",
	"footer",
	"data",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What becomes of a person on a list: taken, the same as an earlier one, for people to decide, refused. */
export const rowStatuses = ["valid", "duplicate", "review", "invalid"] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** By what two lines are the same person. */
export const duplicateKinds = ["EXACT", "PHONE", "EMAIL", "NAME_ORG", "SWAPPED_COLUMNS", "CROSS_CATEGORY"] as const;
export type DuplicateKind = (typeof duplicateKinds)[number];

/** What is noticed about a line: why it is refused, what was put right, what is worth a look. */
export const issueCodes = [
	"NAME_MISSING",
	"NAME_PLACEHOLDER",
	"NAME_IS_ORGANISATION",
	"TWO_PERSONS_IN_CELL",
	"TEST_ROW",
	"CONTACT_MISSING",
	"PHONE_LANDLINE_ONLY",
	"CATEGORY_MISSING",
	"CATEGORY_UNKNOWN",
	"ORG_MISSING",
	"CELL_TOO_LONG",
	"DUP_EXACT",
	"DUP_PHONE",
	"DUP_EMAIL",
	"DUP_NAME_ORG",
	"DUP_SWAPPED_COLUMNS",
	"DUP_CROSS_CATEGORY",
	"SAME_NAME_DIFFERENT_PERSON",
	"SHARED_CONTACT",
	"PHONE_MISSING",
	"PHONE_INVALID",
	"PHONE_LANDLINE",
	"PHONE_SCIENTIFIC",
	"PHONE_LOST_ZERO",
	"PHONE_LETTER_O",
	"PHONE_TWO",
	"PHONE_IN_NO_COLUMN",
	"CONTACT_SWAPPED",
	"EMAIL_MISSING",
	"EMAIL_INVALID",
	"EMAIL_CASE",
	"EMAIL_TRIM",
	"EMAIL_MAILTO",
	"EMAIL_TWO",
	"NAME_SPACE",
	"NAME_NBSP",
	"NAME_UPPER",
	"NAME_LOWER",
	"NAME_HONORIFIC",
	"ORG_SPACE",
	"ORG_QUOTES",
	"ORG_FROM_SECTION",
	"CATEGORY_FROM_SECTION",
	"CATEGORY_FROM_ORGANISATION",
	"CATEGORY_DEFAULT",
	"GENDER_MISSING",
	"GENDER_UNKNOWN",
	"REGION_MISSING",
	"REGION_AMBIGUOUS",
	"REGION_UNKNOWN",
	"DATE_MISSING",
	"DATE_INVALID",
	"DATE_EXCEL_SERIAL",
	"DATE_US_ORDER",
	"ANSWER_UNCLEAR",
	"CHAR_1252",
	"CHAR_LOST",
	"DELIMITER_IN_QUOTES",
	"MULTILINE",
	"MULTILINE_AND_DELIMITER",
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Why a file is not read. */
export const fileRefusals = [
	"empty",
	"file-size",
	"xls",
	"protected",
	"ods",
	"document",
	"pdf",
	"image",
	"web-page",
	"archive",
	"no-text",
	"broken",
	"too-large-inside",
	"too-many-rows",
	"too-many-columns",
	"cell-too-long",
	"no-table",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** How the letters of a text file were written. */
export type Encoding = "utf-8" | "utf-16" | "windows-1252" | "mixed";

export const importStatuses = ["draft", "applied"] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What an applied line did: a new registration, gaps filled in one, nothing to do, left out. */
export const importOutcomes = ["created", "filled", "known", "left_out"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What applying a list will do with a line. */
export type RowPlan = "create" | "fill" | "known" | "merge" | "leave" | "open" | "refuse";

/** Why a line that reads well still waits for somebody. */
export type Block = "ended" | "not-invited" | "incomplete" | "nobody-there";
