import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { askByForm } from "#app/domain/privacy/ask-by-form";
import { publicRequestSchema } from "#app/domain/privacy/request-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type FieldErrors, type FormValues, parseForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button } from "#app/ui/primitives/button";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { TextArea, TextField } from "#app/ui/primitives/field";
import { RequestKindField } from "#app/ui/privacy/request-kind-field";
import { errorList, errorText, textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	return null;
}

/** The form again, with what is wrong or how long to wait. */
function again(values: FormValues, status: number, errors: FieldErrors, wait = 0) {
	const headers = wait > 0 ? { "retry-after": String(wait) } : {};
	return data({ isSent: false, form: { values, errors }, minutes: Math.ceil(wait / 60) }, { status, headers });
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await openToAll(args);
	const form = await parseForm(args.request, publicRequestSchema);
	if (!form.ok) return again(form.reply.values, 400, form.reply.errors);
	const limit = { name: "privacy-request", subject: form.value.email, max: 5, minutes: 15, perAddress: 60 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok) return again(form.values, 429, {}, allowed.retryAfterSeconds);
	await askByForm(services, form.value, args.context.lang);
	return data({ isSent: true, form: { values: {}, errors: {} as FieldErrors }, minutes: 0 });
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.privacy.form.title);

export default function AskAboutData() {
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.privacy.form;
	const back = { href: "/privasi", label: t.privacy.notice.title };
	if (reply?.isSent)
		return (
			<PublicPage title={words.sentTitle} lead={words.sentText} back={back}>
				<p>{words.otherWay}</p>
			</PublicPage>
		);
	const { form, minutes } = reply ?? { form: { values: {}, errors: {} }, minutes: 0 };
	const field = (name: string) => ({
		name,
		value: textOf(form.values, name),
		error: errorText(t, form.errors, name),
	});
	const problems = [
		...(minutes > 0 ? [{ message: words.limited(minutes) }] : []),
		...errorList(t, form.errors, ["kind", "name", "email", "message"]),
	];
	return (
		<PublicPage
			title={words.title}
			lead={words.lead}
			back={back}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems} />}
		>
			<form method="post" noValidate>
				<RequestKindField value={textOf(form.values, "kind")} error={errorText(t, form.errors, "kind")} />
				<TextField {...field("name")} label={words.name} autoComplete="name" maxLength={100} />
				<TextField {...field("email")} label={words.email} hint={words.emailHint} type="email" autoComplete="email" />
				<TextArea
					{...field("message")}
					label={t.privacy.own.message}
					hint={t.privacy.own.messageHint}
					optionalLabel={t.frame.optional}
					maxLength={2000}
				/>
				<Button>{t.privacy.own.send}</Button>
			</form>
			<p className="muted">{words.otherWay}</p>
		</PublicPage>
	);
}
