import { letterPlaceholders } from "#app/domain/mailings/types";
import { unknownPlaceholders } from "#app/domain/messages/rules";
import { useLanguage } from "#app/i18n/context";

/** What can be filled in, and which of the typed names are none of that. */
export function PlaceholderHelp({ texts }: { texts: readonly string[] }) {
	const words = useLanguage().t.mailings;
	const unknown = unknownPlaceholders(texts.join("\n"), letterPlaceholders);
	return (
		<p className="muted small">
			{unknown.length > 0 ? <strong>{words.unknown(unknown.map((name) => `{${name}}`).join(" "))} </strong> : null}
			{words.placeholders}: {letterPlaceholders.map((name) => `{${name}}`).join(" ")}
		</p>
	);
}
