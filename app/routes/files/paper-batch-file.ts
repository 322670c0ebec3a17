import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { downloadBatch } from "#app/domain/papers/download-batch";
import { signedIn } from "#app/server/guard.server";
import { pdfResponse } from "#app/server/pdf-response.server";
import { gone, notFound, seeOther } from "#app/server/responses.server";
import * as paperBatchQueries from "#db/queries/paper-batches";

const names = { badges: "tanda-pengenal", certificates: "sertifikat" } as const;

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const batch = await paperBatchQueries.findOfEvent(read, event.id, args.params.batchId ?? "");
	if (!batch) throw notFound();
	throw seeOther(`/panel/kegiatan/${event.id}/berkas-cetak/${batch.id}`);
}

/** A finished file of papers. */
export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const batchId = args.params.batchId ?? "";
	const result = await downloadBatch(services, event.id, batchId);
	if (!result.ok && result.reason === "not-ready")
		throw seeOther(`/panel/kegiatan/${event.id}/berkas-cetak/${batchId}?pantau=1`);
	if (!result.ok) throw notFound();
	// A backup holds no files that can be made again.
	const bytes = await services.uploads.get(batchId).catch(() => {
		throw gone();
	});
	return pdfResponse(bytes, `${names[result.batch.kind]}-${event.slug}`);
}
