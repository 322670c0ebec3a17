import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeHoliday } from "#app/domain/holidays/remove-holiday";
import { saveHoliday } from "#app/domain/holidays/save-holiday";
import { holidaySchema } from "#app/domain/holidays/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { HolidayForm } from "#app/ui/holidays/holiday-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Panel } from "#app/ui/primitives/panel";
import * as holidayQueries from "#db/queries/holidays";

export async function loader(args: LoaderFunctionArgs) {
	const { read } = await signedIn(args, "holidays.manage");
	const holiday = await holidayQueries.findById(read, args.params.holidayId ?? "");
	if (!holiday) throw notFound();
	const { id, heldOn, name, kind, source } = holiday;
	return { id, year: heldOn.slice(0, 4), stored: { date: heldOn, name, kind, source } };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "holidays.manage");
	const holidayId = args.params.holidayId ?? "";
	const posted = await readForm(args.request);
	if (posted.values.remove) {
		const removed = await removeHoliday(services, holidayId);
		if (!removed.ok) throw notFound();
		throw seeOther(`/panel/hari-libur?tahun=${removed.year}&kabar=removed`);
	}
	const form = checkForm(posted, holidaySchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await saveHoliday(services, holidayId, form.value);
	if (result.ok) throw seeOther(`/panel/hari-libur?tahun=${form.value.heldOn.slice(0, 4)}&kabar=saved`);
	if (result.reason === "no-such-holiday") throw notFound();
	return data({ form: { errors: { name: "already-there" }, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.holidays.edit}: ${data?.stored.name ?? ""}`);

export default function HolidayPage() {
	const { id, year, stored } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.holidays;
	const form = usePlanningForm(useActionData<typeof action>()?.form, stored);
	return (
		<PanelPage
			title={words.edit}
			back={{ href: `/panel/hari-libur?tahun=${year}`, label: `${words.title} ${year}` }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<HolidayForm form={form} />
				<Panel title={words.remove}>
					<p>{words.removeHint}</p>
					<InlineForm
						action={`/panel/hari-libur/${id}`}
						label={words.remove}
						fields={{ remove: "yes" }}
						variant="danger"
					/>
				</Panel>
			</ReadingColumn>
		</PanelPage>
	);
}
