import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { isOver } from "#app/domain/events/rules";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { isLiving } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";

export async function loader(args: LoaderFunctionArgs) {
	const { services, registration, event } = await withLink(args, "registration");
	return {
		path: `/pendaftaran/${args.params.token}`,
		code: registration.code,
		title: event.title,
		isWaiting: registration.status === "waitlisted",
		canCancel: isLiving(registration.status) && !isOver(phaseOf(event, services.now())),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, registration } = await withLink(args, "registration");
	const result = await cancelRegistration(services, registration.id);
	if (!result.ok) return data({ refused: true }, { status: 409 });
	throw seeOther(`/pendaftaran/${args.params.token}?kabar=${result.changed ? "dibatalkan" : "sudah"}`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.participation.cancel.title),
	{ name: "robots", content: "noindex" },
];

export default function CancelMyRegistration() {
	const { path, code, title, isWaiting, canCancel } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>()?.refused ?? false;
	const { t } = useLanguage();
	const words = t.participation.cancel;
	if (refused || !canCancel) {
		return (
			<PublicPage title={words.refusedTitle} lead={words.refused}>
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
			<p>{isWaiting ? words.textWaiting : words.text}</p>
			<form method="post" action={`${path}/pembatalan`}>
				<ButtonRow>
					<Button variant="danger">{words.confirm}</Button>
					<LinkButton href={path} variant="secondary">
						{words.keep}
					</LinkButton>
				</ButtonRow>
			</form>
		</PublicPage>
	);
}
