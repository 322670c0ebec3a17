import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { detailsFields } from "#app/domain/events/details-fields";
import { editEvent } from "#app/domain/events/edit-event";
import { formVersion } from "#app/domain/events/form-version";
import { isOver } from "#app/domain/events/rules";
import { eventDetailsSchema } from "#app/domain/events/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type ErrorKey, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion, staleForm } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { DetailsConflict } from "#app/ui/events/details-conflict";
import { EventDetailsForm } from "#app/ui/events/event-details-form";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm, usePlanningNews } from "#app/ui/events/planning-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const [topics, provinces, regencies, told, inCalendars] = await Promise.all([
		eventQueries.listTopics(read, event.id),
		regionQueries.listProvinces(read),
		regionQueries.listRegencies(read),
		event.status === "published" ? eventQueries.countLivingRegistrations(read, event.id) : null,
		event.status === "published" ? calendarEntryQueries.countPeople(read, event.id) : 0,
	]);
	const stored = detailsFields(event, topics);
	return {
		event: workspaceEvent(event, services.now()),
		regions: { provinces, regencies },
		told,
		inCalendars,
		stored: { ...stored, version: formVersion(stored) },
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, eventDetailsSchema);
	if (!form.ok) return data({ form: form.reply, refusal: null, conflicts: null }, { status: 400 });
	const result = await editEvent(services, event.id, form.value, shownVersion(form.values));
	if (result.ok) {
		const news = result.told > 0 ? "saved-told" : result.corrected > 0 ? "saved-corrected" : "saved";
		throw seeOther(`/panel/kegiatan/${event.id}/rincian?kabar=${news}`);
	}
	const { values } = form;
	switch (result.reason) {
		case "no-such-event":
			throw notFound();
		case "changed-meanwhile":
			return staleForm(values, result);
		case "cancelled":
		case "finished":
			return data({ form: { errors: {}, values }, refusal: result.reason, conflicts: null }, { status: 409 });
		case "incomplete":
			return data(
				{ form: { errors: emptied(result.missing), values }, refusal: null, conflicts: null },
				{ status: 400 },
			);
		default: {
			const errors: Record<string, ErrorKey> = { region: "region-required" };
			return data({ form: { errors, values }, refusal: null, conflicts: null }, { status: 400 });
		}
	}
}

/** The field each step of publication is filled in with. */
function emptied(steps: readonly string[]): Record<string, ErrorKey> {
	const fields: Record<string, string> = { purpose: "purpose", place: "venue_name", contact: "contact_name" };
	return Object.fromEntries(steps.map((step) => [fields[step] ?? "title", "kept-when-published"]));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.detailsTitle}: ${data?.event.title ?? ""}`);

export default function EventDetails() {
	const { event, regions, told, inCalendars, stored } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const form = usePlanningForm(reply?.form, stored);
	const refusal = reply?.refusal ?? (event.phase === "cancelled" ? "cancelled" : null);
	return (
		<EventWorkspace
			event={event}
			active="details"
			title={t.planning.detailsTitle}
			news={usePlanningNews()}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			{refusal ? (
				<Notification tone="warn" alert>
					{refusal === "cancelled" ? t.planning.cancelledEdit : t.planning.finishedNote}
				</Notification>
			) : null}
			{event.phase === "cancelled" ? null : (
				<ReadingColumn>
					<DetailsConflict eventId={event.id} conflicts={reply?.conflicts ?? null} regions={regions} />
					<EventDetailsForm
						form={form}
						regions={regions}
						told={isOver(event.phase) ? null : told}
						inCalendars={isOver(event.phase) ? 0 : inCalendars}
					/>
				</ReadingColumn>
			)}
		</EventWorkspace>
	);
}
