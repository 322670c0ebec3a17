import { type ReceiptItem, receiptItems } from "#app/domain/papers/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatNumber } from "#app/i18n/format";
import { Button, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { ReadingColumn } from "../primitives/columns";
import { SelectField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";

interface PartyCount {
	category: Category;
	count: number;
}

interface PaperDay {
	id: string;
	position: number;
	startsAtLocal: string;
	sessions: readonly { id: string; title: string; time: string }[];
}

interface ListPanelProps {
	/** The address of the papers of this event. */
	base: string;
	parties: readonly PartyCount[];
}

interface AttendancePanelProps extends ListPanelProps {
	days: readonly PaperDay[];
	/** The day or session that is chosen first. */
	occasion: string;
	contents: "blank" | "filled";
}

/** Asks for the attendance list of a day or session. A form and no link: taking out people's names is recorded. */
export function AttendancePanel({ base, days, parties, occasion, contents }: AttendancePanelProps) {
	const { lang, t } = useLanguage();
	const words = t.papers.attendance;
	const dayChoices = days.map(({ id, position, startsAtLocal }) => ({
		value: id,
		label: words.day(position, formatDate(startsAtLocal, lang)),
	}));
	const sessionChoices = days
		.filter(({ sessions }) => sessions.length > 0)
		.map(({ position, sessions }) => ({
			group: words.sessionsOf(position),
			options: sessions.map(({ id, title, time }) => ({ value: id, label: words.session(time, title), lang: "id" })),
		}));
	return (
		<Panel title={words.title} id="daftar-hadir">
			<ReadingColumn>
				<p className="muted">{words.lead}</p>
				<form method="post" action={`${base}/unduhan`}>
					<HiddenFields values={{ paper: "attendance" }} />
					<SelectField
						name="occasion"
						label={words.occasion}
						options={[{ group: words.days, options: dayChoices }, ...sessionChoices]}
						value={occasion}
					/>
					<RadioGroup
						name="contents"
						label={words.contents}
						value={contents}
						choices={[
							{ value: "blank", label: words.blank },
							{ value: "filled", label: words.filled },
						]}
					/>
					<PartyField id="attendance-category" parties={parties} />
					<Button>{t.papers.download}</Button>
				</form>
			</ReadingColumn>
		</Panel>
	);
}

/** Asks for a list on which people sign for what they are given. */
export function ReceiptPanel({ base, parties }: ListPanelProps) {
	const { t } = useLanguage();
	const words = t.papers.receipts;
	const [first] = receiptItems;
	return (
		<Panel title={words.title}>
			<ReadingColumn>
				<p className="muted">{words.lead}</p>
				<form method="post" action={`${base}/unduhan`}>
					<HiddenFields values={{ paper: "receipts" }} />
					<RadioGroup
						name="item"
						label={words.item}
						value={first}
						choices={receiptItems.map((item: ReceiptItem) => ({ value: item, label: words.items[item] }))}
					/>
					<PartyField id="receipts-category" parties={parties} />
					<Button variant="secondary">{t.papers.download}</Button>
				</form>
			</ReadingColumn>
		</Panel>
	);
}

/** The programme names no participants, so that it is a link. */
export function ProgrammePanel({ base }: { base: string }) {
	const { t } = useLanguage();
	const words = t.papers.programme;
	return (
		<Panel title={words.title}>
			<p className="muted">{words.lead}</p>
			<LinkButton variant="secondary" href={`${base}/susunan-acara.pdf`} download>
				{t.papers.download}
			</LinkButton>
		</Panel>
	);
}

function PartyField({ id, parties }: { id: string; parties: readonly PartyCount[] }) {
	const { lang, t } = useLanguage();
	const words = t.papers;
	return (
		<SelectField
			id={id}
			name="category"
			label={words.category}
			emptyLabel={words.allCategories}
			options={parties.map(({ category, count }) => ({
				value: category,
				label: words.partyCount(t.registrations.categories[category], formatNumber(count, lang)),
			}))}
		/>
	);
}
