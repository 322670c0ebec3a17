import type { SpjKind } from "#app/domain/spj/types";
import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { FileField } from "../primitives/field";
import { Panel } from "../primitives/panel";
import type { Taken } from "./types";

interface SpjUploadProps {
	page: string;
	kind: SpjKind;
	taken: Taken;
	form: PlanningForm;
}

/** Takes one or several papers into an item. */
export function SpjUpload({ page, kind, taken, form }: SpjUploadProps) {
	const words = useLanguage().t.spj;
	return (
		<Panel title={words.upload}>
			<form method="post" action={page} encType="multipart/form-data" noValidate>
				<FileField
					name="files"
					label={words.choose}
					hint={words.uploadHint(taken.names)}
					accept={taken.accept}
					multiple
					error={form.problem("files")}
				/>
				{kind === "photos" ? <p className="muted small">{words.photosHint}</p> : null}
				<Button>{words.upload}</Button>
			</form>
		</Panel>
	);
}
