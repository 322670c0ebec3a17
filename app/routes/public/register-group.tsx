import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { registerGroup } from "#app/domain/groups/register-group";
import { groupSchema } from "#app/domain/groups/schema";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors } from "#app/server/form.server";
import { groupOffer, readGroupForm, registeredErrors, turnGroupPage } from "#app/server/group-form.server";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { seeOther } from "#app/server/responses.server";
import { GroupPages } from "#app/ui/groups/group-pages";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const { slug, title, timeZone, needsApproval, registrationOpensAt, registrationClosesAt, statusReason } = event;
	const contact = [event.contactName, event.contactPhone, event.contactEmail].filter(Boolean).join(" · ");
	const form = await groupOffer(read, event, services.now());
	return data(
		{
			event: {
				slug,
				title,
				timeZone,
				needsApproval,
				registrationOpensAt,
				registrationClosesAt,
				statusReason,
				contact,
			},
			form,
			formKey: crypto.randomUUID(),
		},
		// Private, because of the form's key; a page from history still shows what was typed.
		{ status: form.shut === "cancelled" ? 410 : 200, headers: { "cache-control": "private, no-cache" } },
	);
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const now = services.now();
	const { values, shut, asked, hasKey } = await readGroupForm(args.request, read, event, now, args.context.lang);
	const checked = checkForm({ values }, groupSchema(asked));
	const answer = (page: 1 | 2 | 3 | "shut" | "reused", status: number, errors: FieldErrors = {}, wait = 0) =>
		data(
			{ page, form: { values, errors }, minutes: Math.ceil(wait / 60) },
			{ status, ...(wait > 0 ? { headers: { "retry-after": String(wait) } } : {}) },
		);

	const turn = turnGroupPage(values, checked.ok ? {} : checked.reply.errors);
	const isReady = checked.ok && turn.send && hasKey;
	if (shut && !isReady) return answer("shut", shut === "cancelled" ? 410 : 409);
	if (!isReady) return answer(turn.page, Object.keys(turn.errors).length > 0 ? 400 : 200, turn.errors);

	const { phone, email } = checked.value.contact;
	const subject = phone ?? email ?? "";
	const limit = await limitVisitor(args, { name: "register-group", subject, max: 10, minutes: 10, perAddress: 30 });
	if (!limit.ok) return answer(3, 429, {}, limit.retryAfterSeconds);
	const result = await registerGroup(services, event.id, checked.value);
	if (result.ok) throw seeOther(`/rombongan/${result.token}?kabar=terdaftar`);
	switch (result.reason) {
		case "form-reused":
			return answer("reused", 409);
		case "already-registered":
			return answer(2, 400, registeredErrors(result.numbers));
		case "over-cap":
			return answer(1, 400, { delegates: "group-over-cap" });
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
	pageTitle(matches, (t) => `${t.groups.form.pageTitle}: ${shown?.event.title ?? ""}`);

export default function RegisterGroup() {
	const { event, form, formKey } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	return (
		<GroupPages
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
