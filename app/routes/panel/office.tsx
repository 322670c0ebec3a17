import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formVersion } from "#app/domain/events/form-version";
import { officeFields } from "#app/domain/offices/office-fields";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { actOnOffice, officeErrors } from "#app/server/office-acts.server";
import { officeTree } from "#app/server/office-tree.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { problemsOf } from "#app/ui/accounts/problems";
import { EditConflict } from "#app/ui/events/edit-conflict";
import { PanelPage } from "#app/ui/layout/panel-page";
import { OfficeActs } from "#app/ui/offices/office-acts";
import { OfficeFields } from "#app/ui/offices/office-fields";
import { OfficeStatus } from "#app/ui/offices/office-table";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { HiddenFields } from "#app/ui/primitives/hidden-fields";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user } = await signedIn(args, "users.manage");
	const tree = await officeTree(read, user, services.now());
	const office = tree.find(({ id, isManaged }) => id === args.params.officeId && isManaged);
	if (!office) throw notFound();
	const [provinces, regencies] = await Promise.all([
		regionQueries.listProvinces(read),
		regionQueries.listRegencies(read),
	]);
	const fields = officeFields(office);
	return {
		office,
		fields,
		version: formVersion(fields),
		parents: tree.filter(({ id, isClosed }) => id !== office.id && !isClosed).map(({ id, name }) => ({ id, name })),
		regions: { provinces, regencies },
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "users.manage");
	const officeId = args.params.officeId ?? "";
	const posted = await readForm(args.request);
	const acted = await actOnOffice(services, officeId, posted);
	if (acted.ok) throw seeOther(`/panel/pengguna/kantor/${officeId}?kabar=${acted.news}`);
	const text = (name: string) => String(posted.values[name] ?? "");
	const values = { name: text("name"), region: text("region"), parentId: text("parentId") };
	const typed = { values, isMove: text("tindakan") !== "" };
	if ("reason" in acted && acted.reason === "changed-meanwhile") {
		const { conflicts, version } = acted;
		return data({ form: { ...typed, errors: {} }, conflicts, version }, { status: 409 });
	}
	const errors = "errors" in acted ? acted.errors : officeErrors(acted.reason);
	return data({ form: { ...typed, errors }, conflicts: null, version: null }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
	pageTitle(matches, (t) => shown?.office.name ?? t.offices.title);

export default function Office() {
	const { office, fields, version, parents, regions, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.offices;
	const problems = problemsOf(reply?.form.errors, t);
	const said: Readonly<Record<string, string>> = words.news;
	return (
		<PanelPage
			title={<Content>{office.name}</Content>}
			meta={<OfficeStatus isClosed={office.isClosed} />}
			lead={words.levels[office.level]}
			back={{ href: "/panel/pengguna/kantor", label: words.back }}
			news={!reply && news && Object.hasOwn(said, news) ? said[news] : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems.list} />}
		>
			<ReadingColumn>
				<Stack>
					<EditConflict
						page={`/panel/pengguna/kantor/${office.id}`}
						conflicts={reply?.conflicts ?? null}
						label={(field) => (field === "name" ? words.name : words.region)}
					/>
					<form method="post" noValidate>
						<HiddenFields values={{ version: reply?.version ?? version }} />
						<OfficeFields
							values={reply && !reply.form.isMove ? reply.form.values : fields}
							regions={regions}
							problem={problems.of}
						/>
						<Button>{words.save}</Button>
					</form>
					<OfficeActs
						office={office}
						parents={parents}
						chosen={(reply?.form.isMove && reply.form.values.parentId) || undefined}
						problem={problems.of}
					/>
				</Stack>
			</ReadingColumn>
		</PanelPage>
	);
}
