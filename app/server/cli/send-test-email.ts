import { normaliseAddress } from "#app/domain/messages/address";
import { newId } from "#db/client";
import { readConfig } from "../config.server";
import { mailDestination, openTransport } from "../delivery.server";
import { Refusal, say, type Verb } from "./verb";

export const sendTestEmail: Verb = {
	takes: ["<to>"],
	summary: "Sends one letter now and says what the mail server answered.",
	details: "Without SMTP_URL the letter is written into DATA_DIR/mail.",
	async run({ positionals: [to = ""] }) {
		const config = readConfig(process.env);
		const address = normaliseAddress(to);
		if (!address) throw new Refusal(`${to} is not an e-mail address.`);
		const id = newId();
		const domain = config.mailFrom.address.slice(config.mailFrom.address.lastIndexOf("@") + 1);
		const text = `Surel percobaan dari ${config.baseUrl}. Bila Anda membacanya, pengiriman surel berfungsi.`;
		const transport = openTransport(config);
		try {
			const sent = await transport.send({
				id,
				messageId: `<${id}@${domain}>`,
				date: new Date().toISOString(),
				from: config.mailFrom,
				to: { name: address, address },
				subject: "Surel percobaan dari Rembuk",
				text: `${text}\n`,
				html: `<!doctype html><html lang="id"><title>Surel percobaan</title><p>${text}</p></html>`,
				language: "id",
			});
			if (!sent.ok) throw new Refusal(`The letter was not taken (${sent.kind}): ${sent.message}`);
			say(`Taken by ${mailDestination(config).place}: ${sent.response}`);
		} finally {
			await transport.close();
		}
	},
};
