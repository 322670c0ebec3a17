import { assignMentor } from "#app/domain/cooperatives/assign-mentor";
import { assignOffice } from "#app/domain/cooperatives/assign-office";
import { editProfile } from "#app/domain/cooperatives/edit-profile";
import { mentorSchema, officeSchema, profileSchema } from "#app/domain/cooperatives/schema";
import type { Deps } from "#app/domain/deps";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import type { CooperativeAmendment } from "#db/tables/cooperatives";
import { checkForm, type FormReply, type FormValues, type readForm } from "./form.server";
import { withoutPersonalNumber } from "./personal-number.server";
import { forbidden, notFound } from "./responses.server";

type Posted = Awaited<ReturnType<typeof readForm>>;

/** What stands in the profile form before anybody typed: everything as it is stored. */
export function profileValues(cooperative: CooperativeRecord, amendments: readonly CooperativeAmendment[]): FormValues {
	const text = (value: string | number | null) => (value === null ? "" : String(value));
	const { hasSavingsUnit, version, ...row } = cooperative;
	return {
		...Object.fromEntries(stored.map((name) => [name, text(row[name])])),
		hasSavingsUnit: hasSavingsUnit === 1 ? "1" : "",
		version: String(version),
		amendmentNo: amendments.map(({ number }) => number),
		amendmentOn: amendments.map(({ decidedOn }) => decidedOn ?? ""),
	};
}

const stored = [
	"nik",
	"form",
	"type",
	"groupCode",
	"sectorCode",
	"membershipArea",
	"village",
	"legalEntityNo",
	"legalEntityOn",
	"legalEntityBy",
	"membersMale",
	"membersFemale",
	"employees",
	"savingsLicenceNo",
	"savingsLicenceUntil",
	"certificateNo",
	"certificateIssuedOn",
	"certificateValidUntil",
	"contactName",
	"contactPosition",
	"contactEmail",
	"contactPhone",
	"language",
	"note",
] as const;

type Acted =
	| { ok: true; news: "edited" | "unchanged" | "mentor" | "office" }
	| { ok: false; status: 400 | 409; form: FormReply; problem: "changed" | "saidByOffice" | null };

/** The forms of the profile's page: the profile itself, the mentor, and for those who may the office that confirms. */
export async function profileAct(services: Deps, id: string, posted: Posted, mayAssign: boolean): Promise<Acted> {
	const refused = (form: FormReply, problem: "changed" | "saidByOffice" | null = null): Acted => ({
		ok: false,
		status: problem ? 409 : 400,
		form: withoutPersonalNumber(form),
		problem,
	});
	if (posted.values.act === "mentor") {
		const form = checkForm(posted, mentorSchema);
		if (!form.ok) return refused(form.reply);
		const assigned = await assignMentor(services, id, form.value.mentor);
		if (!assigned.ok) throw notFound();
		return { ok: true, news: "mentor" };
	}
	if (posted.values.act === "office") {
		if (!mayAssign) throw forbidden();
		const form = checkForm(posted, officeSchema);
		if (!form.ok) return refused(form.reply);
		const assigned = await assignOffice(services, id, form.value.office);
		if (!assigned.ok) throw notFound();
		return { ok: true, news: "office" };
	}
	const form = checkForm(posted, profileSchema);
	if (!form.ok) return refused(form.reply);
	const result = await editProfile(services, id, form.value);
	if (result.ok) return { ok: true, news: result.changed ? "edited" : "unchanged" };
	const { values } = form;
	switch (result.reason) {
		case "nik-taken":
			return refused({ errors: { nik: result.reason }, values });
		case "changed-meanwhile":
			return refused({ errors: {}, values }, "changed");
		case "said-by-office":
			return refused({ errors: {}, values }, "saidByOffice");
		default:
			throw notFound();
	}
}
