import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endSubscription } from "#app/domain/mailings/end-subscription";
import { resumeSubscription } from "#app/domain/mailings/resume-subscription";
import { maskedAddress } from "#app/domain/mailings/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow } from "#app/ui/primitives/button";
import { HiddenFields } from "#app/ui/primitives/hidden-fields";
import { Notification } from "#app/ui/primitives/notification";

/** Asks only: programs that look for harmful links open every one of them. */
export async function loader(args: LoaderFunctionArgs) {
	const { subscription } = await withLink(args, "subscription");
	return {
		path: `/berhenti/${args.params.token}`,
		stream: subscription.stream,
		address: maskedAddress(subscription.address),
		isStopped: subscription.endedAt !== null,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

/** Stops the stream or takes it up again. A mail program's one click is answered at once: it follows no redirect. */
export async function action(args: ActionFunctionArgs) {
	const { services, subscription } = await withLink(args, "subscription");
	const { values } = await readForm(args.request);
	const resumes = values.act === "resume";
	await (resumes ? resumeSubscription : endSubscription)(services, subscription);
	if (values["List-Unsubscribe"] !== undefined) return data({ isOneClick: true });
	throw seeOther(`/berhenti/${args.params.token}?kabar=${resumes ? "resumed" : "stopped"}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => [
	...pageTitle(
		matches,
		(t) => t.mailings.stop[page?.isStopped ? "stoppedTitles" : "titles"][page?.stream ?? "reminders"],
	),
	{ name: "robots", content: "noindex" },
];

export default function StopLetters() {
	const { path, stream, address, isStopped, news } = useLoaderData<typeof loader>();
	const isOneClick = useActionData<typeof action>()?.isOneClick ?? false;
	const words = useLanguage().t.mailings.stop;
	const stopped = isStopped || isOneClick;
	return (
		<PublicPage
			title={stopped ? words.stoppedTitles[stream] : words.titles[stream]}
			lead={words.to(address)}
			before={
				news === "resumed" && !stopped ? (
					<Notification tone="success" alert>
						{words.resumed}
					</Notification>
				) : null
			}
		>
			<p>{stopped ? words.stoppedText : words.text}</p>
			<form method="post" action={path}>
				<HiddenFields values={{ act: stopped ? "resume" : "stop" }} />
				<ButtonRow>
					<Button variant={stopped ? "secondary" : "primary"}>{stopped ? words.resume : words.stop}</Button>
				</ButtonRow>
			</form>
		</PublicPage>
	);
}
