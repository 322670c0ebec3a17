import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameDelegate } from "#app/domain/groups/name-delegate";
import { mayName } from "#app/domain/groups/rules";
import { delegateSchema } from "#app/domain/groups/schema";
import { isLiving, printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type ErrorKey, parseForm } from "#app/server/form.server";
import { withGroupLink } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { DelegateForm, delegateFormFields } from "#app/ui/groups/delegate-form";
import { PublicPage } from "#app/ui/layout/public-page";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { services, event, delegate } = await withGroupLink(args, { delegate: args.params.registrationId });
	const isOpen = mayName(event, services.now(), false);
	return {
		path: `/rombongan/${args.params.token}`,
		code: delegate.code,
		name: delegate.isUnassigned ? null : printedName(delegate),
		refusal: !isLiving(delegate.status) ? ("not-living" as const) : isOpen ? null : ("too-late" as const),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, group, delegate } = await withGroupLink(args, { delegate: args.params.registrationId });
	const form = await parseForm(args.request, delegateSchema);
	if (!form.ok) return data({ form: form.reply, refusal: null }, { status: 400 });
	const result = await nameDelegate(services, group.id, delegate.id, form.value);
	if (result.ok) throw seeOther(`/rombongan/${args.params.token}?kabar=terisi`);
	const { values } = form;
	const wrong = (key: ErrorKey) => data({ form: { values, errors: { name: key } }, refusal: null }, { status: 400 });
	switch (result.reason) {
		case "no-such-delegate":
			throw notFound();
		case "already-registered":
			return wrong("delegate-registered");
		case "same-person":
			return wrong("same-person");
		default:
			return data({ form: { values, errors: {} }, refusal: result.reason }, { status: 409 });
	}
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.groups.delegate.fillTitle),
	{ name: "robots", content: "noindex" },
];

export default function Delegate() {
	const { path, code, name, refusal } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.groups.delegate;
	const back = { href: path, label: words.back };
	const refused = reply?.refusal ?? refusal;
	if (refused)
		return (
			<PublicPage back={back} title={words.refusedTitle} meta={code}>
				<p>{words.refused[refused]}</p>
			</PublicPage>
		);
	const errors = reply?.form.errors ?? {};
	return (
		<PublicPage
			back={back}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, delegateFormFields)} />}
			meta={code}
			title={name === null ? words.fillTitle : words.swapTitle(name)}
			lead={name === null ? words.fillLead : words.swapLead}
		>
			<DelegateForm values={reply?.form.values ?? {}} errors={errors} back={path} />
		</PublicPage>
	);
}
