/** What became of an invitation: nobody answered, somebody began to answer, and the three answers there are. */
export const invitationStatuses = ["invited", "opened", "accepted", "declined", "delegated"] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** How an answer reached us: through the personal link, or by letter or telephone and written down by staff. */
export const invitationChannels = ["link", "letter", "phone"] as const;
export type InvitationChannel = (typeof invitationChannels)[number];
