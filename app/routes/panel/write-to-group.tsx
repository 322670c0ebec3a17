import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { addressedBy, groupLetterPage, postGroupLetter } from "#app/server/group-letter.server";
import { signedIn } from "#app/server/guard.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { GroupLetterForm, groupLetterFields } from "#app/ui/mailings/group-letter-form";
import { GroupLetterPreview } from "#app/ui/mailings/group-letter-preview";
import { Reach } from "#app/ui/mailings/reach";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { errorList } from "#app/ui/registrations/form-parts";
import { registrationsHref } from "#app/ui/registrations/registration-address";
import { RegistrationFilters } from "#app/ui/registrations/registration-filters";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const address = addressedBy(new URL(args.request.url).searchParams);
	return {
		event: workspaceEvent(event, services.now()),
		formKey: crypto.randomUUID(),
		...(await groupLetterPage(read, services, event, address)),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const reply = await postGroupLetter(read, services, event, args.request);
	const isWrong = Object.keys(reply.form.errors).length > 0;
	const page = await groupLetterPage(read, services, event, reply.address);
	return data({ ...reply, ...page }, { status: isWrong ? 400 : reply.problem ? 409 : 200 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.mailings.compose.title);

export default function WriteToGroup() {
	const page = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.mailings.compose;
	const { address, choices, reach } = reply ?? page;
	const { event } = page;
	const base = `/panel/kegiatan/${event.id}/surat/baru`;
	const values = reply?.form.values ?? { form_key: page.formKey };
	const errors = reply?.form.errors ?? {};
	const problems = { "group-changed": words.changed, nobody: words.nobodyHint, "too-many": words.tooMany };
	const problem = reply?.problem ? problems[reply.problem] : null;
	return (
		<EventWorkspace
			event={event}
			active="letters"
			back={{ href: `/panel/kegiatan/${event.id}/surat`, label: t.mailings.back }}
			title={reply?.preview ? words.previewTitle : words.title}
			lead={reply?.preview ? undefined : words.lead}
			before={
				problem ? (
					<Notification tone="warn" alert>
						{problem}
					</Notification>
				) : (
					<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, groupLetterFields)} />
				)
			}
		>
			{reply?.preview ? (
				<GroupLetterPreview action={base} values={values} address={address} preview={reply.preview} />
			) : (
				<>
					<h2>{words.whom}</h2>
					<RegistrationFilters base={base} address={address} choices={choices} />
					<Reach reach={reach} href={registrationsHref(`/panel/kegiatan/${event.id}/pendaftaran`, address)} />
					<ReadingColumn>
						<GroupLetterForm action={base} values={values} errors={errors} address={address} />
					</ReadingColumn>
				</>
			)}
		</EventWorkspace>
	);
}
