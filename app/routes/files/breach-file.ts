import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { exportBreach } from "#app/domain/audit/export-breach";
import { messagesFor } from "#app/i18n/catalogue";
import { breachFilter, breachHead, breachPages } from "#app/server/breach-report.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { formatOf, sheetStream } from "#app/server/sheet-stream.server";
import { readBreachAddress } from "#app/ui/audit/breach-address";
import { textOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "breaches.report");
	throw seeOther("/panel/kebocoran");
}

/** Everybody a leak concerns, with the contact data still held, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "breaches.report");
	const { values } = await readForm(args.request);
	const format = formatOf(textOf(values, "format"));
	const filter = await breachFilter(
		read,
		scope.officeIds,
		readBreachAddress(new URLSearchParams(textOf(values, "kembali"))),
	);
	if (!filter) throw seeOther("/panel/kebocoran");
	const count = await exportBreach(services, user.officeId, filter, format);
	const language = args.context.lang;
	return sheetStream(
		{
			title: messagesFor(language).breach.nav,
			head: breachHead(language),
			pages: breachPages(read, filter, { language, most: count }),
			name: `terdampak-${services.now().toISOString().slice(0, 10)}`,
		},
		format,
	);
}
