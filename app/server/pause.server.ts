/** Waits, but not after the stop. */
export function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (stopped.aborted) return resolve();
		const timer = setTimeout(done, milliseconds);
		function done() {
			clearTimeout(timer);
			stopped.removeEventListener("abort", done);
			resolve();
		}
		stopped.addEventListener("abort", done);
	});
}
