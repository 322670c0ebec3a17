import net from "node:net";

/** A TCP port of 127.0.0.1 that nobody listens on. @returns {Promise<number>} */
export const freePort = () =>
	new Promise((resolve, reject) => {
		const probe = net
			.createServer()
			.once("error", reject)
			.listen(0, "127.0.0.1", () => {
				const address = probe.address();
				probe.close(() => resolve(address && typeof address === "object" ? address.port : 0));
			});
	});
