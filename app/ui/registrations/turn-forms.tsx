import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import type { RefusedForm } from "../followups/progress-form";
import { Button } from "../primitives/button";
import { TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, textOf } from "./form-parts";

interface TurnFormsProps {
	/** The seat that is held for the person; null without one. */
	offer: { answerBy: string | null; isLate: boolean } | null;
	/** Place in the waiting list; null with an offer. */
	place: number | null;
	/** Whether a seat is free for this very person. */
	hasRoom: boolean;
	timeZone: string;
	/** The call list. */
	calls: string;
	form: RefusedForm | undefined;
}

/** Where somebody stands in line, and what staff can do about it. */
export function TurnForms({ offer, place, hasRoom, timeZone, calls, form }: TurnFormsProps) {
	const { lang, t } = useLanguage();
	const words = t.seats.turn;
	if (!offer)
		return (
			<>
				{place === null ? null : <p>{words.waits(formatNumber(place, lang))}</p>}
				<TurnForm act="promote" label={words.promote} form={form}>
					{hasRoom ? words.promoteFree : words.promoteFull}
				</TurnForm>
			</>
		);
	const end = offer.answerBy && formatInstant(offer.answerBy, timeZone, lang);
	return (
		<>
			{end === null ? (
				<p>
					{words.notReached} <a href={calls}>{words.toCalls}</a>
				</p>
			) : (
				<p>{offer.isLate ? words.late(end) : words.answerBy(end)}</p>
			)}
			<form method="post">
				<HiddenFields values={{ act: "accept" }} />
				<p>{words.acceptText}</p>
				<Button>{words.accept}</Button>
			</form>
			<TurnForm act="pass-on" label={words.passOn} form={form}>
				{words.passOnText}
			</TurnForm>
		</>
	);
}

interface TurnFormProps {
	act: "pass-on" | "promote";
	label: string;
	form: RefusedForm | undefined;
	children: string;
}

/** One act with its reason. */
function TurnForm({ act, label, form = { errors: {}, values: {} }, children }: TurnFormProps) {
	const { t } = useLanguage();
	return (
		<form method="post" noValidate>
			<h2>{label}</h2>
			<p>{children}</p>
			<HiddenFields values={{ act }} />
			<TextArea
				name="reason"
				label={t.seats.turn.reason}
				rows={3}
				maxLength={1000}
				value={textOf(form.values, "reason")}
				error={errorText(t, form.errors, "reason")}
			/>
			<Button variant="secondary">{label}</Button>
		</form>
	);
}
