import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createEvent } from "#app/domain/events/create-event";
import { newEventSchema } from "#app/domain/events/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type ErrorKey, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { NewEventForm } from "#app/ui/events/new-event-form";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as officeQueries from "#db/queries/offices";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope, user } = await signedIn(args, "events.create");
	const [provinces, regencies, offices] = await Promise.all([
		regionQueries.listProvinces(read),
		regionQueries.listRegencies(read),
		officeQueries.listReached(read, scope.officeIds),
	]);
	const own = offices.find(({ id }) => id === user.officeId) ?? offices[0];
	return {
		regions: { provinces, regencies },
		offices: offices.length > 1 ? offices : [],
		officeId: own?.id ?? user.officeId,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, scope, user } = await signedIn(args, "events.create");
	const [only, another] = scope.officeIds ?? [];
	const form = await parseForm(args.request, newEventSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { title, kind, mode, office, region, time_zone } = form.value;
	const result = await createEvent(services, {
		title,
		kind,
		mode,
		officeId: office ?? (another === undefined ? only : undefined) ?? user.officeId,
		regencyCode: region ?? null,
		timeZone: time_zone ?? null,
	});
	if (result.ok) throw seeOther(`/panel/kegiatan/${result.eventId}?kabar=created`);
	return data({ form: { errors: refusals[result.reason], values: form.values } }, { status: 400 });
}

const refusals = {
	"no-such-office": { office: "choose-one" },
	"no-such-region": { region: "region-required" },
	"region-required": { region: "region-required" },
} satisfies Record<string, Record<string, ErrorKey>>;

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.planning.newTitle);

export default function NewEvent() {
	const { regions, offices, officeId } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const form = usePlanningForm(useActionData<typeof action>()?.form, {
		kind: "dialogue",
		mode: "in_person",
		office: officeId,
	});
	return (
		<PanelPage
			title={t.planning.newTitle}
			lead={t.planning.newLead}
			back={{ href: "/panel/kegiatan", label: t.planning.listTitle }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<NewEventForm form={form} regions={regions} offices={offices} />
			</ReadingColumn>
		</PanelPage>
	);
}
