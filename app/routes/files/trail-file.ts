import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { trailSheetHead } from "#app/documents/trail-sheet";
import { exportTrail } from "#app/domain/audit/export-trail";
import { messagesFor } from "#app/i18n/catalogue";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { formatOf, sheetStream } from "#app/server/sheet-stream.server";
import { trailFilter, trailSheetPages } from "#app/server/trail-search.server";
import { readTrailAddress } from "#app/ui/audit/trail-address";
import { textOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "audit.export");
	throw seeOther("/panel/jejak");
}

/** The entries that the trail shows under the same filters, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "audit.export");
	const { values } = await readForm(args.request);
	const format = formatOf(textOf(values, "format"));
	const address = readTrailAddress(new URLSearchParams(textOf(values, "kembali")));
	const filter = trailFilter(scope.officeIds, address);
	const { group } = address;
	const count = await exportTrail(services, user.officeId, filter, { format, group });
	const language = args.context.lang;
	return sheetStream(
		{
			title: messagesFor(language).trail.title,
			head: trailSheetHead(language),
			pages: trailSheetPages(read, filter, { language, most: count }),
			name: `jejak-audit-${services.now().toISOString().slice(0, 10)}`,
		},
		format,
	);
}
