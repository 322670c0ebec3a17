export const invitationStatuses = ["invited", "opened", "accepted", "declined", "delegated"] as const;
