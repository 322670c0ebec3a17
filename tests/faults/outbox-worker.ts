import { createDelivery, paceOf } from "#app/server/delivery.server";
import { openDatabase } from "#db/client";
import { createSmtpTransport } from "#emails/transport";

// A worker in a process of its own: delivers until nothing is due for a while, or until it is killed.

const [, , databaseUrl = "", smtpUrl = "", owner = "", clockOffset = "0", manner = "claiming"] = process.argv;
const db = openDatabase(databaseUrl);
const transport = createSmtpTransport(smtpUrl);
const now = () => new Date(Date.now() + Number(clockOffset));

/** What the outbox is there to prevent: sending what looks unsent, and noting it afterwards. */
async function deliverWithoutClaiming(): Promise<number> {
	const due = await db
		.selectFrom("letters")
		.innerJoin("letterBodies", "letterBodies.letterId", "letters.id")
		.selectAll("letters")
		.select(["text", "html"])
		.where("status", "=", "pending")
		.orderBy("letters.id")
		.limit(5)
		.execute();
	for (const letter of due) {
		await transport.send({
			...letter,
			date: letter.createdAt,
			from: { name: "Panitia", address: "dialog@rembuk.example" },
			to: { name: letter.toName, address: letter.toAddress },
			language: "id",
		});
		await db.updateTable("letters").set({ status: "sent" }).where("id", "=", letter.id).execute();
	}
	return due.length;
}

const delivery = createDelivery({ db, now }, transport, owner, paceOf({ mailPerSecond: null, mailPerDomain: 5 }));

/** As the worker does it: two rounds at once. */
async function deliver(): Promise<number> {
	const rounds = await Promise.all([delivery.round(), delivery.round()]);
	return rounds.reduce((sum, round) => sum + (round?.claimed ?? 0), 0);
}

let idle = 0;
while (idle < 5) {
	const claimed = await (manner === "claiming" ? deliver() : deliverWithoutClaiming());
	idle = claimed === 0 ? idle + 1 : 0;
	if (claimed === 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
await transport.close();
await db.destroy();
