import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "./button";
import { Details } from "./details";
import { HiddenFields } from "./hidden-fields";

interface DownloadFormProps {
	summary: string;
	/** What the file holds. */
	lead: string;
	action: string;
	/** What of the list is meant. */
	values: Readonly<Record<string, string | undefined>>;
}

/** A list as a file in the formats offices use; a form and no link, since taking data out of the house is recorded. */
export function DownloadForm({ summary, lead, action, values }: DownloadFormProps) {
	const formats = useLanguage().t.frame.fileFormats;
	return (
		<Details summary={summary}>
			<form method="post" action={action}>
				<p className="muted small">{lead}</p>
				<HiddenFields values={values} />
				<ButtonRow>
					{(["xlsx", "csv", "csv-koma"] as const).map((format) => (
						<Button key={format} name="format" value={format} variant="secondary" small>
							{formats[format]}
						</Button>
					))}
				</ButtonRow>
			</form>
		</Details>
	);
}
