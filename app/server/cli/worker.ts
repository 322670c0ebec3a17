import { startWorker } from "../worker";
import { say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const worker: Verb = {
	takes: [],
	summary: "Sends letters and reminders and takes nightly backups, without serving pages.",
	details: "The same as the server with ROLE=worker; any number may run at once. Ends in order on SIGTERM or Ctrl+C.",
	async run() {
		await withRuntime(async (runtime) => {
			const started = startWorker(runtime);
			say("The worker runs.");
			await new Promise<void>((resolve) => {
				for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
			});
			await started.stop();
		});
	},
};
