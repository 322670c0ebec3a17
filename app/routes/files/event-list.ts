import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { exportList } from "#app/domain/papers/export-list";
import { listSchema } from "#app/domain/papers/schema";
import { attendancePaper, receiptPaper } from "#app/server/event-papers.server";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { pdfResponse } from "#app/server/pdf-response.server";
import { notFound, seeOther } from "#app/server/responses.server";
import * as eventQueries from "#db/queries/events";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "people.export", { event: args.params.eventId });
	throw seeOther(`/panel/kegiatan/${event.id}/berkas-cetak`);
}

/** A list of people to print and sign. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const page = `/panel/kegiatan/${event.id}/berkas-cetak`;
	const form = checkForm(await readForm(args.request), listSchema);
	if (!form.ok) throw seeOther(`${page}?kabar=incomplete`);
	const wish = form.value;
	const { paper, category } = wish;
	const nobody = `${page}?kabar=nobody`;
	if (wish.paper === "receipts") {
		const { bytes, count } = await receiptPaper(read, services, event, wish);
		if (count === 0) throw seeOther(nobody);
		await exportList(services, event.id, { paper, count, category });
		return pdfResponse(bytes, `tanda-terima-${event.slug}`);
	}
	const [days, sessions] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
	]);
	const session = sessions.find(({ id }) => id === wish.occasion) ?? null;
	const day = days.find(({ id }) => id === (session?.dayId ?? wish.occasion));
	if (!day) throw notFound();
	const isFilled = wish.contents === "filled";
	const { bytes, count } = await attendancePaper(read, services, event, { day, session, category, isFilled });
	if (count === 0) throw seeOther(nobody);
	const part = session ? { sessionId: session.id } : {};
	await exportList(services, event.id, { paper, count, category, day: day.position, ...part });
	return pdfResponse(bytes, `daftar-hadir-hari-${day.position}-${event.slug}`);
}
