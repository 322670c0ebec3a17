import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

// A mail server in a process of its own that takes everything and keeps nothing. Prints its port.

const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ["STARTTLS", "AUTH"],
	disableReverseLookup: true,
	onData(stream, _session, done) {
		stream.resume();
		stream.on("end", () => done());
	},
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`));
process.once("disconnect", () => process.exit(0));
