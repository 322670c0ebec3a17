import { Action, Details, Note } from "./blocks";
import { examplePrivacyRequest } from "./examples";
import type { PrivacyRequestFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

/** To who asked something about their own data: it was granted, or refused with the reason under the law. */
export const privacyDecided = letter<PrivacyRequestFacts>({
	lane: 1,
	secret: false,
	subject: ({ number, ground }, { t }) =>
		ground === null ? t.privacy.fulfilledSubject(number) : t.privacy.refusedSubject(number),
	body: (facts, voice) => {
		const { t } = voice;
		const isRefused = facts.ground !== null;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{isRefused ? t.privacy.refusedText : t.privacy.fulfilledText}
				</Opening>
				<Details
					rows={[
						[t.privacy.number, facts.number],
						[t.privacy.kind, facts.kind],
						[t.rows.reason, facts.ground ?? ""],
						[t.rows.note, facts.note ?? ""],
					]}
				/>
				<Action href={facts.link}>{t.privacy.open}</Action>
				<Note>{isRefused ? t.privacy.complain : t.privacy.done}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: {
		...examplePrivacyRequest,
		needsConfirmation: false,
		ground: "Pemenuhannya mengungkap data pribadi orang lain (Pasal 33 huruf b)",
		note: "Daftar hadir memuat nama peserta lain.",
	},
});
