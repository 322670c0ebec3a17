import type { CertificateState, NikGrade } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

const tones = { A: "ok", B: "info", C1: "warn", C2: "warn", D: "bad" } as const;

/** The grade as a word; where the definition is silent it says that the office has to confirm it. */
export function GradeTag({ grade, needsConfirmation }: { grade: NikGrade | null; needsConfirmation: boolean }) {
	const words = useLanguage().t.cooperatives;
	return <Tag tone={grade ? tones[grade] : "mute"}>{words.grade(grade, needsConfirmation)}</Tag>;
}

const certificateTones = { none: "mute", valid: "ok", over: "bad" } as const;

/** Whether the certificate holds. */
export function CertificateTag({ state }: { state: CertificateState }) {
	const words = useLanguage().t.cooperatives;
	return <Tag tone={certificateTones[state]}>{words.certificates[state]}</Tag>;
}
