/** What one round did: letters taken up, how each ended, and what went wrong with the mail server. */
export interface Round {
	claimed: number;
	sent: number;
	failed: number;
	putOff: number;
	/** Taken up and put back untried, because the server was lost or the worker stops. */
	givenBack: number;
	/** Why the mail server could not be reached; null when it could. */
	connectionLost: string | null;
	/** What the server said to letters it refused for another reason than an address that does not exist. */
	refusals: string[];
	/** Lanes that stopped because too many of their letters were refused. */
	stoppedLanes: number[];
}

/** A round that took these letters up, of which so many failed untried. */
export function startRound(claimed: number, failed: number): Round {
	return {
		claimed,
		sent: 0,
		failed,
		putOff: 0,
		givenBack: 0,
		connectionLost: null,
		refusals: [],
		stoppedLanes: [],
	};
}
