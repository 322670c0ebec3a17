import type { speakers as id } from "../id/speakers";

export const speakers: typeof id = {
	roles: { speaker: "Speaker", moderator: "Moderator" },
	choose: {
		speakers: "Speakers",
		moderators: "Moderators",
		newSpeakers: "New speakers",
		newModerators: "New moderators",
		hint: "One person per line: name, position, organisation. For example: Retno Puspitasari, Director, Ministry of Manpower",
	},
};
