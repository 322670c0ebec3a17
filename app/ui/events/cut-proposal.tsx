import type { TimeZone } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { PartyLabel } from "../brand/party";
import { Button } from "../primitives/button";
import { CheckboxGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { HiddenFields } from "../primitives/hidden-fields";
import { Notification } from "../primitives/notification";

interface Candidate {
	id: string;
	code: string;
	name: string;
	organisation: string;
	confirmedAt: string | null;
	isOffered: boolean;
	isMoving: boolean;
}

interface PartyCut {
	category: Category;
	/** As they are to be. */
	seats: number;
	/** Who hold one now. */
	people: number;
	excess: number;
	/** As many move as have to. */
	isRight: boolean;
	candidates: readonly Candidate[];
}

interface CutProposalProps {
	/** The page's own path. */
	page: string;
	proposal: {
		parties: readonly PartyCut[];
		moving: readonly string[];
		isRight: boolean;
		news: readonly { id: string; name: string; isLetter: boolean; text: string; language: Language }[];
	};
	/** The quotas as the organiser typed them. */
	values: Record<string, string>;
	/** Chosen by staff; else proposed by the rule. */
	isChosen: boolean;
	timeZone: TimeZone;
}

/** Who steps back, what each of them will read, the act itself, and a form to exchange people. */
export function CutProposal({ page, proposal, values, isChosen, timeZone }: CutProposalProps) {
	const { lang, t } = useLanguage();
	const words = t.seats.cut;
	const number = (value: number) => formatNumber(value, lang);
	const party = (category: Category) => t.registrations.categories[category];
	return (
		<>
			{proposal.parties.map(({ category, seats, people, excess, isRight, candidates }) => (
				<section key={category}>
					<h2>
						<PartyLabel party={category} label={party(category)} />
					</h2>
					<p>{words.counts(number(people), number(seats), number(excess))}</p>
					{isRight ? null : (
						<Notification tone="warn">
							{isChosen
								? words.wrongNumber(number(excess), number(candidates.filter(({ isMoving }) => isMoving).length))
								: words.cannotPropose(number(excess))}
						</Notification>
					)}
				</section>
			))}
			{proposal.news.map(({ id, name, isLetter, text, language }) => (
				<Details key={id} summary={`${name}: ${isLetter ? words.letter : words.call}`}>
					<pre className="letter-text" lang={language}>
						{text.trim()}
					</pre>
				</Details>
			))}
			{proposal.isRight ? (
				<form method="post" action={page}>
					<HiddenFields values={{ ...values, moving: proposal.moving.join(",") }} />
					<p>{words.once}</p>
					<Button variant="danger">{words.confirm(number(proposal.moving.length))}</Button>
				</form>
			) : null}
			<form method="get" action={page}>
				<h2>{words.exchange}</h2>
				<HiddenFields values={{ ...values, dipilih: "1" }} />
				{proposal.parties.map(({ category, candidates, excess }) => (
					<CheckboxGroup
						key={category}
						name="pindah"
						id={`pindah-${category}`}
						label={words.choose(number(excess), party(category))}
						choices={candidates.map(({ id, name, organisation, code, confirmedAt, isOffered }) => ({
							value: id,
							label: `${name}, ${code}`,
							hint: (
								<>
									<Content>{organisation}</Content>
									{isOffered ? ` · ${t.seats.turn.offered}` : null}
									{!isOffered && confirmedAt ? ` · ${words.since(formatInstant(confirmedAt, timeZone, lang))}` : null}
								</>
							),
						}))}
						values={candidates.filter(({ isMoving }) => isMoving).map(({ id }) => id)}
					/>
				))}
				<Button variant="secondary">{words.refresh}</Button>
			</form>
		</>
	);
}
