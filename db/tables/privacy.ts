import type { Insertable, Selectable, Updateable } from "kysely";
import type { RefusalGround, RequestKind, RequestState, RequestWay } from "#app/domain/privacy/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

/** What somebody asked about their own data, due 72 hours after it came in. */
export interface PrivacyRequestsTable {
	id: string;
	/** `PDP-7K4QX`: what letters and telephone calls name it by. */
	number: string;
	kind: RequestKind;
	state: RequestState;
	way: RequestWay;
	/** Whose queue it stands in; null for that of every office. */
	officeId: string | null;
	registrationId: string | null;
	name: string;
	email: string | null;
	emailFolded: string | null;
	/** E.164. */
	phone: string | null;
	message: WithDefault<string>;
	language: Language;
	/** SHA-256 (hex) of the derived token of its page. */
	linkHash: string;
	formKey: string | null;
	receivedAt: string;
	dueAt: string;
	identifiedAt: string | null;
	/** Empty where the person did it by their link. */
	identifiedByName: WithDefault<string>;
	/** Who of staff wrote it down. */
	recordedByName: WithDefault<string>;
	assignedToId: WithDefault<string | null>;
	decidedAt: WithDefault<string | null>;
	decidedByName: WithDefault<string>;
	refusalGround: WithDefault<RefusalGround | null>;
	decisionNote: WithDefault<string>;
	/** When the office was warned that it runs out, and told that it ran out. */
	warnedAt: WithDefault<string | null>;
	overdueToldAt: WithDefault<string | null>;
	/** When the erasure that was granted was done. */
	erasedAt: WithDefault<string | null>;
	isFictional: Flag;
}
export type PrivacyRequest = Selectable<PrivacyRequestsTable>;
export type NewPrivacyRequest = Insertable<PrivacyRequestsTable>;
export type PrivacyRequestUpdate = Updateable<PrivacyRequestsTable>;
