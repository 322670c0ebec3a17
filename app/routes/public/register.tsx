import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publicForm } from "#app/domain/registrations/public-form";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import type { FormPage } from "#app/domain/registrations/rules";
import { pageTitle } from "#app/i18n/page-title";
import { type FieldErrors, readForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { readRegistration } from "#app/server/registration-form.server";
import { seeOther } from "#app/server/responses.server";
import { RegistrationPages } from "#app/ui/registrations/registration-pages";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const { slug, title, timeZone, needsApproval, registrationOpensAt, registrationClosesAt, statusReason } = event;
	const contact = [event.contactName, event.contactPhone, event.contactEmail].filter(Boolean).join(" · ");
	const form = await publicForm(read, event, services.now());
	const facts = {
		slug,
		title,
		timeZone,
		needsApproval,
		registrationOpensAt,
		registrationClosesAt,
		statusReason,
		contact,
	};
	return data(
		{ event: facts, form, formKey: crypto.randomUUID() },
		// Private, because of the form's key; a page from history still shows what was typed.
		{ status: form.shut === "cancelled" ? 410 : 200, headers: { "cache-control": "private, no-cache" } },
	);
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const posted = await readForm(args.request);
	const form = await readRegistration(read, event, posted, args.context.lang, services.now());
	const { shut, turn, values, input } = form;
	const answer = (page: FormPage | "shut" | "sent" | "reused", status: number, errors: FieldErrors = {}, wait = 0) =>
		data(
			{ page, form: { values, errors }, minutes: Math.ceil(wait / 60) },
			{ status, ...(wait > 0 ? { headers: { "retry-after": String(wait) } } : {}) },
		);

	if (shut && !input) return answer("shut", shut === "cancelled" ? 410 : 409);
	if (!input) return answer(turn.page, Object.keys(turn.errors).length > 0 ? 400 : 200, turn.errors);

	const subject = input.phone ?? input.email ?? "";
	const limit = await limitVisitor(args, { name: "register", subject, max: 20, minutes: 10, perAddress: 60 });
	if (!limit.ok) return answer(3, 429, {}, limit.retryAfterSeconds);
	const result = await registerParticipant(services, event.id, input);
	if (result.ok) throw seeOther(`/pendaftaran/${result.token}`);
	switch (result.reason) {
		case "form-reused":
			return answer("reused", 409);
		case "already-registered":
			return answer("sent", 200);
		case "not-invited":
			return answer(1, 400, { category: "category-not-invited" });
		default:
			return answer("shut", result.reason === "cancelled" ? 410 : 409);
	}
}

export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) => {
	const all = new Headers(loaderHeaders);
	for (const [name, value] of actionHeaders) all.set(name, value);
	return all;
};

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => `${t.participation.register.pageTitle}: ${shown?.event.title ?? ""}`);

export default function Register() {
	const { event, form, formKey } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	return (
		<RegistrationPages
			page={reply?.page ?? (form.shut ? "shut" : 1)}
			event={event}
			form={form}
			values={reply?.form.values ?? { form_key: formKey }}
			errors={reply?.form.errors ?? {}}
			minutes={reply?.minutes ?? 0}
			isReply={reply !== undefined}
		/>
	);
}
