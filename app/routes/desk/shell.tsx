import {
	data,
	type HeadersFunction,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { deskScript } from "#app/server/desk-script.server";
import { openToAll } from "#app/server/guard.server";
import { deskHeaders } from "#app/server/security.server";
import { DeskApplication } from "#app/ui/attendance/desk-application";
import { Page } from "#app/ui/layout/page";
import { LinkButton } from "#app/ui/primitives/button";
import { EmptyState } from "#app/ui/primitives/empty-state";
import "#app/ui/styles/panel.css";

/** What a device keeps of the desk's page for when there is no signal: nothing of an event and of nobody. */
export async function loader(args: LoaderFunctionArgs) {
	const { config } = await openToAll(args);
	return data({ script: deskScript(config) }, { headers: deskHeaders(config) });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const links: LinksFunction = () => [{ rel: "manifest", href: "/meja.webmanifest" }];

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.attendance.title);

export default function DeskShell() {
	const { script } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const { noDesk } = t.desk;
	return (
		<Page
			area="panel"
			skipLabel={t.frame.skipToContent}
			header={null}
			fieldWords={{ error: t.frame.errorPrefix.trim() }}
		>
			<DeskApplication script={script} home="/petugas">
				<h1>{t.attendance.title}</h1>
				<EmptyState title={noDesk.title} actions={<LinkButton href="/petugas">{noDesk.toDesks}</LinkButton>}>
					{noDesk.text}
				</EmptyState>
			</DeskApplication>
		</Page>
	);
}
