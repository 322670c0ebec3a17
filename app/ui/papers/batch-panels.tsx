import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { ReadingColumn } from "../primitives/columns";
import { SelectField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";

interface BatchPanelProps {
	/** The address of the papers of this event. */
	base: string;
	formKey: string;
}

/** Asks for badges of everybody confirmed, or of one party. */
export function BadgePanel({
	base,
	formKey,
	parties,
}: BatchPanelProps & { parties: readonly { category: Category; count: number }[] }) {
	const { lang, t } = useLanguage();
	const words = t.papers.badges;
	return (
		<Panel title={words.title}>
			<ReadingColumn>
				<p className="muted">{words.lead}</p>
				<form method="post" action={base}>
					<HiddenFields values={{ kind: "badges", form_key: formKey }} />
					<SelectField
						id="badges-category"
						name="category"
						label={t.papers.category}
						emptyLabel={words.allCategories}
						options={parties.map(({ category, count }) => ({
							value: category,
							label: t.papers.partyCount(t.registrations.categories[category], formatNumber(count, lang)),
						}))}
					/>
					<Button variant="secondary">{words.make}</Button>
				</form>
			</ReadingColumn>
		</Panel>
	);
}

interface CertificatePanelProps extends BatchPanelProps {
	isOver: boolean;
	/** Only those who may change registrations issue certificates. */
	mayIssue: boolean;
	counts: { earned: number; valid: number; outdated: number };
}

/** Says who earned a certificate and who has one, and issues them once the event is over. */
export function CertificatePanel({ base, formKey, isOver, mayIssue, counts }: CertificatePanelProps) {
	const { lang, t } = useLanguage();
	const words = t.papers.certificates;
	const number = (count: number) => formatNumber(count, lang);
	return (
		<Panel title={words.title} id="sertifikat">
			<ReadingColumn>
				<p className="muted">{words.lead}</p>
				{isOver ? (
					<>
						<ul>
							<li>{words.earned(number(counts.earned))}</li>
							<li>{words.valid(number(counts.valid))}</li>
							{counts.outdated > 0 ? <li>{words.outdated(number(counts.outdated))}</li> : null}
						</ul>
						{counts.earned > 0 && mayIssue ? (
							<form method="post" action={base}>
								<HiddenFields values={{ kind: "certificates", form_key: formKey }} />
								<Button variant="secondary">{counts.valid > 0 ? words.again : words.issue}</Button>
							</form>
						) : null}
					</>
				) : (
					<p>{words.notOver}</p>
				)}
			</ReadingColumn>
		</Panel>
	);
}
