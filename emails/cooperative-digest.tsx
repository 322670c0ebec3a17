import { Action, Items } from "./blocks";
import type { CooperativeDigestFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

/** Once a week, what an office should look at among its cooperatives. */
export const cooperativeDigest = letter<CooperativeDigestFacts>({
	lane: 2,
	secret: false,
	subject: ({ lines, more }, { t }) => t.cooperative.digestSubject(lines.length + more),
	body: ({ person, office, lines, more, link }, voice) => {
		const words = voice.t.cooperative;
		const items = lines.map(({ cooperative, alarms }) => `${cooperative}: ${alarms}`);
		return (
			<>
				<Opening person={person} voice={voice}>
					{words.digestText(office)}
				</Opening>
				<Items items={more > 0 ? [...items, words.digestMore(more)] : items} />
				<Action href={link}>{words.digestOpen}</Action>
				<Closing host={words.digestHost} contact={null} voice={voice} />
			</>
		);
	},
	example: {
		person: { name: "Retno Puspitasari", gender: null },
		office: "Disnaker Kota Contoh",
		lines: [{ cooperative: "Kopkar Sinar Cisadane (rekaan)", alarms: "RAT 2020" }],
		more: 2,
		link: "https://rembuk.example/panel/koperasi",
	},
});
