import {
	type CooperativeForm,
	type CooperativeStage,
	type CooperativeType,
	cooperativeGroups,
	cooperativeSectors,
	type ProposalRoute,
} from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";
import { StageTag } from "./stage-tag";

export interface ShownFacts {
	organisationId: string;
	stage: CooperativeStage;
	stageSinceOn: string;
	nik: string | null;
	form: CooperativeForm | null;
	type: CooperativeType | null;
	groupCode: number | null;
	sectorCode: number | null;
	certificateNo: string | null;
	certificateValidUntil: string | null;
	officeName: string | null;
	mentorName: string;
	companyName: string | null;
	regencyName: string | null;
	provinceName: string | null;
	village: string;
	legalEntityNo: string | null;
	legalEntityOn: string | null;
	membersMale: number | null;
	membersFemale: number | null;
	contactName: string;
	contactPosition: string;
	contactEmail: string | null;
	contactPhone: string | null;
	note: string;
}

interface RecordFactsProps {
	facts: ShownFacts;
	route: ProposalRoute | null;
	/** The certificate's date still holds, but the grade does not. */
	isOverByGrade: boolean;
}

/** Where it goes and what is on record of a cooperative. */
export function RecordFacts({ facts, route, isOverByGrade }: RecordFactsProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	const { nik, certificateNo, certificateValidUntil: until, membersMale: male, membersFemale: female } = facts;
	const region = [facts.village, facts.regencyName, facts.provinceName].filter(Boolean).join(", ");
	const certificate = [
		certificateNo,
		until && words.until(formatDate(until, lang)),
		isOverByGrade && words.gradeDOver,
	].filter(Boolean);
	const contact = [facts.contactName, facts.contactPosition, facts.contactPhone, facts.contactEmail].filter(Boolean);
	const legalEntity = facts.legalEntityOn
		? [facts.legalEntityNo, formatDate(facts.legalEntityOn, lang)].filter(Boolean).join(", ")
		: words.noLegalEntity;
	const kind = [facts.form && t.cooperatives.forms[facts.form], facts.type && t.cooperatives.types[facts.type]].filter(
		Boolean,
	);
	const own = (text: string | null, instead: string) => (text ? <Content>{text}</Content> : instead);
	return (
		<Panel
			title={words.factsHeading}
			actions={
				<Permitted to="cooperatives.write">
					<a href={`/panel/koperasi/${facts.organisationId}/profil`}>{words.editProfile}</a>
				</Permitted>
			}
		>
			<SummaryList
				rows={[
					{ label: words.route, value: route ? t.cooperatives.routes[route] : words.routeUnknown },
					{ label: words.office, value: own(facts.officeName, words.noOffice) },
					{ label: words.nik, value: nik ?? words.noNik },
					{ label: words.certificate, value: certificate.length > 0 ? certificate.join(", ") : words.noNik },
					{ label: words.legalEntity, value: legalEntity },
					{ label: words.kind, value: kind.length > 0 ? kind.join(" · ") : words.unknown },
					{
						label: t.cooperatives.profile.group,
						value: own(nameOf(cooperativeGroups, facts.groupCode), words.unknown),
					},
					{
						label: t.cooperatives.profile.sector,
						value: own(nameOf(cooperativeSectors, facts.sectorCode), words.unknown),
					},
					{ label: words.company, value: own(facts.companyName, words.unknown) },
					{ label: words.region, value: own(region, words.unknown) },
					{
						label: words.members,
						value:
							male === null || female === null
								? words.unknown
								: words.membersOf(formatNumber(male, lang), formatNumber(female, lang)),
					},
					{ label: words.mentor, value: own(facts.mentorName, words.noOffice) },
					{ label: words.contact, value: own(contact.join(", "), words.unknown) },
					...(facts.note ? [{ label: words.note, value: <Content>{facts.note}</Content> }] : []),
				]}
			/>
		</Panel>
	);
}

/** A name of the form NIK by its number there. */
function nameOf(names: readonly string[], code: number | null): string | null {
	return code === null ? null : (names[code - 1] ?? null);
}

/** Where a cooperative stands, and the way to its next stage. */
export function StagePanel({ facts, days }: { facts: ShownFacts; days: number }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	return (
		<Panel title={words.stageHeading}>
			<p>
				<StageTag stage={facts.stage} />
			</p>
			<p className="muted small">{words.sinceDays(formatDate(facts.stageSinceOn, lang), days)}</p>
			<Permitted to="cooperatives.write">
				<LinkButton href={`/panel/koperasi/${facts.organisationId}/tahap`}>{words.move}</LinkButton>
			</Permitted>
		</Panel>
	);
}
