import type { CooperativeStage } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { Tag, type TagTone } from "../primitives/tag";

const tones: Partial<Record<CooperativeStage, TagTone>> = {
	perlu_perbaikan: "warn",
	perpanjangan_disiapkan: "info",
	nik_terbit: "info",
	sertifikat_terbit: "ok",
	tidak_dilanjutkan: "mute",
};

/** The stage as a word. */
export function StageTag({ stage }: { stage: CooperativeStage }) {
	const words = useLanguage().t.cooperatives;
	return <Tag tone={tones[stage] ?? "plain"}>{words.stages[stage]}</Tag>;
}
