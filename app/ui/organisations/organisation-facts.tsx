import type { IdentifierKind, OrganisationKind, UnionLevel } from "#app/domain/organisations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { SummaryList, type SummaryRow } from "../primitives/summary-list";

export interface OrganisationFactsProps {
	organisation: {
		id: string;
		kind: OrganisationKind;
		shortName: string | null;
		level: UnionLevel | null;
		affiliation: string;
		district: string;
		address: string;
		business: string;
		note: string;
		officeEmail: string | null;
		officePhone: string | null;
		workersMale: number | null;
		workersFemale: number | null;
		region: string | null;
		officeName: string | null;
		parent: { id: string; name: string } | null;
		/** It is on its way to the NIK certificate. */
		hasTrack: boolean;
	};
	numbers: readonly { kind: IdentifierKind; value: string }[];
}

/** What is kept of a body, without what is not known. */
export function OrganisationFacts({ organisation, numbers }: OrganisationFactsProps) {
	const { lang, t } = useLanguage();
	const words = t.organisations;
	const { parent, kind, level } = organisation;
	const row = (label: string, value: string | null | undefined): SummaryRow[] =>
		value ? [{ label, value: <Content>{value}</Content> }] : [];
	const count = (label: string, value: number | null): SummaryRow[] =>
		value === null ? [] : [{ label, value: formatNumber(value, lang) }];
	return (
		<Panel
			title={words.page.facts}
			actions={
				<Permitted to="organisations.write">
					<a href={`/panel/organisasi/${organisation.id}/perubahan`}>{words.page.edit}</a>
				</Permitted>
			}
		>
			<SummaryList
				rows={[
					{ label: words.fields.kind, value: words.kinds[kind] },
					...row(words.fields.shortName, organisation.shortName),
					...(level ? [{ label: words.fields.level, value: words.levels[level] }] : []),
					...row(words.fields.affiliation, organisation.affiliation),
					...(parent
						? [
								{
									label: words.fields.parentId,
									value: (
										<a href={`/panel/organisasi/${parent.id}`}>
											<Content>{parent.name}</Content>
										</a>
									),
								},
							]
						: []),
					...row(words.form.region, organisation.region),
					...row(words.fields.district, organisation.district),
					...row(words.fields.address, organisation.address),
					...row(words.fields.officePhone, organisation.officePhone),
					...row(words.fields.officeEmail, organisation.officeEmail),
					...row(words.fields.business, organisation.business),
					...count(words.fields.workersMale, organisation.workersMale),
					...count(words.fields.workersFemale, organisation.workersFemale),
					...numbers.map(({ kind: one, value }) => ({
						key: `${one} ${value}`,
						label: words.identifierKinds[one],
						value,
					})),
					...row(words.fields.officeId, organisation.officeName),
					...row(words.fields.note, organisation.note),
				]}
			/>
			{organisation.hasTrack ? (
				<p>
					<a href={`/panel/koperasi/${organisation.id}`}>{words.page.cooperative}</a>
				</p>
			) : null}
		</Panel>
	);
}

interface ContactsProps {
	organisationId: string;
	contacts: readonly {
		id: string;
		name: string;
		position: string | null;
		email: string | null;
		phone: string | null;
	}[];
}

/** Whom to ask, with what their data is kept for. */
export function OrganisationContacts({ organisationId, contacts }: ContactsProps) {
	const { t } = useLanguage();
	const words = t.organisations.page;
	const base = `/panel/organisasi/${organisationId}/narahubung`;
	return (
		<Panel title={words.contacts}>
			<p className="muted small">{words.contactsPurpose}</p>
			{contacts.length === 0 ? (
				<p className="muted">{words.noContacts}</p>
			) : (
				<ul className="plain-list">
					{contacts.map(({ id, name, position, email, phone }) => (
						<li key={id}>
							<Permitted to="organisations.write" otherwise={name}>
								<a href={`${base}/${id}`}>{name}</a>
							</Permitted>
							<span className="line muted small">
								<Content>{position}</Content>
							</span>
							<span className="line small">{[phone, email].filter(Boolean).join(" · ")}</span>
						</li>
					))}
				</ul>
			)}
			<Permitted to="organisations.write">
				<LinkButton variant="secondary" small href={base}>
					{words.addContact}
				</LinkButton>
			</Permitted>
		</Panel>
	);
}
