import type { Category, Gender } from "../registrations/types";
import { isNothing, tidy } from "./cell-text";
import { emailKey, readEmail, readPhone } from "./contact-cells";
import { readDate } from "./date-cell";
import type { SectionLine } from "./line-shape";
import { nameKey, readName } from "./name-cell";
import { organisationKey, readOrganisation } from "./organisation-cell";
import { genderOf, partyOfBody, partyOfWords } from "./party-words";
import { contactCells, type RawFields } from "./raw-fields";
import type { RegionReader } from "./region-names";
import type { IssueCode, RowStatus } from "./types";

/** What a line says about a person, in the form in which it is kept. */
export interface ListPerson {
	/** With the titles as they were typed. */
	name: string;
	gender: Gender | null;
	position: string | null;
	organisation: string;
	category: Category | null;
	/** E.164 mobile number. */
	phone: string | null;
	email: string | null;
	regencyCode: string | null;
	/** `YYYY-MM-DD`. */
	confirmedOn: string | null;
	remarks: string | null;
}

/** A line read by itself, with what other lines are compared by. */
export interface ReadRow {
	person: ListPerson;
	status: Exclude<RowStatus, "duplicate">;
	issues: IssueCode[];
	keys: { name: string; phone: string | null; email: string | null; organisation: string };
	/** Whether number and address stood in each other's column. */
	isSwapped: boolean;
}

/** What a line is read with. */
export interface RowContext {
	/** The part of the list the line stands in. */
	section: SectionLine | null;
	/** The party of whom the list says none. */
	category: Category | null;
	readRegion: RegionReader;
}

/** Reads one line. A line that is refused or open names why; one that is taken names what was put right in it. */
export function readPersonRow(raw: RawFields, context: RowContext): ReadRow {
	const body = readOrganisation(raw.organisation);
	const fromSection = body.organisation === "" && context.section?.organisation ? context.section.organisation : null;
	const organisation = fromSection ?? body.organisation;
	const name = readName(raw.name, organisation);
	const cells = contactCells(raw);
	const phone = readPhone(cells.phone);
	const email = readEmail(cells.email);
	const party = partyOf(raw.category, organisation, context);
	const region = raw.region === undefined ? null : context.readRegion(raw.region);
	const date = raw.confirmedOn === undefined ? null : readDate(raw.confirmedOn);
	const gender = genderOf(raw.gender ?? "");
	const isReachable = phone.phone !== null || email.email !== null;
	const contact = [...phone.issues.filter((issue) => issue !== "PHONE_MISSING"), ...email.issues];

	const decided = (): Pick<ReadRow, "status" | "issues"> => {
		if (name.problem === "TEST_ROW") return { status: "invalid", issues: ["TEST_ROW", ...contact] };
		if (name.problem) {
			const missing: IssueCode[] = isReachable || phone.isLandline ? [] : ["CONTACT_MISSING"];
			return {
				status: name.problem === "TWO_PERSONS_IN_CELL" ? "review" : "invalid",
				issues: [name.problem, ...missing],
			};
		}
		if (!isReachable) {
			const landline = contact.map((issue) => (issue === "PHONE_LANDLINE" ? "PHONE_LANDLINE_ONLY" : issue));
			return phone.isLandline
				? { status: "review", issues: landline }
				: { status: "invalid", issues: ["CONTACT_MISSING", ...contact] };
		}
		const open: IssueCode[] = [];
		if (organisation === "") open.push("ORG_MISSING");
		if (party.category === null) open.push(party.issue ?? "CATEGORY_MISSING");
		if (open.length > 0) return { status: "review", issues: open };
		return { status: "valid", issues: [] };
	};

	const { status, issues } = decided();
	const noticed: IssueCode[] =
		status === "valid"
			? [
					...name.issues,
					...phone.issues,
					...email.issues,
					...(cells.isSwapped ? (["CONTACT_SWAPPED"] as const) : []),
					...(phone.phone === null && readPhone(raw.number ?? "").phone ? (["PHONE_IN_NO_COLUMN"] as const) : []),
					...(fromSection ? (["ORG_FROM_SECTION"] as const) : body.issues),
					...(party.issue ? [party.issue] : []),
					...(raw.gender === undefined || gender ? [] : genderIssue(raw.gender)),
					...(region?.issue ? [region.issue] : []),
					...(date?.issue ? [date.issue] : []),
				]
			: issues;
	return {
		person: {
			name: name.name,
			gender,
			position: isNothing(raw.position ?? "") ? null : tidy(raw.position ?? "").slice(0, 120),
			organisation: organisation.slice(0, 200),
			category: party.category,
			phone: phone.phone,
			email: email.email,
			regencyCode: region?.code ?? null,
			confirmedOn: date?.on ?? null,
			remarks: isNothing(raw.remarks ?? "") ? null : (raw.remarks ?? "").trim(),
		},
		status,
		issues: noticed,
		keys: {
			name: name.problem && name.problem !== "TWO_PERSONS_IN_CELL" ? "" : nameKey(name.name),
			phone: phone.phone,
			email: emailKey(cells.email),
			organisation: organisationKey(organisation),
		},
		isSwapped: cells.isSwapped,
	};
}

function genderIssue(raw: string): IssueCode[] {
	return [isNothing(raw) ? "GENDER_MISSING" : "GENDER_UNKNOWN"];
}

/** The party a line names, else the one its part of the list, the name of the body, or the whole list has. */
function partyOf(raw: string | undefined, organisation: string, { section, category }: RowContext) {
	const said = isNothing(raw ?? "") ? null : (partyOfWords(raw ?? "") ?? partyOfBody(raw ?? ""));
	if (said) return { category: said, issue: null };
	if (section?.category) return { category: section.category, issue: "CATEGORY_FROM_SECTION" as const };
	const ofBody = partyOfBody(organisation);
	if (ofBody) return { category: ofBody, issue: "CATEGORY_FROM_ORGANISATION" as const };
	if (category) return { category, issue: "CATEGORY_DEFAULT" as const };
	return {
		category: null,
		issue: isNothing(raw ?? "") ? ("CATEGORY_MISSING" as const) : ("CATEGORY_UNKNOWN" as const),
	};
}
