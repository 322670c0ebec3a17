import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { reachOf } from "#app/domain/accounts/rules";
import { exportCooperatives } from "#app/domain/cooperatives/export-cooperatives";
import { findReach } from "#app/domain/cooperatives/reach";
import { today } from "#app/domain/cooperatives/today";
import { cooperativeFilter } from "#app/server/cooperative-list.server";
import { cooperativesSheet, sheetFile } from "#app/server/cooperatives-export.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { exportFormatOf } from "#app/server/registrations-export.server";
import { seeOther } from "#app/server/responses.server";
import { readCooperativeAddress } from "#app/ui/cooperatives/cooperative-address";
import { textOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "cooperatives.export");
	throw seeOther("/panel/koperasi");
}

/** The cooperatives that the list shows under the same filters, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, user } = await signedIn(args, "cooperatives.export");
	const { values } = await readForm(args.request);
	const address = readCooperativeAddress(new URLSearchParams(textOf(values, "kembali")));
	const filter = cooperativeFilter(address, {
		within: reachOf(user.held, "registrations.read"),
		reach: await findReach(read, user.held, "cooperatives.read"),
		today: today(services),
	});
	const sheet = await cooperativesSheet(read, filter, args.context.lang);
	const format = exportFormatOf(textOf(values, "format"));
	const isFiltered = textOf(values, "kembali") !== "";
	await exportCooperatives(services, user.officeId, { what: "list", count: sheet.rows.length, format, isFiltered });
	return sheetFile(sheet, format, `koperasi-${today(services)}`);
}
