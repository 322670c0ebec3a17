import { z } from "zod";
import type { Registration } from "#db/tables/registrations";
import { readEventAnswers, type TypedFile } from "../questions/event-answers";
import { readAnswers } from "./questions";
import { type PersonInput, personFields } from "./schema";
import { readSessionChoice, type SessionTimes } from "./session-choice";
import type { AskedQuestion } from "./types";

/** What participants change about themselves. Party and organisation belong to the seat. */
export type EditInput = Pick<
	PersonInput,
	"name" | "titlePrefix" | "titleSuffix" | "gender" | "position" | "email" | "phone" | "accessNeeds" | "answers"
> & { files: Record<string, TypedFile>; sessions: string[]; asked: ReadonlySet<string> };

interface Asked {
	registration: Pick<Registration, "category">;
	questions: readonly AskedQuestion[];
	files: ReadonlyMap<string, TypedFile>;
	/** Questions (by id) for which a file lies here already. */
	filed: ReadonlySet<string>;
	sessions: readonly SessionTimes[];
	now: Date;
}

/** The participant's own form: the public form's fields without party, organisation and consents. */
export function editSchema({ registration: { category }, questions, files, filed, sessions, now }: Asked) {
	return z.record(z.string(), z.unknown()).transform((fields, context): EditInput => {
		const refuse = (field: string, message: string) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined });
		const person = personFields.safeParse(fields);
		for (const issue of person.error?.issues ?? []) refuse(String(issue.path[0]), issue.message);
		if (!fields.phone && !fields.email) refuse("phone", "contact-required");
		const party = readAnswers(category, fields, now);
		const own = readEventAnswers(questions, { category, fields, files, filed });
		const chosen = readSessionChoice(sessions, fields.sessions);
		if (chosen.problem) refuse("sessions", chosen.problem);
		for (const [field, problem] of Object.entries({ ...party.problems, ...own.problems })) refuse(field, problem);
		if (!person.success || context.issues.length > 0) return z.NEVER;
		const { title_prefix, title_suffix, access_needs, ...same } = person.data;
		return {
			...same,
			titlePrefix: title_prefix,
			titleSuffix: title_suffix,
			accessNeeds: access_needs,
			answers: { ...party.answers, ...own.answers },
			files: own.files,
			sessions: chosen.ids,
			asked: own.asked,
		};
	});
}
