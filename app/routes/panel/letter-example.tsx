import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exampleLetter } from "#app/domain/messages/example-letter";
import { useLanguage } from "#app/i18n/context";
import { languages } from "#app/i18n/language";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { exampleAsked, letterNamed } from "#app/server/letter-examples.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { exampleHref } from "#app/ui/messages/example-address";
import { templateName } from "#app/ui/messages/template-name";
import { Stack } from "#app/ui/primitives/columns";
import { Panel } from "#app/ui/primitives/panel";
import { SectionNav } from "#app/ui/primitives/section-nav";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "letters.read");
	const name = letterNamed(args.params.letterName);
	const { language, event } = await exampleAsked(read, scope, new URL(args.request.url).searchParams);
	const eventId = event?.id ?? null;
	const { subject, text } = await exampleLetter(read, services, name, { language, eventId });
	return { name, language, eventId: event?.id, subject, text };
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) => (data ? templateName(data.name, t) : t.messages.examples.title));

export default function LetterExample() {
	const { name, language, eventId, subject, text } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.messages.examples;
	const kind = templateName(name, t);
	const list = eventId ? `/panel/surat/contoh?kegiatan=${eventId}` : "/panel/surat/contoh";
	const frame = exampleHref(name, { language, eventId, isBody: true });
	return (
		<PanelPage back={{ href: list, label: words.back }} title={kind} lead={<span lang={language}>{subject}</span>}>
			<SectionNav
				look="views"
				label={words.languages}
				items={languages.map((one) => ({
					href: exampleHref(name, { language: one, eventId }),
					label: words.language[one],
					current: one === language,
				}))}
			/>
			<Stack>
				<Panel title={words.wide}>
					<iframe className="letter-frame" sandbox="" src={frame} title={words.frame(kind, words.wide)} />
				</Panel>
				<Panel title={words.phone}>
					<iframe
						className="letter-frame letter-frame-phone"
						sandbox=""
						src={frame}
						title={words.frame(kind, words.phone)}
					/>
				</Panel>
				<Panel title={words.text}>
					<pre className="letter-text" lang={language}>
						{text}
					</pre>
				</Panel>
			</Stack>
		</PanelPage>
	);
}
