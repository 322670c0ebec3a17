import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reachOf } from "#app/domain/accounts/rules";
import { today } from "#app/domain/cooperatives/today";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { cooperativeAct } from "#app/server/cooperative-acts.server";
import { shownLink } from "#app/server/cooperative-link.server";
import {
	cooperativeFollowups,
	cooperativeStanding,
	cooperativeStatements,
	statedMeetings,
} from "#app/server/cooperative-record.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { GradeCard } from "#app/ui/cooperatives/grade-card";
import { CooperativeLink, MessageList, Papers } from "#app/ui/cooperatives/record-acts";
import { RecordFacts, StagePanel } from "#app/ui/cooperatives/record-facts";
import { LinkedFollowups, StageHistory, Statements } from "#app/ui/cooperatives/record-history";
import { Alarms, Meetings, RequirementTasks } from "#app/ui/cooperatives/record-lists";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as cooperativeQueries from "#db/queries/cooperatives";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user, may, cooperative } = await signedIn(args, "cooperatives.read", {
		cooperative: args.params.cooperativeId,
	});
	const id = cooperative.organisationId;
	const news = new URL(args.request.url).searchParams.get("kabar");
	const [standing, stated, steps, papers, messages, statements, followups] = await Promise.all([
		cooperativeStanding(read, cooperative, today(services)),
		statedMeetings(read, id),
		cooperativeQueries.listStageChanges(read, id),
		cooperativeQueries.listPapers(read, id),
		cooperativeQueries.listMessages(read, id),
		cooperativeStatements(read, id, reachOf(user.held, "registrations.read")),
		cooperativeFollowups(read, id, reachOf(user.held, "followups.read"), services.now()),
	]);
	const { linkHash: _, ...facts } = cooperative;
	return {
		facts,
		...standing,
		stated,
		steps,
		papers,
		messages,
		statements,
		followups,
		link: may("cooperatives.write") ? shownLink(services, cooperative, news) : null,
		formKey: crypto.randomUUID(),
		news,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const acted = await cooperativeAct(services, cooperative.organisationId, args.request);
	if (!acted.ok) return data({ form: acted.form }, { status: 400 });
	throw seeOther(`/panel/koperasi/${cooperative.organisationId}?kabar=${acted.news}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
	pageTitle(matches, (t) => page?.facts.name ?? t.cooperatives.title);

export default function Cooperative() {
	const page = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: {} };
	const { t } = useLanguage();
	const words = t.cooperatives;
	const { facts, standing, requirements } = page;
	const id = facts.organisationId;
	const isOverByGrade = standing.certificate === "over" && (facts.certificateValidUntil ?? "") >= standing.asOf;
	return (
		<PanelPage
			title={<Content>{facts.name}</Content>}
			back={{ href: "/panel/koperasi", label: words.record.back }}
			news={words.news[page.news as keyof typeof words.news]}
			before={
				<ErrorSummary
					title={t.frame.errorSummary}
					errors={errorList(t, form.errors, ["file", "code", "body", "form_key"])}
				/>
			}
		>
			<Columns
				sideAt="right"
				sideFirst
				side={
					<>
						<StagePanel facts={facts} days={page.days} />
						<Alarms alarms={standing.alarms} />
						{page.link ? <CooperativeLink {...page.link} /> : null}
					</>
				}
			>
				<GradeCard standing={standing} today={page.today} />
				<RequirementTasks id={id} checklist={page.checklist} requirements={requirements} />
				<Meetings id={id} meetings={page.meetings} stated={page.stated} />
				<RecordFacts facts={facts} route={standing.route} isOverByGrade={isOverByGrade} />
				<Papers id={id} form={form} papers={page.papers} requirements={requirements} />
				<MessageList id={id} form={form} messages={page.messages} formKey={page.formKey} />
				<Statements statements={page.statements} />
				<LinkedFollowups followups={page.followups} />
				<StageHistory id={id} steps={page.steps} />
			</Columns>
		</PanelPage>
	);
}
