import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openParties, publicForm } from "#app/domain/registrations/public-form";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import { type FormPage, turnPage } from "#app/domain/registrations/rules";
import { readFormKey, registrationSchema } from "#app/domain/registrations/schema";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, type FormValues, readForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { seeOther } from "#app/server/responses.server";
import { RegistrationPages } from "#app/ui/registrations/registration-pages";
import * as regionQueries from "#db/queries/regions";

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
	const region = typeof posted.values.region === "string" ? posted.values.region : "";
	const { shut, parties } = await openParties(read, event, services.now());
	const schema = registrationSchema({
		offered: parties.map(({ category }) => category),
		isRegion: (await regionQueries.findRegency(read, region)) !== undefined,
		language: args.context.lang,
		now: services.now(),
	});
	const checked = checkForm(posted, schema);
	const problems: FieldErrors = checked.ok ? {} : checked.reply.errors;
	const formKey = readFormKey(posted.values.form_key);
	const values: FormValues = { ...posted.values, form_key: formKey ?? crypto.randomUUID() };
	// A personal identity number is not even shown again.
	if (problems.q_nik_koperasi === "nik-personal") values.q_nik_koperasi = "";
	const answer = (page: FormPage | "shut" | "sent" | "reused", status: number, errors: FieldErrors = {}, wait = 0) =>
		data(
			{ page, form: { values, errors }, minutes: Math.ceil(wait / 60) },
			{ status, ...(wait > 0 ? { headers: { "retry-after": String(wait) } } : {}) },
		);

	const turn = turnPage(String(posted.values.step ?? ""), problems);
	const isReady = checked.ok && turn.send && formKey !== null;
	if (shut && !isReady) return answer("shut", shut === "cancelled" ? 410 : 409);
	if (!isReady) return answer(turn.page, Object.keys(turn.errors).length > 0 ? 400 : 200, turn.errors);

	const subject = checked.value.phone ?? checked.value.email ?? "";
	const limit = await limitVisitor(args, { name: "register", subject, max: 20, minutes: 10, perAddress: 60 });
	if (!limit.ok) return answer(3, 429, {}, limit.retryAfterSeconds);
	const result = await registerParticipant(services, event.id, checked.value);
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
