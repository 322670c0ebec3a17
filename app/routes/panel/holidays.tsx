import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveHoliday } from "#app/domain/holidays/save-holiday";
import { holidaySchema } from "#app/domain/holidays/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { HolidayForm } from "#app/ui/holidays/holiday-form";
import { HolidayTable } from "#app/ui/holidays/holiday-table";
import { useHolidayNews } from "#app/ui/holidays/news";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Panel } from "#app/ui/primitives/panel";
import { SectionNav } from "#app/ui/primitives/section-nav";
import * as holidayQueries from "#db/queries/holidays";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await signedIn(args, "holidays.manage");
	const thisYear = services.now().getUTCFullYear();
	const asked = new URL(args.request.url).searchParams.get("tahun") ?? "";
	const year = /^20\d\d$/.test(asked) ? asked : String(thisYear);
	const known = await holidayQueries.listYears(read);
	const years = [...new Set([...known, year, String(thisYear), String(thisYear + 1)])].sort();
	return { year, years, holidays: await holidayQueries.listBetween(read, `${year}-01-01`, `${year}-12-31`) };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "holidays.manage");
	const form = await parseForm(args.request, holidaySchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await saveHoliday(services, null, form.value);
	if (result.ok) throw seeOther(`/panel/hari-libur?tahun=${form.value.heldOn.slice(0, 4)}&kabar=saved`);
	if (result.reason === "no-such-holiday") throw notFound();
	return data({ form: { errors: { name: "already-there" }, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.holidays.title}: ${data?.year ?? ""}`);

export default function Holidays() {
	const { year, years, holidays } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.holidays;
	const form = usePlanningForm(useActionData<typeof action>()?.form, { kind: "holiday" });
	const leave = holidays.filter(({ kind }) => kind === "shared_leave").length;
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			news={useHolidayNews()}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<SectionNav
				label={words.years}
				look="views"
				items={years.map((one) => ({ href: `/panel/hari-libur?tahun=${one}`, label: one, current: one === year }))}
			/>
			<Stack>
				<section>
					<h2>{words.year(year)}</h2>
					{holidays.length === 0 ? (
						<EmptyState title={words.undecided(year)}>{words.undecidedHint}</EmptyState>
					) : (
						<>
							<p className="muted">{words.count(holidays.length - leave, leave)}</p>
							<HolidayTable caption={words.year(year)} holidays={holidays} />
						</>
					)}
				</section>
				<Panel title={words.add}>
					<ReadingColumn>
						<HolidayForm form={form} />
					</ReadingColumn>
				</Panel>
			</Stack>
		</PanelPage>
	);
}
