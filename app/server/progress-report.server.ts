import type { Deps } from "#app/domain/deps";
import { reportProgress } from "#app/domain/followups/report-progress";
import { progressSchema } from "#app/domain/followups/schema";
import { checkForm, type FormReply, readForm } from "./form.server";

type Reported = { ok: true; isDone: boolean } | { ok: false; closed: boolean; form: FormReply };

/** Reads a posted report of progress with its files and hands it to the follow-up; a refused one keeps its words. */
export async function progressReport(services: Deps, followupId: string, request: Request): Promise<Reported> {
	const posted = await readForm(request);
	const form = checkForm(posted, progressSchema);
	if (!form.ok) return { ok: false, closed: false, form: form.reply };
	const files = posted.fileLists.get("file") ?? [];
	const handedIn = await Promise.all(
		files.map(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name })),
	);
	const result = await reportProgress(services, followupId, form.value, handedIn);
	if (result.ok) return result;
	const refused = (errors: FormReply["errors"]) =>
		({ ok: false, closed: false, form: { errors, values: form.values } }) as const;
	switch (result.reason) {
		case "file-type":
		case "file-size":
		case "too-many-files":
			return refused({ file: result.reason });
		case "nothing-reported":
			return refused({ note: "progress-required" });
		case "done-without-evidence":
			return refused({ completionReason: result.reason });
		default:
			return { ...refused({}), closed: true };
	}
}
