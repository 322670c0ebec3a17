import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findReach } from "#app/domain/cooperatives/reach";
import { today } from "#app/domain/cooperatives/today";
import { exportFigures } from "#app/domain/figures/export-figures";
import { sheetFile } from "#app/server/cooperatives-export.server";
import { dashboardFigures } from "#app/server/dashboard.server";
import { figureSheet } from "#app/server/dashboard-sheet.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { exportFormatOf } from "#app/server/registrations-export.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { figureAnchors, figureOf, isFiltered, readDashboardAddress } from "#app/ui/dashboard/dashboard-address";
import { textOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "reports.read");
	throw seeOther("/panel/dasbor");
}

/** One figure of the dashboard under the same filters, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "reports.read");
	const { values } = await readForm(args.request);
	const figure = figureOf(textOf(values, "angka"));
	if (!figure) throw notFound();
	const address = readDashboardAddress(new URLSearchParams(textOf(values, "kembali")));
	const own = { officeId: user.officeId, email: user.email };
	const reach = await findReach(read, user.held, "reports.read");
	const look = { address, within: scope, own, reach, now: services.now() };
	const sheet = figureSheet(await dashboardFigures(read, look, { whole: true }), figure, args.context.lang);
	const format = exportFormatOf(textOf(values, "format"));
	const taken = { figure, count: sheet.rows.length, format, isFiltered: isFiltered(address) };
	await exportFigures(services, user.officeId, taken);
	return sheetFile(sheet, format, `dasbor-${figureAnchors[figure]}-${today(services)}`);
}
