import type { Pace } from "#app/domain/messages/letter-transport";

interface Limits {
	/** Letters between being taken up and being noted, whoever they are to: what may come twice after a crash. */
	atOnce: number;
	/** Of these, letters to one recipient domain. */
	perDomain: number;
	/** Letters a second; null: as fast as the mail server takes them. */
	perSecond: number | null;
}

interface Waiting {
	lane: number;
	domain: string;
	go(done: () => void): void;
}

/**
 * Lets letters go one by one within these limits, the most urgent lane first; a letter whose domain has its share waits
 * while others pass it. A bucket fills with the tokens of a quarter of a second, so that no burst is longer than that.
 * Once `signal` is aborted nobody waits: their letters are put back.
 */
export function createPace({ atOnce, perDomain, perSecond }: Limits, signal?: AbortSignal): Pace {
	const waiting: Waiting[] = [];
	const underWay = new Map<string, number>();
	let going = 0;
	const bucket = perSecond === null ? null : tokenBucket(perSecond);
	let isWaitingForToken = false;

	function next(): Waiting | undefined {
		const free = waiting.filter(({ domain }) => (underWay.get(domain) ?? 0) < perDomain);
		return free.reduce<Waiting | undefined>((first, one) => (first && first.lane <= one.lane ? first : one), undefined);
	}

	function start(one: Waiting): void {
		waiting.splice(waiting.indexOf(one), 1);
		going++;
		underWay.set(one.domain, (underWay.get(one.domain) ?? 0) + 1);
		one.go(() => {
			going--;
			const left = (underWay.get(one.domain) ?? 1) - 1;
			if (left > 0) underWay.set(one.domain, left);
			else underWay.delete(one.domain);
			pump();
		});
	}

	function pump(): void {
		for (let one = next(); one && going < atOnce; one = next()) {
			const wait = bucket?.take() ?? 0;
			if (wait > 0) {
				pumpIn(wait);
				return;
			}
			start(one);
		}
	}

	function pumpIn(milliseconds: number): void {
		if (isWaitingForToken) return;
		isWaitingForToken = true;
		setTimeout(() => {
			isWaitingForToken = false;
			pump();
		}, milliseconds);
	}

	signal?.addEventListener("abort", () => {
		for (const { go } of waiting.splice(0)) go(() => {});
	});

	return {
		turn({ lane, toDomain }) {
			if (signal?.aborted) return Promise.resolve(() => {});
			return new Promise((go) => {
				waiting.push({ lane, domain: toDomain, go });
				pump();
			});
		},
	};
}

/** `take` takes a token and answers 0, or says in how many milliseconds there is one. */
function tokenBucket(perSecond: number): { take(): number } {
	const size = Math.max(1, perSecond / 4);
	let tokens = size;
	let filledAt = performance.now();
	return {
		take() {
			const at = performance.now();
			tokens = Math.min(size, tokens + ((at - filledAt) / 1000) * perSecond);
			filledAt = at;
			// Fractions add up to a little less than a whole.
			if (tokens >= 1 - 1e-9) {
				tokens -= 1;
				return 0;
			}
			return Math.ceil(((1 - tokens) / perSecond) * 1000);
		},
	};
}
