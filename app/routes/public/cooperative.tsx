import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownPage } from "#app/domain/cooperatives/own-page";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { withLink } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { actForCooperative } from "#app/server/own-cooperative-acts.server";
import { seeOther } from "#app/server/responses.server";
import { OwnMeetings } from "#app/ui/cooperatives/own-meetings";
import { OwnMessages } from "#app/ui/cooperatives/own-messages";
import { OwnRequirements } from "#app/ui/cooperatives/own-requirements";
import { OwnStanding } from "#app/ui/cooperatives/own-standing";
import { OwnSubmission } from "#app/ui/cooperatives/own-submission";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, cooperative } = await withLink(args, "cooperative");
	const news = new URL(args.request.url).searchParams.get("kabar");
	return {
		page: await ownPage(read, cooperative, services.now()),
		path: `/koperasi/${args.params.token}`,
		formKey: randomUUID(),
		news,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, cooperative } = await withLink(args, "cooperative");
	const subject = cooperative.organisationId;
	const allowed = await limitVisitor(args, { name: "cooperative", subject, max: 40, minutes: 60, perAddress: 200 });
	if (!allowed.ok)
		throw new Response(null, { status: 429, headers: { "retry-after": String(allowed.retryAfterSeconds) } });
	const result = await actForCooperative(services, subject, args.request);
	if (result.ok) throw seeOther(`/koperasi/${args.params.token}?kabar=${result.news}`);
	return data({ form: result.form }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.cooperativePage.title),
	{ name: "robots", content: "noindex" },
];

const fields = ["item", "file", "bookYear", "heldOn", "minutesNo", "body"] as const;

export default function Cooperative() {
	const { page, path, formKey, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: {} };
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const texts: Record<string, string> = words.news;
	const text = news !== null && Object.hasOwn(texts, news) ? texts[news] : undefined;
	const errors = errorList(t, form.errors, fields);
	const message = text ? (
		<Notification tone="success" alert>
			{text}
		</Notification>
	) : null;
	return (
		<PublicPage
			title={words.title}
			lead={<Content>{page.name}</Content>}
			meta={page.exampleAsOf ? words.exampleNote(formatShortDate(page.exampleAsOf, lang)) : undefined}
			before={errors.length > 0 ? <ErrorSummary title={t.frame.errorSummary} errors={errors} /> : message}
		>
			<OwnStanding page={page} />
			<OwnRequirements page={page} path={path} form={form} />
			<OwnMeetings page={page} form={form} />
			<OwnSubmission page={page} />
			<OwnMessages messages={page.messages} formKey={formKey} form={form} />
			<p className="muted small">{words.privacy}</p>
		</PublicPage>
	);
}
