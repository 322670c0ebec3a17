import type { DecisionKind, RegistrationStatus } from "#app/domain/registrations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { useMay } from "../layout/request-context";
import { InlineForm } from "../primitives/inline-form";
import { Notification } from "../primitives/notification";

/** What came of a decision, as the next page says it. */
export interface DecisionFacts {
	id: string;
	kind: DecisionKind;
	isUndone: boolean;
	/** People whom the decision changed. */
	changed: number;
	/** Those of them who are again what they were, once it is undone. */
	restored: number;
	/** How many it, or its undoing, left alone, and the first of them. */
	left: number;
	leftAlone: readonly {
		id: string;
		name: string;
		code: string;
		status: RegistrationStatus;
		undoRefused: string | null;
	}[];
}

interface DecisionNewsProps {
	decision: DecisionFacts;
	eventId: string;
	/** Whether the reader may change registrations now. */
	canUndo: boolean;
	/** The query of the page, which undoing comes back to. */
	search: string;
	/** The registration whose page this is; the list when absent. */
	registrationId?: string;
}

/** Says how many were decided about and who was left alone, with the way to undo it. */
export function DecisionNews({ decision, eventId, canUndo, search, registrationId }: DecisionNewsProps) {
	const { lang, t } = useLanguage();
	const words = t.deciding;
	const may = useMay();
	const { isUndone, kind, leftAlone } = decision;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<Notification
			tone="success"
			alert
			actions={
				canUndo && !isUndone && may("registrations.write") ? (
					<InlineForm
						action={`/panel/kegiatan/${eventId}/keputusan/${decision.id}`}
						label={words.undo}
						fields={{ kembali: search, pendaftaran: registrationId }}
						small
					/>
				) : null
			}
		>
			<p>{isUndone ? words.undone(number(decision.restored)) : words.done[kind](number(decision.changed))}</p>
			{decision.left > 0 ? (
				<>
					<p>{words.left(number(decision.left))}</p>
					<ul>
						{leftAlone.map((one) => (
							<li key={one.id}>
								<a href={`/panel/kegiatan/${eventId}/pendaftaran/${one.id}`}>{one.name}</a>, {one.code}:{" "}
								{whyLeft(one, t)}
							</li>
						))}
					</ul>
				</>
			) : null}
		</Notification>
	);
}

function whyLeft({ status, undoRefused }: DecisionFacts["leftAlone"][number], t: Messages): string {
	const why = undoRefused as keyof Messages["deciding"]["leftWhy"] | null;
	return why ? t.deciding.leftWhy[why] : t.registrations.statuses[status].toLowerCase();
}
