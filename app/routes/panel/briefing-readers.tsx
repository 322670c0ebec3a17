import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addReader } from "#app/domain/briefings/add-reader";
import { readerSchema } from "#app/domain/briefings/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { listReaders } from "#app/server/briefing-readers.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { forbidden, seeOther } from "#app/server/responses.server";
import { ReaderForm, readerFields } from "#app/ui/briefings/reader-form";
import { ReaderTable } from "#app/ui/briefings/reader-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Panel } from "#app/ui/primitives/panel";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "letters.write");
	return {
		readers: await listReaders(read, scope.officeIds, services.now()),
		reachesAll: scope.officeIds === null,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "letters.write");
	const form = await parseForm(args.request, readerSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await addReader(services, form.value);
	if (!result.ok) throw forbidden();
	throw seeOther("/panel/surat-senin?kabar=added");
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.briefings.title);

export default function BriefingReaders() {
	const { readers, reachesAll, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: { language: "id" } };
	const { t } = useLanguage();
	const words = t.briefings;
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			back={{ href: "/panel/dasbor", label: t.dashboard.title }}
			news={words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, readerFields)} />}
		>
			{readers.length === 0 ? (
				<EmptyState title={words.none}>{words.noneHint}</EmptyState>
			) : (
				<ReaderTable readers={readers} />
			)}
			<ReadingColumn>
				<Panel title={words.add.title}>
					<ReaderForm form={form} reachesAll={reachesAll} />
				</Panel>
			</ReadingColumn>
		</PanelPage>
	);
}
