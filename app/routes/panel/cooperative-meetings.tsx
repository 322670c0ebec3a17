import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordFigures } from "#app/domain/cooperatives/record-figures";
import { recordMeeting } from "#app/domain/cooperatives/record-meeting";
import { figuresSchema, meetingSchema } from "#app/domain/cooperatives/schema";
import { today } from "#app/domain/cooperatives/today";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { meetingProblem } from "#app/server/cooperative-problems.server";
import { statedMeetings } from "#app/server/cooperative-record.server";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { FiguresForm, FiguresTable, MeetingForm, statedForm } from "#app/ui/cooperatives/meeting-forms";
import { MeetingTable } from "#app/ui/cooperatives/record-lists";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as cooperativeQueries from "#db/queries/cooperatives";

const nothing = { errors: {}, values: {} };

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const id = cooperative.organisationId;
	const last = Number(today(services).slice(0, 4)) - 1;
	const [meetings, figures, stated] = await Promise.all([
		cooperativeQueries.listMeetings(read, [id]),
		cooperativeQueries.listFigures(read, id),
		statedMeetings(read, id),
	]);
	const years = Array.from({ length: 10 }, (_, back) => last - back);
	const asked = Number(new URL(args.request.url).searchParams.get("tahun"));
	const takenOver = stated.find(({ bookYear }) => bookYear === asked && years.includes(bookYear)) ?? null;
	return { back: `/panel/koperasi/${id}`, name: cooperative.name, years, meetings, figures, takenOver };
}

export async function action(args: ActionFunctionArgs) {
	const { services, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const id = cooperative.organisationId;
	const posted = await readForm(args.request);
	if (posted.values.act === "figures") {
		const figures = checkForm(posted, figuresSchema);
		if (!figures.ok) return data({ meeting: nothing, figures: figures.reply }, { status: 400 });
		const saved = await recordFigures(services, id, figures.value);
		if (saved.ok) throw seeOther(`/panel/koperasi/${id}?kabar=figures`);
		if (saved.reason === "no-such-cooperative") throw notFound();
		const errors = meetingProblem(saved.reason);
		return data({ meeting: nothing, figures: { errors, values: figures.values } }, { status: 400 });
	}
	const form = checkForm(posted, meetingSchema);
	if (!form.ok) return data({ meeting: form.reply, figures: nothing }, { status: 400 });
	const result = await recordMeeting(services, id, form.value);
	if (result.ok) throw seeOther(`/panel/koperasi/${id}?kabar=meeting`);
	if (result.reason === "no-such-cooperative") throw notFound();
	const errors = meetingProblem(result.reason);
	return data({ meeting: { errors, values: form.values }, figures: nothing }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.meetings.title);

const fields = ["bookYear", "heldOn", "reportedOn", "minutesNo"];
const amounts = ["ownCapital", "externalCapital", "assets", "turnover", "surplus"];

export default function CooperativeMeetings() {
	const { back, name, years, meetings, figures, takenOver } = useLoaderData<typeof loader>();
	const forms = useActionData<typeof action>() ?? { meeting: statedForm(takenOver), figures: nothing };
	const { t } = useLanguage();
	const words = t.cooperatives;
	const errors = { ...forms.figures.errors, ...forms.meeting.errors };
	return (
		<PanelPage
			title={words.meetings.title}
			meta={<Content>{name}</Content>}
			lead={words.meetings.lead}
			back={{ href: back, label: words.record.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, [...fields, ...amounts])} />}
		>
			<Columns sideAt="right" side={<FiguresForm years={years} form={forms.figures} />}>
				<MeetingForm years={years} form={forms.meeting} isStated={takenOver !== null} />
				{meetings.length > 0 ? <MeetingTable meetings={meetings} /> : null}
				<FiguresTable figures={figures} />
			</Columns>
		</PanelPage>
	);
}
