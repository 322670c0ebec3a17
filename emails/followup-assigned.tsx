import { exampleFollowup } from "./examples";
import type { FollowupFacts } from "./facts";
import { FollowupBody } from "./followup-body";
import { letter } from "./letter";

/** Somebody is responsible for a follow-up from now on. */
export const followupAssigned = letter<FollowupFacts>({
	lane: 1,
	secret: false,
	subject: ({ code }, { t }) => t.followup.assigned(code),
	body: (facts, voice) => <FollowupBody facts={facts} opening={voice.t.followup.assignedText} voice={voice} />,
	example: exampleFollowup,
});
