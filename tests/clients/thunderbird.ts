import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../support/free-port.mjs";
import { type Mailbox, openMailbox } from "../support/mailbox";
import { type Marionette, openMarionette } from "./marionette";

/** What Thunderbird shows above a message that brings a calendar object. */
export interface InvitationBar {
	text: string;
	/** The buttons offered, by their ids without "imip" and "Button": "Accept", "Update", "Delete". */
	buttons: string[];
	/** Windows beside the main one: questions that wait for an answer. */
	questions: string[];
}

/** An event as it lies in the calendar. */
export interface CalendarItem {
	uid: string;
	start: string;
	location: string;
	sequence: string;
	partstat: string;
}

export interface Thunderbird {
	/** Puts a message into the inbox and opens it. */
	receive(raw: Buffer): Promise<InvitationBar>;
	/** Presses one of the bar's buttons and waits until it has done its work. */
	press(button: string): Promise<InvitationBar>;
	calendar(): Promise<CalendarItem[]>;
	/** The letters it sent. */
	sent: Mailbox;
	close(): Promise<void>;
}

const program = process.env.THUNDERBIRD ?? "thunderbird";

/** "Mozilla Thunderbird 153.8.0esr"; null where it is not installed. */
export function thunderbirdVersion(): string | null {
	const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
	return status === 0 ? stdout.trim() : null;
}

/** One account without a mail server to fetch from, one server to send through, and nothing that asks the internet. */
function preferences(ports: { marionette: number; smtp: number }, address: string): string {
	const settings: Record<string, string | number | boolean> = {
		"marionette.port": ports.marionette,
		"mail.accountmanager.accounts": "account1,account2",
		"mail.accountmanager.defaultaccount": "account1",
		"mail.accountmanager.localfoldersserver": "server2",
		"mail.account.account1.server": "server1",
		"mail.account.account1.identities": "id1",
		"mail.account.account2.server": "server2",
		"mail.identity.id1.fullName": "Siti Nurhaliza",
		"mail.identity.id1.useremail": address,
		"mail.identity.id1.smtpServer": "smtp1",
		"mail.identity.id1.valid": true,
		"mail.server.server1.type": "pop3",
		"mail.server.server1.hostname": "127.0.0.1",
		"mail.server.server1.port": 1,
		"mail.server.server1.userName": "siti",
		"mail.server.server1.name": address,
		"mail.server.server1.check_new_mail": false,
		"mail.server.server1.login_at_startup": false,
		"mail.server.server2.type": "none",
		"mail.server.server2.hostname": "Local Folders",
		"mail.server.server2.userName": "nobody",
		"mail.smtpservers": "smtp1",
		"mail.smtp.defaultserver": "smtp1",
		"mail.smtpserver.smtp1.hostname": "127.0.0.1",
		"mail.smtpserver.smtp1.port": ports.smtp,
		"mail.smtpserver.smtp1.try_ssl": 0,
		"mail.smtpserver.smtp1.authMethod": 1,
		"mail.provider.suppress_dialog_on_startup": true,
		"mail.shell.checkDefaultClient": false,
		"mail.spotlight.firstRunDone": true,
		"mailnews.start_page.enabled": false,
		"mail.rights.version": 1,
		"app.update.enabled": false,
		"datareporting.policy.dataSubmissionEnabled": false,
		"network.dns.disableIPv6": true,
		"calendar.timezone.local": "Asia/Jakarta",
	};
	const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
	return `${lines.join("\n")}\n`;
}

