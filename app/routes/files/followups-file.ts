import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { exportFollowups } from "#app/domain/followups/export-followups";
import { followupFilter } from "#app/server/followup-list.server";
import { followupsFile } from "#app/server/followups-export.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { exportFormatOf, exportFormats } from "#app/server/registrations-export.server";
import { seeOther } from "#app/server/responses.server";
import { readListAddress } from "#app/ui/followups/list-address";
import { textOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "people.export");
	throw seeOther("/panel/tindak-lanjut");
}

/** The follow-ups that the list shows under the same filters, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "people.export");
	const { values } = await readForm(args.request);
	const format = exportFormatOf(textOf(values, "format"));
	const address = readListAddress(new URLSearchParams(textOf(values, "kembali")));
	const eventId = textOf(values, "acara");
	const now = services.now();
	const wish = { address, within: scope, user, now };
	const filter = followupFilter(eventId ? { ...wish, eventId } : wish);
	const { view } = address;
	await exportFollowups(services, user.officeId, filter, { view, format });
	const { extension, type } = exportFormats[format];
	return new Response(followupsFile(read, { filter, view, language: args.context.lang, now }, format), {
		headers: {
			"content-type": type,
			"content-disposition": `attachment; filename="tindak-lanjut-${now.toISOString().slice(0, 10)}.${extension}"`,
			"cache-control": "private, no-store",
		},
	});
}
