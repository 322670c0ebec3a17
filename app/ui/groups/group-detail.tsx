import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { useMay } from "../layout/request-context";
import { LinkButton } from "../primitives/button";
import { SummaryList } from "../primitives/summary-list";
import { Table } from "../primitives/table";
import { RegistrationStatusTag } from "../registrations/registration-status";
import { Acceptance, type DelegateLine, DelegateName } from "./group-view";

interface GroupDetailProps {
	/** The event's path in the panel. */
	base: string;
	id: string;
	timeZone: string;
	group: {
		category: Category;
		contactName: string;
		contactPosition: string | null;
		contactEmail: string | null;
		contactPhone: string | null;
		mailTo: "delegates" | "contact";
		createdAt: string;
		remindedAt: string | null;
	};
	counts: { living: number; unnamed: number; accepted: number };
	mayName: boolean;
	namesUntil: string | null;
	delegates: readonly DelegateLine[];
}

/** A group as the organisers see it: whom to ask, and every delegate with the way to their registration. */
export function GroupDetail({ base, id, timeZone, group, counts, mayName, namesUntil, delegates }: GroupDetailProps) {
	const { lang, t } = useLanguage();
	const may = useMay();
	const words = t.groups.panel;
	const labels = t.groups.page;
	const at = (instant: string) => formatInstant(instant, timeZone, lang);
	const contact = [group.contactName, group.contactPosition, group.contactPhone, group.contactEmail];
	return (
		<>
			<p>
				<strong>{labels.summary(counts.living, counts.accepted, counts.unnamed)}</strong>
			</p>
			<SummaryList
				rows={[
					{
						label: labels.category,
						value: <PartyLabel party={group.category} label={t.registrations.categories[group.category]} />,
					},
					{ label: words.contact, value: contact.filter(Boolean).join(" · ") },
					{ label: words.mailTo, value: t.groups.form.mailToChoices[group.mailTo] },
					{ label: words.since, value: at(group.createdAt) },
					...(namesUntil ? [{ label: labels.waitingForName, value: labels.namesUntil(at(namesUntil)) }] : []),
					{ label: words.remindedAt, value: group.remindedAt ? at(group.remindedAt) : words.neverReminded },
				]}
			/>
			<section>
				<h2>{words.delegates}</h2>
				<Table
					caption={labels.caption}
					rows={delegates}
					rowKey={(one) => one.id}
					stacked
					columns={[
						{ key: "who", header: labels.number, rowHeader: true, cell: (one) => <DelegateName delegate={one} /> },
						{
							key: "code",
							header: labels.code,
							keepTogether: true,
							cell: (one) => <a href={`${base}/pendaftaran/${one.id}`}>{one.code}</a>,
						},
						{ key: "status", header: labels.status, cell: (one) => <RegistrationStatusTag status={one.status} /> },
						{ key: "coming", header: labels.acceptance, cell: (one) => <Acceptance delegate={one} /> },
						{
							key: "acts",
							header: labels.actions,
							cell: (one) =>
								mayName && one.isLiving && may("registrations.write") ? (
									<LinkButton
										small
										variant="secondary"
										href={`${base}/rombongan/${id}/utusan/${one.id}`}
										hiddenLabel={one.name ?? labels.unnamed(one.number)}
									>
										{one.name === null ? labels.fill : labels.swap}
									</LinkButton>
								) : null,
						},
					]}
				/>
			</section>
		</>
	);
}
