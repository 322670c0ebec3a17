import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askOnPage } from "#app/domain/privacy/ask-on-page";
import { ownRequestSchema } from "#app/domain/privacy/request-schema";
import { canEdit } from "#app/domain/registrations/link-rights";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button } from "#app/ui/primitives/button";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { TextArea } from "#app/ui/primitives/field";
import { Notification } from "#app/ui/primitives/notification";
import { EarlierRequests, HelpYourself } from "#app/ui/privacy/own-requests";
import { RequestKindField } from "#app/ui/privacy/request-kind-field";
import { errorList, errorText, textOf } from "#app/ui/registrations/form-parts";
import * as privacyRequestQueries from "#db/queries/privacy-requests";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const now = services.now();
	const requests = await privacyRequestQueries.listOfRegistration(read, registration.id);
	return {
		path: `/pendaftaran/${args.params.token}`,
		mayEdit: canEdit(event, registration, now),
		formKey: randomUUID(),
		now: now.toISOString(),
		requests: requests.map(({ id, number, kind, state, dueAt, decidedAt }) => ({
			id,
			number,
			kind,
			state,
			dueAt,
			decidedAt,
			token: services.links.token("request", id, 1),
		})),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, registration } = await withLink(args, "registration");
	const form = await parseForm(args.request, ownRequestSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	await askOnPage(services, registration, form.value);
	throw seeOther(`/pendaftaran/${args.params.token}/permintaan?kabar=sent`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.privacy.own.title),
	{ name: "robots", content: "noindex" },
];

export default function MyDataRequests() {
	const { path, mayEdit, formKey, now, requests, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: {} };
	const { t } = useLanguage();
	const words = t.privacy.own;
	return (
		<PublicPage
			title={words.title}
			lead={words.lead}
			back={{ href: path, label: t.participation.cancel.toMine }}
			before={
				<>
					<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, ["kind", "message"])} />
					{news === "sent" ? (
						<Notification tone="success" alert>
							{words.sent}
						</Notification>
					) : null}
				</>
			}
		>
			<EarlierRequests requests={requests} now={now} />
			<HelpYourself path={path} mayEdit={mayEdit} />
			<h2>{words.askTitle}</h2>
			<form method="post" noValidate>
				<input type="hidden" name="form_key" value={formKey} />
				<RequestKindField value={textOf(form.values, "kind")} error={errorText(t, form.errors, "kind")} />
				<TextArea
					name="message"
					label={words.message}
					hint={words.messageHint}
					optionalLabel={t.frame.optional}
					value={textOf(form.values, "message")}
					error={errorText(t, form.errors, "message")}
					maxLength={2000}
				/>
				<Button>{words.send}</Button>
			</form>
		</PublicPage>
	);
}
