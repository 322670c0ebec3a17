import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { introSchema } from "#app/domain/mailings/letter-schema";
import { setIntro } from "#app/domain/mailings/set-intro";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { IntroForm, introFields } from "#app/ui/mailings/intro-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	return {
		event: workspaceEvent(event, services.now()),
		values: { intro: event.letterIntro, intro_en: event.letterIntroEn },
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, introSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { intro: letterIntro, intro_en: letterIntroEn } = form.value;
	const result = await setIntro(services, event.id, { letterIntro, letterIntroEn });
	if (!result.ok) throw notFound();
	throw seeOther(`/panel/kegiatan/${event.id}/surat?kabar=intro`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.mailings.introForm.title);

export default function LetterIntro() {
	const { event, values } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.mailings;
	return (
		<EventWorkspace
			event={event}
			active="letters"
			back={{ href: `/panel/kegiatan/${event.id}/surat`, label: words.back }}
			title={words.introForm.title}
			lead={words.introForm.lead}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, introFields)} />}
		>
			<ReadingColumn>
				<IntroForm values={form?.values ?? values} errors={form?.errors ?? {}} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
