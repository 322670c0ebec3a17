import { whenAndWhere } from "./event-rows";
import { exampleInvitation } from "./examples";
import type { InvitationFacts } from "./facts";
import { InvitationBody } from "./invitation-body";
import { letter } from "./letter";

/** A body is invited to send people. */
export const invitation = letter<InvitationFacts>({
	lane: 2,
	secret: false,
	subject: ({ event }, voice) => voice.t.invitation.subject(event.title, whenAndWhere(event, voice)),
	body: (facts, voice) => (
		<InvitationBody facts={facts} opening={voice.t.invitation.opening(facts.event.host)} voice={voice} />
	),
	example: exampleInvitation,
});
