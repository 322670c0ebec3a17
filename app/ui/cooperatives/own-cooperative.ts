import type {
	AlarmKind,
	CertificateState,
	ChecklistState,
	CooperativeStage,
	GradeReason,
	NikGrade,
	ProposalRoute,
	RequirementScope,
} from "#app/domain/cooperatives/types";

/** What a cooperative's own page shows. Dates are `YYYY-MM-DD`, instants UTC. */
export interface OwnCooperative {
	name: string;
	stage: CooperativeStage;
	stageSinceOn: string;
	/** What the office said when it returned the proposal or gave it up. */
	stageNote: string;
	nik: string | null;
	certificateValidUntil: string | null;
	officeName: string | null;
	standing: {
		asOf: string;
		grading: { grade: NikGrade | null; reason: GradeReason; needsConfirmation: boolean };
		certificate: CertificateState;
		route: ProposalRoute | null;
		alarms: readonly { kind: AlarmKind; dueOn: string }[];
		nextSteps: readonly (Pick<StatedStep, "bookYear" | "act" | "channel"> & {
			before: { grade: NikGrade | null };
			after: { grade: NikGrade | null };
		})[];
	};
	requirements: readonly {
		code: string;
		label: string;
		labelEn: string;
		appliesTo: RequirementScope;
		isAsked: boolean;
		isMissing: boolean;
		state: ChecklistState | null;
		note: string;
	}[];
	papers: readonly {
		key: string;
		fileId: string;
		label: string;
		itemCode: string | null;
		bytes: number;
		addedAt: string;
	}[];
	meetings: readonly {
		bookYear: number;
		heldOn: string | null;
		reportedOn: string | null;
		statedOn: string | null;
		isCounted: boolean;
		canBeStated: boolean;
	}[];
	statement: {
		statedOn: string;
		heldYear: string | null;
		reportedYear: string | null;
		missing: readonly string[];
		steps: readonly StatedStep[];
	} | null;
	messages: readonly OwnMessage[];
}

export interface StatedStep {
	bookYear: number;
	act: "report" | "hold_and_report";
	channel: "online" | "paper";
	before: readonly NikGrade[];
	after: readonly NikGrade[];
}

export interface OwnMessage {
	key: string;
	at: string;
	body: string;
	/** Written by the cooperative. */
	isOwn: boolean;
}
