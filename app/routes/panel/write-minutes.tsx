import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formVersion } from "#app/domain/events/form-version";
import { saveMinutes } from "#app/domain/minutes/save-minutes";
import { minutesSchema } from "#app/domain/minutes/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { minutesPlace, savedFacts } from "#app/server/minutes.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion, staleForm } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { minutesPage } from "#app/ui/minutes/minutes-address";
import { MinutesConflict } from "#app/ui/minutes/minutes-conflict";
import { MinutesForm } from "#app/ui/minutes/minutes-form";
import { Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as minutesQueries from "#db/queries/minutes";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const place = await minutesPlace(read, event.id, args.params.sessionId);
	const latest = await minutesQueries.findLatest(read, event.id, place.sessionId);
	const body = latest?.body ?? "";
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		place,
		saved: savedFacts(latest),
		values: { body, version: formVersion({ body }) },
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

/** Saves and stays on the page, so that typing goes on. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const { sessionId } = await minutesPlace(read, event.id, args.params.sessionId);
	const form = await parseForm(args.request, minutesSchema);
	if (!form.ok) return data({ form: form.reply, conflicts: null }, { status: 400 });
	const result = await saveMinutes(services, event.id, sessionId, form.value, shownVersion(form.values));
	if (result.ok) throw seeOther(`${minutesPage(event.id, sessionId)}/tulis?kabar=${result.isNew ? "saved" : "same"}`);
	if (result.reason === "changed-meanwhile") return staleForm(form.values, result);
	throw notFound();
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.minutes.form.title}: ${data?.place.title ?? t.minutes.outside}`);

export default function WriteMinutes() {
	const { event, place, saved, values, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.minutes;
	const form = reply?.form ?? { errors: {}, values };
	const page = minutesPage(event.id, place.sessionId);
	return (
		<EventWorkspace
			event={event}
			active="minutes"
			title={words.form.title}
			lead={place.title === null ? words.outside : <Content>{place.title}</Content>}
			back={{ href: page, label: words.backToText }}
			news={reply ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, ["body"])} />}
		>
			<Stack>
				<MinutesConflict
					page={`${page}/tulis`}
					conflicts={reply?.conflicts ?? null}
					saved={saved}
					timeZone={event.timeZone}
				/>
				<MinutesForm form={form} saved={saved} timeZone={event.timeZone} page={page} />
			</Stack>
		</EventWorkspace>
	);
}
