import type { ReactNode } from "react";
import { isLiving } from "#app/domain/registrations/rules";
import type {
	Category,
	ConsentPurpose,
	ConsentWay,
	Gender,
	RegistrationSource,
	RegistrationStatus,
} from "#app/domain/registrations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { PartyLabel } from "../brand/party";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { SummaryList, type SummaryRow } from "../primitives/summary-list";
import { Tag } from "../primitives/tag";
import { RegistrationStatusTag } from "./registration-status";

/** A registration as staff see it. */
export interface PersonFacts {
	id: string;
	code: string;
	name: string;
	status: RegistrationStatus;
	category: Category;
	organisationName: string;
	email: string | null;
	/** What is known of an address that takes no letters; null where they are tried. */
	suppressed: { suppressedAt: string; statusCode: string } | null;
	phone: string | null;
	phoneHref: string | null;
	gender: Gender | null;
	position: string | null;
	language: Language;
	source: RegistrationSource;
	reason: string | null;
	registeredAt: string;
	confirmedAt: string | null;
	endedAt: string | null;
	hasAccessNeeds: boolean;
	/** For the supervisors of the desk. */
	deskNote: string | null;
	isOverQuota: boolean;
	/** The group it belongs to; whether the seat has no name yet, and when the delegate said that they come. */
	groupId: string | null;
	isUnassigned: boolean;
	acceptedAt: string | null;
}

/** The other end of a replacement. */
export interface Counterpart {
	id: string;
	code: string;
	name: string;
}

interface RegistrationFactsProps {
	/** The event's address in the panel, and its id for the desk. */
	eventId: string;
	person: PersonFacts;
	region: string | null;
	/** Place in the waiting list. */
	place: number | null;
	replaces: Counterpart | undefined;
	replacement: Counterpart | undefined;
	timeZone: string;
}

/** Who the person is, for whom they come, how they are reached, and what became of the registration. */
export function RegistrationFacts(props: RegistrationFactsProps) {
	const { eventId, person, region, place, replaces, replacement, timeZone } = props;
	const { lang, t } = useLanguage();
	const words = t.registrations;
	const instant = (at: string) => formatInstant(at, timeZone, lang);
	const other = ({ id, code, name }: Counterpart) => (
		<a href={`/panel/kegiatan/${eventId}/pendaftaran/${id}`}>
			{name}, {code}
		</a>
	);
	const status = (
		<>
			<RegistrationStatusTag status={person.status} /> {person.isOverQuota ? words.overQuota : null}
		</>
	);
	return (
		<SummaryList
			rows={filled([
				[words.status, status],
				[words.queuePosition, place === null ? null : formatNumber(place, lang)],
				[words.reason, person.reason && <Content>{person.reason}</Content>],
				[
					words.represents,
					<PartyLabel key="party" party={person.category} label={words.categories[person.category]} />,
				],
				[words.organisation, <Content key="organisation">{person.organisationName}</Content>],
				[t.groups.panel.ofGroup, person.groupId && <Group key="group" eventId={eventId} person={person} />],
				[words.region, region],
				[words.position, person.position && <Content>{person.position}</Content>],
				[words.phone, person.phoneHref && <a href={person.phoneHref}>{person.phone}</a>],
				[words.email, <Email key="email" {...{ eventId, person, timeZone }} />],
				[words.gender, person.gender && t.participation.register.genders[person.gender]],
				[words.language, words.languages[person.language]],
				[words.accessNeeds, person.hasAccessNeeds ? <AccessNeeds key="needs" eventId={eventId} /> : null],
				[t.door.deskNote.title, <DeskNote key="note" eventId={eventId} person={person} />],
				[words.source, words.sources[person.source]],
				[words.registeredAt, instant(person.registeredAt)],
				[words.confirmedAt, person.confirmedAt && instant(person.confirmedAt)],
				[words.endedAt, person.endedAt && instant(person.endedAt)],
				[words.replaces, replaces && other(replaces)],
				[words.replacedBy, replacement && other(replacement)],
			])}
		/>
	);
}

/** The address, whether letters arrive there, and the way to another one. */
function Email({ eventId, person, timeZone }: Pick<RegistrationFactsProps, "eventId" | "person" | "timeZone">) {
	const { lang, t } = useLanguage();
	const words = t.delivery;
	const { id, email, suppressed, status, isUnassigned } = person;
	return (
		<>
			{email ? <a href={`mailto:${email}`}>{email}</a> : <span className="muted">{t.registrations.noEmail}</span>}{" "}
			{suppressed ? (
				<>
					<Tag tone="bad">{words.unreachable}</Tag>
					<span className="line small">
						{words.unreachableSince(formatInstant(suppressed.suppressedAt, timeZone, lang), suppressed.statusCode)}
					</span>
				</>
			) : null}
			{isLiving(status) && !isUnassigned ? (
				<span className="line">
					<Permitted to="registrations.write">
						<a href={`/panel/kegiatan/${eventId}/pendaftaran/${id}/alamat`}>{words.correct}</a>
					</Permitted>
				</span>
			) : null}
		</>
	);
}

