import { endAllSessions } from "#app/domain/accounts/end-all-sessions";
import { say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const endSessionsVerb: Verb = {
	takes: [],
	summary: "Ends every session: whoever is signed in signs in again.",
	details: "The server may run. Keys and personal links stay as they are.",
	async run() {
		await withRuntime(async ({ deps }) => {
			say(`Ended sessions: ${await endAllSessions(deps)}.`);
		});
	},
};
