import { useLanguage } from "#app/i18n/context";
import { Panel } from "../primitives/panel";

interface PhotoConsentsProps {
	/** Of whom: those who came, or those who are expected. */
	who: "present" | "confirmed";
	people: number;
	consenting: number;
}

/** How many people must not be recognisable on photographs. */
export function PhotoConsents({ who, people, consenting }: PhotoConsentsProps) {
	const words = useLanguage().t.spj.consent;
	if (people === 0) return null;
	const without = people - consenting;
	return (
		<Panel title={words.title}>
			<p>{without > 0 ? <b>{words[who](without, people)}</b> : words.all}</p>
			{without > 0 ? <p>{words.note}</p> : null}
		</Panel>
	);
}
