import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { declinedSeatSchema } from "#app/domain/answers/declined-seat-schema";
import { resumeReleases } from "#app/domain/answers/resume-releases";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther, unreadable } from "#app/server/responses.server";

/** There is nothing to see here: the buttons stand above the event's registrations. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const form = await parseForm(args.request, declinedSeatSchema);
	if (!form.ok) throw unreadable();
	const keepAll = form.value.answer === "keep";
	const result = await resumeReleases(services, event.id, { keepAll });
	if (!result.ok && result.reason !== "not-paused") throw notFound();
	const news = !result.ok ? "not-paused" : keepAll ? "all-kept" : "releases-resumed";
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran?kabar=${news}`);
}
