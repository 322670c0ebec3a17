import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import type { DeskList } from "./types";

/** What this desk calls itself, so that the others can say where somebody was let in. */
export function StationForm({ list, station }: { list: DeskList; station: string | null }) {
	const words = useLanguage().t.door.station;
	return (
		<Details summary={station ? <Content>{station}</Content> : words.unnamed}>
			<form method="post" action={`/petugas/${list.eventId}/meja`} noValidate>
				<HiddenFields values={{ hari: String(list.position), sesi: list.sessionId ?? "" }} />
				<TextField
					name="station"
					label={words.label}
					hint={words.hint}
					value={station}
					maxLength={40}
					autoComplete="off"
					width="short"
				/>
				<Button variant="secondary" small>
					{words.save}
				</Button>
			</form>
		</Details>
	);
}
