/** Stored statuses; overdue is derived from the due date. */
export const followupStatuses = ["not_started", "in_progress", "done", "cancelled"] as const;
export type FollowupStatus = (typeof followupStatuses)[number];

export const followupPriorities = ["normal", "high"] as const;
export type FollowupPriority = (typeof followupPriorities)[number];

export const followupThemes = [
	"cooperatives",
	"welfare_facilities",
	"business_licence",
	"administration",
	"industrial_relations",
	"other",
] as const;
export type FollowupTheme = (typeof followupThemes)[number];

/** Ways to look at the list: `soon` is due within seven days and not late, `running` every open one, `mine` ours to keep. */
export const followupViews = ["overdue", "soon", "running", "done", "mine", "all"] as const;
export type FollowupView = (typeof followupViews)[number];

/** Columns of the board; what is late stands in the third one alone. */
export const boardColumns = ["idle", "active", "overdue", "done"] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** What the summary counts by. */
export const followupGroups = ["province", "office", "theme"] as const;
export type FollowupGroup = (typeof followupGroups)[number];

/** What can be changed on many follow-ups at once. */
export const bulkChanges = ["theme", "priority", "helper", "extend", "cancel"] as const;
export type BulkChange = (typeof bulkChanges)[number];

/** What became of a request for more time; null while nobody has decided. */
export const extensionDecisions = ["granted", "refused"] as const;
export type ExtensionDecision = (typeof extensionDecisions)[number];
