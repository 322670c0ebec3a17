import { backup as takeBackup } from "../backup.server";
import { say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const backup: Verb = {
	takes: [],
	summary: "Writes database, uploads and secrets into one file.",
	details: `The site may go on running. The file lies in DATA_DIR/backups, readable by its owner only, and its path is printed on
the last line. It holds personal data and the keys of all links: keep it as you keep the server. It restores on SQLite
and on PostgreSQL, whichever it was taken on.`,
	async run() {
		await withRuntime(async (runtime) => say(await takeBackup(runtime)));
	},
};
