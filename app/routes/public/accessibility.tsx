import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { PublicPage } from "#app/ui/layout/public-page";

export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	return null;
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.pages.accessibilityTitle);

export default function Accessibility() {
	const { t } = useLanguage();
	return (
		<PublicPage title={t.pages.accessibilityTitle} lead={t.pages.accessibilityLead}>
			{t.pages.accessibilitySections.map(({ title, text }) => (
				<section key={title}>
					<h2>{title}</h2>
					<p>{text}</p>
				</section>
			))}
		</PublicPage>
	);
}
