import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportDocx } from "#app/documents/report-docx";
import { reportToDraw } from "#app/server/event-report.server";
import { signedIn } from "#app/server/guard.server";

/** The activity report of an event as a document to go on writing in. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	const { model, name } = await reportToDraw(read, services, event, args.request.url);
	const bytes = await reportDocx(model);
	return new Response(new Uint8Array(bytes), {
		headers: {
			"content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"content-length": String(bytes.byteLength),
			"content-disposition": `attachment; filename="${name}.docx"`,
			"x-content-type-options": "nosniff",
			"cache-control": "private, no-store",
		},
	});
}