const modules = `
	const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
	const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
	const win = Services.wm.getMostRecentWindow("mail:3pane");
	const tabmail = win.document.getElementById("tabmail");
	const pause = (ms) => new Promise((resolve) => win.setTimeout(resolve, ms));
	const root = MailServices.accounts.getAccount("account1").incomingServer.rootFolder;
	const bar = () => {
		const document = tabmail.currentAboutMessage?.document;
		const shown = document?.getElementById("imip-bar");
		if (!shown || shown.collapsed) return null;
		const buttons = [...document.querySelectorAll("toolbarbutton[id^=imip]")]
			.filter((button) => !button.hidden)
			.map(({ id }) => id.replace(/^imip|Button$/g, ""))
			.filter((name) => name !== "More" && name !== "GoToCalendar");
		const text = shown.querySelector(".msgNotificationBarText")?.textContent ?? "";
		const questions = [...Services.wm.getEnumerator(null)].filter((one) => one !== win).map((one) => one.location.href);
		return { text, buttons, questions };
	};
	/** What the bar says once it has said the same for a second. */
	const settled = async () => {
		let [last, since] = ["", 0];
		for (let round = 0; round < 120 && since < 4; round++) {
			await pause(250);
			const now = JSON.stringify(bar());
			since = now === last && now !== "null" ? since + 1 : 0;
			last = now;
		}
		return bar();
	};
`;

/** Starts a Thunderbird without a screen, in a profile of its own, for the person with this address. */
export async function startThunderbird(address: string): Promise<Thunderbird> {
	const home = mkdtempSync(path.join(tmpdir(), "rembuk-thunderbird-"));
	const profile = path.join(home, "profile");
	mkdirSync(profile);
	const sent = await openMailbox();
	const port = await freePort();
	const ports = { marionette: port, smtp: Number(new URL(sent.url).port) };
	writeFileSync(path.join(profile, "user.js"), preferences(ports, address));
	const options = ["--headless", "--no-remote", "--profile", profile, "--marionette", "--remote-allow-system-access"];
	const child = spawn(program, options, { env: { ...process.env, HOME: home }, stdio: "ignore" });
	const remote = await openMarionette(port);
	await remote.run(`${modules}
		for (let round = 0; round < 40 && cal.manager.getCalendars().length === 0; round++) await pause(250);
		for (const calendar of cal.manager.getCalendars()) {
			calendar.setProperty("disabled", false);
			calendar.setProperty("imip.identity.key", "id1");
		}
		if (!root.containsChildNamed("Inbox")) root.QueryInterface(Ci.nsIMsgLocalMailFolder).createLocalSubfolder("Inbox");
	`);
	return {
		sent,
		receive: (raw) => receive(remote, raw),
		press: (button) =>
			remote.run(
				`${modules}
				tabmail.currentAboutMessage.document.getElementById("imip" + arguments[0] + "Button").click();
				await pause(2000);
				return settled();`,
				button,
			),
		calendar: () => remote.run(readCalendar),
		async close() {
			remote.close();
			await ended(child);
			await sent.close();
			rmSync(home, { recursive: true, force: true });
		},
	};
}

const receive = (remote: Marionette, raw: Buffer) =>
	remote.run<InvitationBar>(
		`${modules}
		const inbox = root.getChildNamed("Inbox").QueryInterface(Ci.nsIMsgLocalMailFolder);
		const pane = tabmail.currentAbout3Pane;
		pane.displayFolder(inbox.URI);
		await pause(500);
		const header = inbox.addMessage(arguments[0]);
		await pause(500);
		pane.selectMessage(header);
		return settled();`,
		// It takes bytes as characters.
		raw.toString("latin1"),
	);

const readCalendar = `${modules}
	const items = [];
	const all = Ci.calICalendar.ITEM_FILTER_TYPE_EVENT | Ci.calICalendar.ITEM_FILTER_COMPLETED_ALL;
	for (const calendar of cal.manager.getCalendars())
		for (const item of await calendar.getItemsAsArray(all, 0, null, null))
			items.push({
				uid: item.id,
				start: item.startDate.icalString,
				location: item.getProperty("LOCATION"),
				sequence: item.getProperty("SEQUENCE") ?? "0",
				partstat: item.getAttendees()[0]?.participationStatus ?? "",
			});
	return items;
`;

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const exit = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
	await exit;
	clearTimeout(late);
}
