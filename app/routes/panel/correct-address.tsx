import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctAddress } from "#app/domain/registrations/correct-address";
import { isLiving, printedName, staffRefusalOf } from "#app/domain/registrations/rules";
import { addressSchema } from "#app/domain/registrations/staff-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { TextField } from "#app/ui/primitives/field";
import { SummaryList } from "#app/ui/primitives/summary-list";
import { errorList, errorText, textOf } from "#app/ui/registrations/form-parts";

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
	const { code, email } = registration;
	return { event: shown, page, name: printedName(registration), code, email };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, registration } = await signedIn(args, "registrations.write", wanted(args));
	const form = await parseForm(args.request, addressSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const answer = await correctAddress(services, registration, form.value.email);
	const page = `/panel/kegiatan/${event.id}/pendaftaran/${registration.id}`;
	if (answer.ok) throw seeOther(`${page}?kabar=${answer.changed ? "corrected" : "address-kept"}`);
	if (answer.reason === "no-such-registration") throw notFound();
	if (answer.reason !== "already-registered") throw seeOther(`${page}?gagal=${answer.reason}`);
	return data({ form: { errors: { email: "already-registered" as const }, values: form.values } }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.delivery.correctPage.title);

export default function CorrectAddress() {
	const { event, page, name, code, email } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: {} };
	const { t } = useLanguage();
	const words = t.delivery.correctPage;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={`${words.title}: ${name}, ${code}`}
			lead={words.lead}
			back={{ href: page, label: t.registrations.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, ["email"])} />}
		>
			<ReadingColumn>
				{email ? <SummaryList rows={[{ label: words.now, value: email }]} /> : null}
				<form method="post" noValidate>
					<TextField
						name="email"
						type="email"
						label={words.email}
						value={textOf(form.values, "email")}
						error={errorText(t, form.errors, "email")}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						maxLength={254}
					/>
					<ButtonRow>
						<Button>{words.submit}</Button>
						<LinkButton variant="link" href={page}>
							{t.frame.cancel}
						</LinkButton>
					</ButtonRow>
				</form>
			</ReadingColumn>
		</EventWorkspace>
	);
}
