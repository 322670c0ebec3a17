import { inOrderOfConditions, isAsked } from "#app/domain/questions/rules";
import { type AskedQuestion, type Category, categories, type PartyQuestion } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import type { SelectGroup } from "../primitives/field";
import { CheckPage, lastPageFields } from "./check-page";
import { FormFrame } from "./form-frame";
import { type FormErrors, type FormValues, textOf, textsOf } from "./form-parts";
import { FormReused } from "./form-reused";
import { LinkSent } from "./link-sent";
import { OrganisationPage, organisationFields, type Party } from "./organisation-page";
import { PersonPage, secondPageFields } from "./person-page";
import { RegistrationShut, type ShutReason } from "./registration-shut";
import type { OfferedSession } from "./session-choice-field";

interface RegistrationPagesProps {
	/** A page of the form, or what became of sending it. */
	page: 1 | 2 | 3 | "shut" | "sent" | "reused";
	event: {
		slug: string;
		title: string;
		timeZone: string;
		needsApproval: 0 | 1;
		registrationOpensAt: string | null;
		registrationClosesAt: string | null;
		statusReason: string | null;
		contact: string;
	};
	form: {
		shut: ShutReason | null;
		parties: readonly Party[];
		regions: readonly SelectGroup[];
		questions: readonly PartyQuestion[];
		own: readonly AskedQuestion[];
		sessions: readonly OfferedSession[];
	};
	values: FormValues;
	errors: FormErrors;
	/** How long to wait before sending again; 0 when nothing stands in the way. */
	minutes: number;
	/** Something was sent. */
	isReply: boolean;
}

/** Everything the address of the registration form can show. */
export function RegistrationPages({ page, event, form, values, errors, minutes, isReply }: RegistrationPagesProps) {
	const { lang, t } = useLanguage();
	const words = t.participation.register;
	const at = (instant: string | null) => (instant ? formatInstant(instant, event.timeZone, lang) : "");
	const eventHref = `/kegiatan/${event.slug}`;
	const action = `${eventHref}/daftar`;
	const back = { href: eventHref, label: words.backToEvent };
	switch (page) {
		case "sent":
			return <LinkSent afterRegistration back={back} />;
		case "reused":
			return <FormReused action={action} values={values} back={back} />;
		case "shut":
			return (
				<RegistrationShut
					{...event}
					eventTitle={event.title}
					eventHref={eventHref}
					reason={form.shut ?? "closed"}
					opensAt={at(event.registrationOpensAt)}
					answersLost={isReply}
				/>
			);
		default: {
			const fields =
				[
					organisationFields(form.questions),
					secondPageFields(form.own.filter(({ kind }) => kind !== "file")),
					lastPageFields(form.own),
				][page - 1] ?? [];
			const obstacle = minutes > 0 ? words.limited(minutes) : undefined;
			return (
				<FormFrame {...{ eventHref, page, errors, fields, obstacle }} eventTitle={event.title}>
					{page === 1 ? <FirstNotes form={form} event={event} closesAt={at(event.registrationClosesAt)} /> : null}
					<FormPage {...{ page, values, errors, form, event }} action={action} />
				</FormFrame>
			);
		}
	}
}

type State = Pick<RegistrationPagesProps, "event" | "form" | "values" | "errors">;

/** What to know before starting: the deadline, that somebody decides, that all seats are taken. */
function FirstNotes({ form, event, closesAt }: Pick<State, "form" | "event"> & { closesAt: string }) {
	const { t } = useLanguage();
	const words = t.participation.register;
	const isFull = event.needsApproval === 0 && form.parties.every(({ free }) => free === 0);
	return (
		<>
			{closesAt ? <p className="muted">{words.openUntil(closesAt)}</p> : null}
			{event.needsApproval ? <p className="muted">{words.needsApproval}</p> : null}
			{isFull ? <p>{words.allFull}</p> : null}
			<p>
				<a href={`/kegiatan/${event.slug}/rombongan`}>{t.groups.link}</a>
			</p>
		</>
	);
}

function FormPage({ page, action, values, errors, form, event }: State & { page: 1 | 2 | 3; action: string }) {
	const { parties, regions, questions, sessions } = form;
	const common = { action, values, errors };
	if (page === 1) {
		const isAnsweredBefore = textOf(values, "name") !== "";
		return <OrganisationPage {...common} {...{ parties, regions, questions }} step={isAnsweredBefore ? "2" : "1"} />;
	}
	const category: Category = categories.find((one) => one === textOf(values, "category")) ?? "other";
	if (page === 2) {
		const own = form.own.filter(({ kind, parties: asked }) => kind !== "file" && (asked?.includes(category) ?? true));
		return <PersonPage {...common} {...{ own, sessions }} timeZone={event.timeZone} />;
	}
	const isFull = parties.some((party) => party.category === category && party.free === 0);
	const region = regions.flatMap(({ options }) => options).find(({ value }) => value === textOf(values, "region"));
	return (
		<CheckPage
			{...common}
			{...{ category, questions }}
			own={askedOf(form.own, category, values)}
			chosen={sessions.filter(({ id }) => textsOf(values, "sessions").includes(id))}
			isFull={isFull && event.needsApproval === 0}
			regionName={region?.label ?? ""}
		/>
	);
}

/** The questions that somebody with these answers is asked. */
function askedOf(own: readonly AskedQuestion[], category: Category, values: FormValues): AskedQuestion[] {
	const asked: AskedQuestion[] = [];
	const given: Record<string, string> = {};
	for (const question of inOrderOfConditions(own)) {
		if (!isAsked(question, category, given)) continue;
		asked.push(question);
		given[question.id] = JSON.stringify(textsOf(values, `q_${question.id}`));
	}
	return own.filter((question) => asked.includes(question));
}
