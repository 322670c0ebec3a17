/** What somebody does in a session of the programme: narasumber or moderator. */
export const speakerRoles = ["speaker", "moderator"] as const;
export type SpeakerRole = (typeof speakerRoles)[number];