/** The way to the group, and how far its delegate is. */
function Group({ eventId, person }: { eventId: string; person: PersonFacts }) {
	const { t } = useLanguage();
	const words = t.groups.page;
	return (
		<>
			<a href={`/panel/kegiatan/${eventId}/rombongan/${person.groupId}`}>{t.groups.panel.backToGroup}</a>
			<span className="line muted small">
				{person.isUnassigned ? words.waitingForName : person.acceptedAt ? words.accepted : words.notAccepted}
			</span>
		</>
	);
}

/** The form promises that only the desk sees what is needed: here stands that there is something. */
function AccessNeeds({ eventId }: { eventId: string }) {
	const { t } = useLanguage();
	return (
		<>
			<span className="line">{t.registrations.accessNeedsAtDesk}</span>
			<Permitted to="attendance.write">
				<a href={`/petugas/${eventId}`}>{t.registrations.toDesk}</a>
			</Permitted>
		</>
	);
}

/** What supervisors at the desk are told of the person, and the way to change it. */
function DeskNote({ eventId, person }: Pick<RegistrationFactsProps, "eventId" | "person">) {
	const words = useLanguage().t.door.deskNote;
	return (
		<>
			<span className="line">{person.deskNote ? <Content>{person.deskNote}</Content> : words.none}</span>
			<Permitted to="registrations.write">
				<a href={`/panel/kegiatan/${eventId}/pendaftaran/${person.id}/catatan`}>{words.edit}</a>
			</Permitted>
		</>
	);
}

function filled(rows: readonly (readonly [label: string, value: ReactNode])[]): SummaryRow[] {
	return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** An answer to one of the party's own questions. */
export interface GivenAnswer {
	question: string;
	/** The organiser's own question; null for a party's. */
	label: string | null;
	given: readonly string[];
	isText: boolean;
	/** The file handed in as the answer. */
	fileId: string | null;
}

/** What the party was asked of its own, and said. */
export function PartyAnswers({ answers, base }: { answers: readonly GivenAnswer[]; base: string }) {
	const { t } = useLanguage();
	const { questions } = t.participation;
	if (answers.length === 0) return <p className="muted">{t.registrations.noAnswers}</p>;
	return (
		<SummaryList
			rows={answers.map((answer) => ({
				key: answer.question,
				label: answer.label ? (
					<Content>{answer.label}</Content>
				) : (
					(questions[answer.question]?.label ?? answer.question)
				),
				value: answer.fileId ? (
					<Permitted to="people.export" otherwise={answer.given[0]}>
						<a href={`${base}/berkas/${answer.fileId}`} download>
							{answer.given[0]}
						</a>
					</Permitted>
				) : (
					saidBy(answer, t)
				),
			}))}
		/>
	);
}

function saidBy({ given, isText }: GivenAnswer, t: Messages): ReactNode {
	if (isText) return <Content>{given.map((one) => t.form.answers[one] ?? one).join("; ")}</Content>;
	return given.map((code) => t.participation.options[code] ?? code).join(", ");
}

/** A consent with its proof. */
export interface GivenConsent {
	purpose: ConsentPurpose;
	noticeVersion: string;
	givenAt: string;
	way: ConsentWay | null;
	recordedByName: string;
	withdrawnAt: string | null;
	withdrawnWay: ConsentWay | null;
}

const wayName = (t: Messages, way: ConsentWay | null) => (way ? t.privacy.consentWays[way] : t.privacy.wayUnknown);

/** What the person agreed to, when, how, and under which notice. */
export function Consents({ consents, timeZone }: { consents: readonly GivenConsent[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.registrations;
	if (consents.length === 0) return <p className="muted">{words.noConsents}</p>;
	return (
		<SummaryList
			rows={consents.map(({ purpose, noticeVersion, givenAt, withdrawnAt, ...proof }) => ({
				key: `${purpose} ${givenAt}`,
				label: words.consents[purpose],
				value: [
					t.privacy.consentGiven(formatInstant(givenAt, timeZone, lang), noticeVersion, wayName(t, proof.way)),
					...(proof.recordedByName ? [t.privacy.recordedBy(proof.recordedByName)] : []),
					...(withdrawnAt
						? [t.privacy.consentWithdrawn(formatInstant(withdrawnAt, timeZone, lang), wayName(t, proof.withdrawnWay))]
						: []),
				].join("; "),
			}))}
		/>
	);
}
