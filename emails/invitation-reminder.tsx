import { exampleInvitation } from "./examples";
import type { InvitationFacts } from "./facts";
import { InvitationBody } from "./invitation-body";
import { letter } from "./letter";

/** Somebody who was invited has not answered yet. */
export const invitationReminder = letter<InvitationFacts>({
	lane: 2,
	secret: false,
	subject: ({ event }, { t }) => t.invitation.reminderSubject(event.title),
	body: (facts, voice) => (
		<InvitationBody facts={facts} opening={voice.t.invitation.reminder(facts.organisation)} voice={voice} />
	),
	example: exampleInvitation,
});
