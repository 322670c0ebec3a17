import { requestKinds } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import { RadioGroup } from "../primitives/choice-field";

interface RequestKindFieldProps {
	value: string;
	error: string | undefined;
}

/** What is asked for, with what follows from it. */
export function RequestKindField({ value, error }: RequestKindFieldProps) {
	const { t } = useLanguage();
	const words = t.privacy.own;
	const hints: Record<string, string> = { erasure: words.erasureHint, objection: words.objectionHint };
	return (
		<RadioGroup
			name="kind"
			label={words.kind}
			value={value}
			error={error}
			choices={requestKinds.map((kind) => ({ value: kind, label: t.privacy.kinds[kind], hint: hints[kind] }))}
		/>
	);
}
