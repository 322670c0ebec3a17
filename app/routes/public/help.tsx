import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { PublicPage } from "#app/ui/layout/public-page";

export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	return null;
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.pages.helpTitle);

export default function Help() {
	const { t } = useLanguage();
	return (
		<PublicPage title={t.pages.helpTitle} lead={t.pages.helpLead}>
			{t.pages.helpTopics.map(({ question, answer }) => (
				<section key={question}>
					<h2>{question}</h2>
					<p>{answer}</p>
				</section>
			))}
			<p>{t.pages.helpContact}</p>
		</PublicPage>
	);
}
