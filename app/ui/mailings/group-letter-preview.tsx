import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { Button, ButtonRow } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Details } from "../primitives/details";
import { EmptyState } from "../primitives/empty-state";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { type FormValues, textOf } from "../registrations/form-parts";
import { type RegistrationAddress, registrationsQuery } from "../registrations/registration-address";
import { Reach } from "./reach";

interface Preview {
	samples: readonly { id: string; name: string; language: Language; subject: string; text: string }[];
	reach: { mailed: number; unsubscribed: number; withoutMail: number };
	unreached: readonly { id: string; name: string; phone: string | null }[];
}

interface GroupLetterPreviewProps {
	action: string;
	values: FormValues;
	address: RegistrationAddress;
	preview: Preview;
}

/** The letter as its first readers get it, how many it is for, and the button that sends it. */
export function GroupLetterPreview({ action, values, address, preview }: GroupLetterPreviewProps) {
	const { lang, t } = useLanguage();
	const words = t.mailings.compose;
	const { mailed, unsubscribed, withoutMail } = preview.reach;
	const count = mailed + unsubscribed + withoutMail;
	const unreached = unsubscribed + withoutMail;
	const more = unreached - preview.unreached.length;
	return (
		<Stack>
			{count === 0 ? <EmptyState title={words.nobody}>{words.nobodyHint}</EmptyState> : <Reach reach={preview.reach} />}
			<form method="post" action={action} noValidate>
				<HiddenFields
					values={{
						kepada: registrationsQuery(address).toString(),
						subject: textOf(values, "subject"),
						message: textOf(values, "message"),
						form_key: textOf(values, "form_key"),
						jumlah: String(count),
					}}
				/>
				<ButtonRow>
					{count > 0 ? (
						<Button name="step" value="send">
							{words.send(formatNumber(count, lang))}
						</Button>
					) : null}
					<Button name="step" value="edit" variant="secondary">
						{words.edit}
					</Button>
				</ButtonRow>
			</form>
			{preview.samples.map(({ id, name, language, subject, text }) => (
				<Panel key={id} title={words.sample(name)}>
					<p lang={language}>
						<strong>{subject}</strong>
					</p>
					<pre className="letter-text" lang={language}>
						{text}
					</pre>
				</Panel>
			))}
			{unreached > 0 ? (
				<Details summary={words.unreached}>
					<ul>
						{preview.unreached.map(({ id, name, phone }) => (
							<li key={id}>{[name, phone].filter(Boolean).join(", ")}</li>
						))}
						{more > 0 ? <li>{words.more(formatNumber(more, lang))}</li> : null}
					</ul>
				</Details>
			) : null}
		</Stack>
	);
}
