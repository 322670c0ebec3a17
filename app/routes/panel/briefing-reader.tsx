import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endReader } from "#app/domain/briefings/end-reader";
import { markHandedOver } from "#app/domain/briefings/mark-handed-over";
import { revokeLink } from "#app/domain/briefings/revoke-link";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readerPage } from "#app/server/briefing-readers.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { ReaderLinks } from "#app/ui/briefings/reader-links";
import { SecretaryText } from "#app/ui/briefings/secretary-text";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Panel } from "#app/ui/primitives/panel";
import * as briefingQueries from "#db/queries/briefings";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "letters.write");
	const reader = await briefingQueries.findReader(read, scope.officeIds, args.params.readerId ?? "");
	if (!reader || reader.endedAt !== null) throw notFound();
	const news = new URL(args.request.url).searchParams.get("kabar");
	return { ...(await readerPage(read, services, reader)), news };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "letters.write");
	const reader = await briefingQueries.findReader(read, scope.officeIds, args.params.readerId ?? "");
	if (!reader) throw notFound();
	const { values } = await readForm(args.request);
	const path = `/panel/surat-senin/${reader.id}`;
	if (values.end) {
		const ended = await endReader(services, reader.id);
		if (!ended.ok) throw notFound();
		throw seeOther("/panel/surat-senin?kabar=ended");
	}
	const [act, done] = values.revoke ? ([revokeLink, "revoked"] as const) : ([markHandedOver, "handed-over"] as const);
	const linkId = [values.revoke ?? values.handedOver ?? ""].flat()[0] ?? "";
	const result = await act(services, reader.id, linkId);
	if (!result.ok) throw notFound();
	throw seeOther(`${path}?kabar=${done}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.briefings.title}: ${data?.name ?? ""}`);

export default function BriefingReaderPage() {
	const { id, name, email, links, timeZone, secretary, news } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.briefings;
	const path = `/panel/surat-senin/${id}`;
	return (
		<PanelPage
			title={<Content>{name}</Content>}
			meta={email}
			back={{ href: "/panel/surat-senin", label: words.title }}
			news={words.news[news as keyof typeof words.news]}
		>
			{secretary ? <SecretaryText path={path} {...secretary} /> : null}
			<ReaderLinks path={path} links={links} timeZone={timeZone} />
			<ReadingColumn>
				<Panel title={words.reader.end}>
					<p>{words.reader.endHint}</p>
					<InlineForm action={path} label={words.reader.end} fields={{ end: "yes" }} variant="danger" />
				</Panel>
			</ReadingColumn>
		</PanelPage>
	);
}
