import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { FileField } from "../primitives/field";

/** Hands in a list. */
export function UploadForm({ problem }: { problem: string | undefined }) {
	const words = useLanguage().t.imports;
	return (
		<form method="post" encType="multipart/form-data" noValidate>
			<FileField name="file" label={words.file} hint={words.fileHint} accept=".xlsx,.csv,.tsv,.txt" error={problem} />
			<Button>{words.upload}</Button>
		</form>
	);
}
