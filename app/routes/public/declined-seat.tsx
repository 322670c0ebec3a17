import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDeclinedSeat } from "#app/domain/answers/declined-seat";
import { declinedSeatSchema } from "#app/domain/answers/declined-seat-schema";
import { keepSeat } from "#app/domain/answers/keep-seat";
import { releaseSeat } from "#app/domain/answers/release-seat";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const declined = await findDeclinedSeat(read, event, registration, services.now());
	return {
		path: `/pendaftaran/${args.params.token}`,
		code: registration.code,
		title: event.title,
		timeZone: event.timeZone,
		releaseAt: declined?.releaseAt ?? null,
		isAsked: declined !== null,
		leadsToRelease: new URL(args.request.url).searchParams.get("pilih") === "lepas",
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, registration } = await withLink(args, "registration");
	const form = await parseForm(args.request, declinedSeatSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const act = form.value.answer === "keep" ? keepSeat : releaseSeat;
	const result = await act(services, registration);
	if (!result.ok) return data({ form: null }, { status: 409 });
	throw seeOther(`/pendaftaran/${args.params.token}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
	...pageTitle(matches, (t) => t.answers.page.title),
	{ name: "robots", content: "noindex" },
];

export default function DeclinedSeat() {
	const { path, code, title, timeZone, releaseAt, isAsked, leadsToRelease } = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const { lang, t } = useLanguage();
	const words = t.answers.page;
	if (!isAsked) {
		const isShut = result?.form === null;
		return (
			<PublicPage title={isShut ? words.shutTitle : words.nothingTitle} lead={isShut ? words.shut : words.nothing}>
				<LinkButton href={path}>{words.toMine}</LinkButton>
			</PublicPage>
		);
	}
	return (
		<PublicPage
			back={{ href: path, label: words.toMine }}
			meta={code}
			title={words.title}
			lead={<Content>{title}</Content>}
		>
			<ErrorSummary title={t.frame.errorSummary} errors={result?.form ? [{ message: words.choose }] : []} />
			<p>{releaseAt === null ? words.asked : words.held(formatInstant(releaseAt, timeZone, lang))}</p>
			<form method="post" action={`${path}/pelepasan`}>
				<ButtonRow>
					<Button name="answer" value="keep" variant={leadsToRelease ? "secondary" : "primary"}>
						{words.keep}
					</Button>
					<Button name="answer" value="release" variant={leadsToRelease ? "primary" : "secondary"}>
						{words.release}
					</Button>
				</ButtonRow>
			</form>
		</PublicPage>
	);
}
