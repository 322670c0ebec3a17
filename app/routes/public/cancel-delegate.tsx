import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { isOver } from "#app/domain/events/rules";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { isLiving, printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { withGroupLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";

export async function loader(args: LoaderFunctionArgs) {
	const { services, event, delegate } = await withGroupLink(args, { delegate: args.params.registrationId });
	return {
		path: `/rombongan/${args.params.token}`,
		code: delegate.code,
		who: delegate.isUnassigned ? delegate.code : printedName(delegate),
		canCancel: isLiving(delegate.status) && !isOver(phaseOf(event, services.now())),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, delegate } = await withGroupLink(args, { delegate: args.params.registrationId });
	const result = await cancelRegistration(services, delegate.id);
	if (!result.ok) return data({ refused: true }, { status: 409 });
	throw seeOther(`/rombongan/${args.params.token}?kabar=batal`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => [
	...pageTitle(matches, (t) => t.groups.cancelOne.title(page?.who ?? "")),
	{ name: "robots", content: "noindex" },
];

export default function CancelDelegate() {
	const { path, code, who, canCancel } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>()?.refused ?? false;
	const { t } = useLanguage();
	const words = t.groups.cancelOne;
	const back = { href: path, label: t.groups.delegate.back };
	if (refused || !canCancel)
		return (
			<PublicPage back={back} title={t.groups.delegate.refusedTitle} meta={code}>
				<p>{words.refused}</p>
			</PublicPage>
		);
	return (
		<PublicPage back={back} meta={code} title={words.title(who)}>
			<p>{words.text}</p>
			<form method="post">
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
