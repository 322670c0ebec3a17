import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { letSubstituteIn } from "#app/domain/attendance/let-substitute-in";
import { actOfPage } from "#app/domain/attendance/new-act";
import { substituteFormSchema } from "#app/domain/attendance/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { deskHref } from "#app/server/desk-address.server";
import { listAskedFor, listOfForm } from "#app/server/desk-lists.server";
import { deskPerson, deskReader } from "#app/server/desk-person.server";
import { placeOf } from "#app/server/desk-station.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { doorPersonFields } from "#app/ui/attendance/door-person-fields";
import { SubstituteForm } from "#app/ui/attendance/substitute-form";
import { listHref } from "#app/ui/attendance/types";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { errorList, textOf } from "#app/ui/registrations/form-parts";
import * as attendanceQueries from "#db/queries/attendance";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, user, may } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const asked = await listAskedFor(read, event, new URL(args.request.url).searchParams, services.now());
	const registrationId = args.params.registrationId ?? "";
	const line = asked && (await attendanceQueries.findForDesk(read, { ...asked.list, registrationId }));
	if (!asked || !line) throw notFound();
	const person = deskPerson(line, deskReader({ user, may }));
	return { event: { id: event.id, title: event.title }, list: asked.list, person, pageKey: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const form = await parseForm(args.request, substituteFormSchema);
	if (!form.ok) return data({ form: form.reply, refusal: null }, { status: 400 });
	const { key, name, phone, email, position, gender } = form.value;
	const { dayId, sessionId, ...list } = await listOfForm(read, event, form.value);
	const registrationId = args.params.registrationId ?? "";
	const person = { name, phone, email, position, gender };
	const base = actOfPage(services, key, `substitute ${registrationId}`);
	const act = { ...base, kind: "substitute", registrationId, person, dayId, sessionId } as const;
	const done = await letSubstituteIn(services, event.id, act, placeOf(args.request));
	if (done.outcome === "in" && done.registrationId)
		throw seeOther(deskHref(event.id, { ...list, sessionId }, { act: "in", registrationId: done.registrationId }));
	if (["unknown", "other_event", "not_allowed"].includes(done.outcome)) throw notFound();
	const refusal = { already_registered: "already", conflict: "reused", not_held: "notHeld" }[String(done.outcome)];
	return data({ form: { errors: {}, values: form.values }, refusal: refusal ?? "noSeat" }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.door.replace.title);

export default function Substitute() {
	const { event, list, person, pageKey } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const { replace } = t.door;
	const form = reply?.form ?? { errors: {}, values: {} };
	const { already, noSeat } = replace;
	const refusals: Record<string, string> = { already, noSeat, reused: t.door.reused, notHeld: t.door.notHeld };
	// What was refused is an act of its own: the form goes on with another key.
	const key = (!reply?.refusal && textOf(form.values, "key")) || pageKey;
	return (
		<PanelPage
			title={replace.title}
			meta={<Content>{event.title}</Content>}
			lead={replace.lead}
			back={{ href: listHref(list), label: t.door.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, doorPersonFields)} />}
		>
			{reply?.refusal && person.status === "confirmed" && !person.attendanceId ? (
				<Notification tone="warn" alert>
					{refusals[reply.refusal]}
				</Notification>
			) : null}
			<SubstituteForm person={person} forms={{ list, key }} values={form.values} errors={form.errors} />
		</PanelPage>
	);
}
