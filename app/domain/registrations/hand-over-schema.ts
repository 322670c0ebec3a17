import { z } from "zod";
import type { Registration } from "#db/tables/registrations";
import type { Colleague, HandOverConsent } from "./hand-over";
import { colleagueSchema } from "./staff-schema";

const consentFields = z
	.object({
		/** Who agrees: the colleague, when opening the new link, or the one who hands over says so. */
		consent: z.enum(["colleague", "contact"], { error: "choose-one" }).default("colleague"),
		consent_reason: z.string().max(500, "too-long").default(""),
	})
	.refine(({ consent, consent_reason }) => consent === "colleague" || consent_reason !== "", {
		path: ["consent_reason"],
		error: "reason-for-consent",
	});

/** Who takes over a seat, as the one who gives it up writes it. Other consents the colleague gives alone. */
export function handOverSchema(registration: Registration, now: Date) {
	const person = colleagueSchema(registration, now);
	return z.record(z.string(), z.unknown()).transform((fields, context): Colleague & HandOverConsent => {
		const own = consentFields.safeParse(fields);
		const colleague = person.safeParse({ ...fields, consent_by: "in_person", language: registration.language });
		for (const { message, path } of [...(colleague.error?.issues ?? []), ...(own.error?.issues ?? [])])
			context.issues.push({ code: "custom", message, path, input: undefined });
		if (!colleague.success || !own.success) return z.NEVER;
		const isSaid = own.data.consent === "contact";
		return {
			...colleague.data,
			consents: isSaid ? ["event_organisation"] : [],
			consentBy: isSaid ? "contact" : null,
			...(isSaid ? { consentReason: own.data.consent_reason } : {}),
		};
	});
}
