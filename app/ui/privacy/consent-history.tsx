import type { ConsentPurpose, ConsentWay } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { InlineForm } from "../primitives/inline-form";
import { Table } from "../primitives/table";

interface ConsentHistoryProps {
	/** Where a consent is taken back. */
	action: string;
	consents: readonly {
		purpose: ConsentPurpose;
		noticeVersion: string;
		givenAt: string;
		way: ConsentWay | null;
		withdrawnAt: string | null;
		withdrawnWay: ConsentWay | null;
	}[];
	/** The notice that was shown at registration. */
	noticeVersion: string | null;
	timeZone: string;
}

/** Every consent ever given with its proof, and a button for each that can be taken back. */
export function ConsentHistory({ action, consents, noticeVersion, timeZone }: ConsentHistoryProps) {
	const { lang, t } = useLanguage();
	const words = t.privacy.proof;
	const notice = (version: string) => <a href={`/privasi?versi=${version}`}>{version}</a>;
	const line = (at: string, way: ConsentWay | null) =>
		`${formatInstant(at, timeZone, lang)}, ${way ? t.privacy.consentWays[way] : t.privacy.wayUnknown}`;
	return (
		<section>
			<h2>{words.title}</h2>
			<p className="muted">{words.lead}</p>
			{noticeVersion ? (
				<p>
					{t.privacy.noticeShown}: {notice(noticeVersion)}
				</p>
			) : null}
			{consents.length === 0 ? (
				<p>{words.none}</p>
			) : (
				<Table
					caption={words.title}
					rows={consents}
					rowKey={({ purpose, givenAt }) => `${purpose} ${givenAt}`}
					stacked
					columns={[
						{
							key: "purpose",
							header: words.purpose,
							rowHeader: true,
							cell: ({ purpose }) => t.registrations.consents[purpose],
						},
						{ key: "given", header: words.given, cell: ({ givenAt, way }) => line(givenAt, way) },
						{ key: "version", header: words.version, cell: (consent) => notice(consent.noticeVersion) },
						{
							key: "withdrawn",
							header: words.withdrawn,
							cell: ({ withdrawnAt, withdrawnWay }) =>
								withdrawnAt ? line(withdrawnAt, withdrawnWay) : words.stillGiven,
						},
						{
							key: "act",
							header: words.act,
							hideHeader: true,
							cell: ({ purpose, withdrawnAt }) =>
								withdrawnAt === null && purpose !== "event_organisation" ? (
									<InlineForm
										action={action}
										label={words.withdraw}
										hiddenLabel={t.registrations.consents[purpose]}
										fields={{ withdraw: purpose }}
										small
									/>
								) : null,
						},
					]}
				/>
			)}
		</section>
	);
}
