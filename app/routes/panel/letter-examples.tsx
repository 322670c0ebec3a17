import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { exampleAsked, exampleNames } from "#app/server/letter-examples.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { exampleHref } from "#app/ui/messages/example-address";
import { templateName } from "#app/ui/messages/template-name";
import { Content } from "#app/ui/primitives/content";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope } = await signedIn(args, "letters.read");
	const { event } = await exampleAsked(read, scope, new URL(args.request.url).searchParams);
	return { event, names: exampleNames };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.messages.examples.title);

export default function LetterExamples() {
	const { event, names } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.messages.examples;
	return (
		<PanelPage back={{ href: "/panel/surat", label: t.messages.back }} title={words.title} lead={words.lead}>
			{event ? (
				<p>
					{words.ofEvent}{" "}
					<a href={`/panel/kegiatan/${event.id}/surat`}>
						<Content>{event.title}</Content>
					</a>
				</p>
			) : null}
			<ul>
				{names.map((name) => (
					<li key={name}>
						<a href={exampleHref(name, { eventId: event?.id })}>{templateName(name, t)}</a>
					</li>
				))}
			</ul>
		</PanelPage>
	);
}
