import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { filledPlaces, seriesSchema, shownPlaces } from "#app/domain/events/copy-schema";
import { createSeries } from "#app/domain/events/create-series";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { findSeriesSource } from "#app/server/series-source.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { SeriesForm } from "#app/ui/events/series-form";
import { SeriesSourceForm } from "#app/ui/events/series-source-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as templateQueries from "#db/queries/event-templates";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "events.create");
	const asked = new URL(args.request.url).searchParams.get("dari") ?? "";
	const found = asked ? await findSeriesSource(read, scope, asked) : null;
	if (found === undefined) throw notFound();
	if (found) {
		const regencies = await regionQueries.listRegencies(read);
		return {
			source: { value: found.value, name: found.name },
			regions: regencies.map(({ name }) => name),
			rows: shownPlaces({}),
		};
	}
	const filter = { within: scope, view: "all" as const, pattern: null, now: services.now().toISOString() };
	const [events, templates] = await Promise.all([
		eventQueries.listWithin(read, filter, { limit: 100, offset: 0 }),
		templateQueries.listByOffices(read, scope.officeIds),
	]);
	return {
		source: null,
		events: events.map(({ id, title, regencyName }) => ({
			id,
			label: [title, regencyName].filter(Boolean).join(", "),
		})),
		templates: templates.map(({ id, name }) => ({ id, label: name })),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "events.create");
	const posted = await readForm(args.request);
	const { values } = posted;
	const found = await findSeriesSource(read, scope, String(values.dari ?? ""));
	if (!found) throw notFound();
	const regencies = await regionQueries.listRegencies(read);
	const kept = {
		source: { value: found.value, name: found.name },
		regions: regencies.map(({ name }) => name),
		rows: shownPlaces(values),
	};
	if (values.add) return data({ ...kept, form: { errors: {}, values } });
	const form = checkForm(posted, seriesSchema(regencies));
	if (!form.ok) return data({ ...kept, form: form.reply }, { status: 400 });
	const result = await createSeries(services, found.source, form.value);
	if (result.ok) throw seeOther(`/panel/rangkaian/${result.seriesId}?kabar=series-created`);
	if (result.reason === "no-such-source") throw notFound();
	if (result.reason === "no-such-office")
		return data({ ...kept, form: { errors: { name: "office-closed" as const }, values } }, { status: 400 });
	const rows = filledPlaces(values);
	const errors = Object.fromEntries(result.places.map((index) => [`date_${rows[index]}`, "first-day-past" as const]));
	return data({ ...kept, form: { errors, values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.copies.newSeriesTitle);

export default function NewSeries() {
	const loaded = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.copies;
	const chosen = reply ?? (loaded.source ? loaded : null);
	const form = usePlanningForm(reply?.form, { name: chosen?.source.name });
	return (
		<PanelPage
			title={words.newSeriesTitle}
			meta={chosen ? <Content>{chosen.source.name}</Content> : undefined}
			lead={words.newSeriesLead}
			back={{ href: "/panel/rangkaian", label: words.seriesTitle }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			{chosen ? (
				<SeriesForm form={form} source={chosen.source.value} regions={chosen.regions} rows={chosen.rows} />
			) : loaded.source === null ? (
				<SeriesSourceForm events={loaded.events} templates={loaded.templates} />
			) : null}
		</PanelPage>
	);
}
