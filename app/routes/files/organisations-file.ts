import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { reachOf } from "#app/domain/accounts/rules";
import { toLocal } from "#app/domain/calendar/time-zone";
import { exportOrganisations } from "#app/domain/organisations/export-organisations";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { organisationFilter } from "#app/server/organisation-list.server";
import { organisationsFile } from "#app/server/organisations-export.server";
import { exportFormatOf, exportFormats } from "#app/server/registrations-export.server";
import { seeOther } from "#app/server/responses.server";
import { readOrganisationAddress } from "#app/ui/organisations/list-address";
import { textOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "organisations.export");
	throw seeOther("/panel/organisasi");
}

/** The organisations that the list shows under the same filters, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, user } = await signedIn(args, "organisations.export");
	const { values } = await readForm(args.request);
	const format = exportFormatOf(textOf(values, "format"));
	const address = readOrganisationAddress(new URLSearchParams(textOf(values, "kembali")));
	const filter = await organisationFilter(read, address);
	await exportOrganisations(services, filter, format);
	const today = toLocal(services.now().toISOString(), "Asia/Jakarta").slice(0, 10);
	const { extension, type } = exportFormats[format];
	return new Response(
		organisationsFile(
			read,
			{ filter, within: reachOf(user.held, "registrations.read"), language: args.context.lang },
			format,
		),
		{
			headers: {
				"content-type": type,
				"content-disposition": `attachment; filename="organisasi-${today}.${extension}"`,
				"cache-control": "private, no-store",
			},
		},
	);
}
