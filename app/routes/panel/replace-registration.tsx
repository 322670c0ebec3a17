import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { isLiving, printedName, staffRefusalOf } from "#app/domain/registrations/rules";
import { colleagueSchema } from "#app/domain/registrations/staff-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { FormProblems } from "#app/ui/registrations/form-problems";
import { ReplaceForm } from "#app/ui/registrations/replace-form";
import { staffPersonFields } from "#app/ui/registrations/staff-form";

const wanted = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
	event: params.eventId,
	registration: params.registrationId,
});

export async function loader(args: LoaderFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const page = `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`;
	const shown = workspaceEvent(event, services.now());
	const refusal = staffRefusalOf(shown.phase) ?? (isLiving(registration.status) ? null : "not-living");
	if (refusal) throw seeOther(`${page}?gagal=${refusal}`);
	const { code, category, organisationName } = registration;
	return { event: shown, page, seat: { name: printedName(registration), code, category, organisationName } };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, colleagueSchema(registration, services.now()));
	if (!form.ok) return data({ form: form.reply, existing: null }, { status: 400 });
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	const result = await replaceParticipant(services, event.id, registration.id, form.value);
	if (result.ok) throw seeOther(`${list}/${result.registration.id}?kabar=replaced`);
	switch (result.reason) {
		case "no-such-registration":
			throw notFound();
		case "same-person":
		case "already-registered": {
			const errors = { name: result.reason };
			const existing = result.reason === "already-registered" ? `${list}/${result.existingId}` : null;
			return data({ form: { values: form.values, errors }, existing }, { status: 400 });
		}
		default:
			throw seeOther(`${list}/${registration.id}?gagal=${result.reason}`);
	}
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.registrations.replacePage.title);

export default function ReplaceRegistration() {
	const { event, page, seat } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.registrations;
	const { values, errors } = reply?.form ?? { values: {}, errors: {} };
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.replacePage.title}
			lead={words.replacePage.lead}
			back={{ href: page, label: words.backToOne }}
			before={<FormProblems errors={errors} order={staffPersonFields} existing={reply?.existing ?? null} />}
		>
			<ReadingColumn>
				<ReplaceForm seat={seat} values={values} errors={errors} back={page} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
