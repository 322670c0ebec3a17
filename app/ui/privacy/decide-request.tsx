import { type RefusalGround, type RequestKind, type RequestState, refusalGrounds } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { TextArea } from "../primitives/field";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";

interface DecideRequestProps {
	request: {
		kind: RequestKind;
		state: RequestState;
		email: string | null;
		decidedAt: string | null;
		decidedByName: string;
		decisionNote: string;
		refusalGround: RefusalGround | null;
		erasedAt: string | null;
	};
	form: PlanningForm;
}

/** Grants or refuses a request; once decided, what was decided. */
export function DecideRequest({ request, form }: DecideRequestProps) {
	const { t } = useLanguage();
	const words = t.privacy.detail;
	if (request.decidedAt) return <Decision request={request} decidedAt={request.decidedAt} />;
	const note = (
		<TextArea
			name="note"
			label={words.note}
			optionalLabel={t.frame.optional}
			value={form.value("note")}
			error={form.problem("note")}
			maxLength={2000}
		/>
	);
	return (
		<>
			{request.email ? null : <p>{words.byPhone}</p>}
			<Panel title={words.decideTitle}>
				<p>{words.effects[request.kind]}</p>
				{request.state === "received" ? (
					<p className="muted">{words.unidentified}</p>
				) : (
					<form method="post" noValidate>
						<input type="hidden" name="decision" value="fulfilled" />
						{note}
						<Button variant={request.kind === "erasure" ? "danger" : "primary"}>{words.fulfil}</Button>
					</form>
				)}
			</Panel>
			<Panel title={words.refuseTitle}>
				<form method="post" noValidate>
					<input type="hidden" name="decision" value="refused" />
					<RadioGroup
						name="ground"
						label={words.ground}
						value={form.value("ground")}
						error={form.problem("ground")}
						choices={refusalGrounds.map((ground) => ({ value: ground, label: t.privacy.grounds[ground] }))}
					/>
					<TextArea
						name="note"
						id="refusal-note"
						label={words.note}
						optionalLabel={t.frame.optional}
						value={form.value("note")}
						maxLength={2000}
					/>
					<Button variant="secondary">{words.refuse}</Button>
				</form>
			</Panel>
		</>
	);
}

function Decision({ request, decidedAt }: { request: DecideRequestProps["request"]; decidedAt: string }) {
	const { lang, t } = useLanguage();
	const words = t.privacy.detail;
	const instant = (at: string) => formatInstant(at, "Asia/Jakarta", lang);
	const { kind, state, refusalGround, decisionNote, decidedByName, erasedAt } = request;
	return (
		<Panel title={words.decided}>
			<SummaryList
				rows={[
					{ label: t.privacy.states[state], value: words.decidedBy(decidedByName, instant(decidedAt)) },
					...(refusalGround ? [{ label: words.ground, value: t.privacy.grounds[refusalGround] }] : []),
					...(decisionNote ? [{ label: words.note, value: <Content>{decisionNote}</Content> }] : []),
				]}
			/>
			{kind === "erasure" && state === "fulfilled" ? (
				<p>{erasedAt ? words.erased(instant(erasedAt)) : words.erasePending}</p>
			) : null}
		</Panel>
	);
}
