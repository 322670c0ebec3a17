import type { QuestionKind } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";

/** An answer to one of the organiser's questions, as stored. */
interface OwnAnswer {
	id: string;
	label: string;
	kind: QuestionKind;
	/** What was chosen or typed; of a file its name. */
	given: readonly string[];
}

interface OwnAnswersProps {
	/** The personal page's path. */
	path: string;
	page: { answers: readonly OwnAnswer[]; open: readonly string[]; canAnswer: boolean };
}

/** What a participant answered to the organiser's questions, with the way to those not answered yet. */
export function OwnAnswers({ path, page: { answers, open, canAnswer } }: OwnAnswersProps) {
	const { t } = useLanguage();
	const hasLink = canAnswer && open.length === 0;
	if (answers.length === 0 && !hasLink) return null;
	return (
		<section>
			<h2>{t.form.mine.answers}</h2>
			{answers.length > 0 ? (
				<SummaryList
					rows={answers.map((answer) => ({
						key: answer.id,
						label: <Content>{answer.label}</Content>,
						value: <SaidText {...answer} />,
					}))}
				/>
			) : null}
			{hasLink ? (
				<p>
					<a href={`${path}/jawaban`}>{t.form.own.more}</a>
				</p>
			) : null}
		</section>
	);
}

/** An answer in the words of the page. */
export function SaidText({ kind, given }: Pick<OwnAnswer, "kind" | "given">) {
	const { lang, t } = useLanguage();
	if (kind === "yes_no") return given.map((one) => t.form.answers[one] ?? one).join(", ");
	if (kind === "date") return given.map((one) => formatDate(one, lang)).join(", ");
	return <Content>{given.join("; ")}</Content>;
}

/** The required questions that are still open, named, above everything that can wait. */
export function OpenQuestions({ path, open }: { path: string; open: readonly string[] }) {
	const words = useLanguage().t.form.own;
	if (open.length === 0) return null;
	return (
		<Panel title={words.openTitle}>
			<p>{words.openText}</p>
			<ul>
				{open.map((label) => (
					<li key={label}>
						<Content>{label}</Content>
					</li>
				))}
			</ul>
			<p>
				<LinkButton href={`${path}/jawaban`}>{words.openButton}</LinkButton>
			</p>
		</Panel>
	);
}
