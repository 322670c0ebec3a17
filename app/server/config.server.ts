import path from "node:path";
import { z } from "zod";
import { entryAddress } from "#app/domain/calendar/entry-address";
import { peopleMonths } from "#app/domain/privacy/types";
import type { DkimKey } from "#emails/dkim";
import { readDkim } from "./dkim.server";
import { type ImapSettings, readImapUrl } from "./imap-settings.server";
import { type ProviderSettings, readProvider } from "./provider-settings.server";

const flag = (name: string, allowed: readonly [string, ...string[]]) =>
	z.enum(allowed, { error: `${name} must be one of ${allowed.join(", ")}` });

const environment = z.object({
	NODE_ENV: z.string().default("production"),
	HOST: z.string().default("127.0.0.1"),
	PORT: z.coerce.number({ error: "PORT must be a number" }).int().min(0).max(65535).default(3000),
	BASE_URL: z.url({ protocol: /^https?$/, error: "BASE_URL must be a full http(s) address" }).optional(),
	DATA_DIR: z.string().default("./data"),
	DATABASE_URL: z
		.string()
		.regex(/^(file:|postgres(ql)?:\/\/)/, { error: "DATABASE_URL must begin with file: or postgres://" })
		.optional(),
	ROLE: flag("ROLE", ["all", "web", "worker"]).default("all"),
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\//, { error: "SMTP_URL must begin with smtp:// or smtps://" })
		.optional(),
	MAIL_FROM: z.string().default("Panitia Rembuk <dialog@rembuk.example>"),
	MAIL_ORGANIZER: z.string().optional(),
	ORGANIZER_MODE: flag("ORGANIZER_MODE", ["plain", "plus"]).default("plain"),
	MAIL_RATE_PER_SECOND: z.coerce
		.number({ error: "MAIL_RATE_PER_SECOND must be a number" })
		.positive({ error: "MAIL_RATE_PER_SECOND must be more than 0" })
		.optional(),
	MAIL_DOMAIN_CONCURRENCY: z.coerce
		.number({ error: "MAIL_DOMAIN_CONCURRENCY must be a number" })
		.int({ error: "MAIL_DOMAIN_CONCURRENCY must be a whole number" })
		.min(1, { error: "MAIL_DOMAIN_CONCURRENCY must be at least 1" })
		.default(5),
	DKIM_DOMAIN: z.string().toLowerCase().optional(),
	DKIM_SELECTOR: z.string().toLowerCase().optional(),
	DKIM_KEY_FILE: z.string().optional(),
	INBOUND: flag("INBOUND", ["off", "imap", "smtp", "webhook"]).default("off"),
	INBOUND_SMTP_PORT: z.coerce
		.number({ error: "INBOUND_SMTP_PORT must be a number" })
		.int()
		.min(1, { error: "INBOUND_SMTP_PORT must be a port" })
		.max(65535, { error: "INBOUND_SMTP_PORT must be a port" })
		.default(2525),
	INBOUND_SECRET: z.string().optional(),
	IMAP_URL: z.string().optional(),
	AUTHSERV_ID: z
		.string()
		.regex(/^[\w.-]+$/, { error: "AUTHSERV_ID must be the name your mail server writes into Authentication-Results" })
		.optional(),
	SESSION_SECRETS: z.string().optional(),
	OIDC_ISSUER: z.string().optional(),
	OIDC_CLIENT_ID: z.string().optional(),
	OIDC_CLIENT_SECRET: z.string().optional(),
	LIMITS: flag("LIMITS", ["strict", "venue", "off"]).default("strict"),
	TRUST_PROXY: z.coerce.number({ error: "TRUST_PROXY must be the number of proxies in front" }).int().min(0).default(0),
	SEED: flag("SEED", ["demo", "none"]).optional(),
	RETENTION_MONTHS: z.coerce
		.number({ error: "RETENTION_MONTHS must be a number of months" })
		.int({ error: "RETENTION_MONTHS must be a whole number" })
		.min(6, { error: "RETENTION_MONTHS must be at least 6" })
		.max(240, { error: "RETENTION_MONTHS must be at most 240" })
		.default(peopleMonths),
	PRIVACY_OFFICER: z.string().max(200, { error: "PRIVACY_OFFICER takes 200 characters" }).optional(),
	PRIVACY_CONTACT: z.string().max(300, { error: "PRIVACY_CONTACT takes 300 characters" }).optional(),
	ADMIN_EMAIL: z.email({ error: "ADMIN_EMAIL must be an e-mail address" }).optional(),
	LOG_LEVEL: flag("LOG_LEVEL", ["debug", "info", "warn", "error", "silent"]).default("info"),
	BACKUPS: flag("BACKUPS", ["nightly", "off"]).default("nightly"),
	NOW_OFFSET: z.coerce.number({ error: "NOW_OFFSET must be a number of seconds" }).int().default(0),
});

/** Everything the operator can set, read once at start. */
export interface Config {
	production: boolean;
	host: string;
	port: number;
	/** Public origin without trailing slash. */
	baseUrl: string;
	/** Whether the public origin is this machine alone: a trial. */
	isLoopback: boolean;
	dataDir: string;
	databaseUrl: string;
	role: "all" | "web" | "worker";
	smtpUrl: string | null;
	mailFrom: { name: string; address: string };
	organizer: { name: string; address: string };
	/** `plus`: each new calendar entry names an address of its own, tagged after a plus. */
	organizerMode: "plain" | "plus";
	/** Letters a second; null: as fast as the mail server takes them. */
	mailPerSecond: number | null;
	/** Letters to one recipient domain under way at once. */
	mailPerDomain: number;
	/** What letters are signed with; null when the mail server does it. */
	dkim: DkimKey | null;
	/** The way mails come in; `off`: nobody reads what is answered. */
	inbound: "off" | "imap" | "smtp" | "webhook";
	inboundSmtpPort: number;
	/** What mails handed over by HTTP are signed with. */
	inboundSecret: string | null;
	/** The mailbox that is read with `imap`. */
	imap: ImapSettings | null;
	/** The name our own mail server signs its findings with; null: no answer is surely anybody's. */
	authservId: string | null;
	/** Newest first; null: kept in secrets.json. */
	sessionSecrets: string[] | null;
	/** The house's provider of identities; null: staff sign in with what they have here. */
	provider: ProviderSettings | null;
	limits: "strict" | "venue" | "off";
	/** How many reverse proxies in front append to X-Forwarded-For. */
	trustedProxies: number;
	seed: "demo" | "none";
	/** The office of the data protection officer and how to reach it (UU 27/2022 art. 53), as the notice names them. */
	privacyOfficer: string | null;
	privacyContact: string | null;
	/** Months after an event until its people are made anonymous. */
	retentionMonths: number;
	adminEmail: string | null;
	logLevel: string;
	nightlyBackup: boolean;
	/** Seconds added to the clock, for trying out dates; refused in production. */
	nowOffset: number;
}

/** Settings that cannot be used: all of them in one message. */
export class ConfigError extends Error {}

/** Reads the environment. Throws one ConfigError that names everything wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
	const parsed = environment.safeParse(given);
	if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join("; "));
	const e = parsed.data;
	const baseUrl = new URL(e.BASE_URL ?? `http://localhost:${e.PORT}`).origin;
	const isLoopback = loopbackHosts.has(new URL(baseUrl).hostname);
	const dataDir = path.resolve(e.DATA_DIR);
	const mailFrom = mailbox(e.MAIL_FROM);
	const dkim = readDkim({
		domain: e.DKIM_DOMAIN,
		selector: e.DKIM_SELECTOR,
		keyFile: e.DKIM_KEY_FILE,
		senderDomain: mailFrom.address.slice(mailFrom.address.lastIndexOf("@") + 1).toLowerCase(),
	});
	const provider = readProvider({
		issuer: e.OIDC_ISSUER,
		clientId: e.OIDC_CLIENT_ID,
		clientSecret: e.OIDC_CLIENT_SECRET,
	});
	const config: Config = {
		production: e.NODE_ENV === "production",
		host: e.HOST,
		port: e.PORT,
		baseUrl,
		isLoopback,
		dataDir,
		databaseUrl: e.DATABASE_URL ?? `file:${path.join(dataDir, "rembuk.db")}`,
		role: e.ROLE as Config["role"],
		smtpUrl: e.SMTP_URL ?? null,
		mailFrom,
		organizer: mailbox(e.MAIL_ORGANIZER ?? e.MAIL_FROM),
		organizerMode: e.ORGANIZER_MODE as Config["organizerMode"],
		mailPerSecond: e.MAIL_RATE_PER_SECOND ?? null,
		mailPerDomain: e.MAIL_DOMAIN_CONCURRENCY,
		dkim: dkim.key,
		inbound: e.INBOUND as Config["inbound"],
		inboundSmtpPort: e.INBOUND_SMTP_PORT,
		inboundSecret: e.INBOUND_SECRET ?? null,
		imap: e.IMAP_URL ? readImapUrl(e.IMAP_URL) : null,
		authservId: e.AUTHSERV_ID ?? null,
		sessionSecrets: e.SESSION_SECRETS ? e.SESSION_SECRETS.split(",").map((secret) => secret.trim()) : null,
		provider: provider.settings,
		limits: e.LIMITS as Config["limits"],
		trustedProxies: e.TRUST_PROXY,
		seed: (e.SEED ?? (isLoopback ? "demo" : "none")) as Config["seed"],
		privacyOfficer: e.PRIVACY_OFFICER ?? null,
		privacyContact: e.PRIVACY_CONTACT ?? null,
		retentionMonths: e.RETENTION_MONTHS,
		adminEmail: e.ADMIN_EMAIL ?? null,
		logLevel: e.LOG_LEVEL,
		nightlyBackup: e.BACKUPS === "nightly",
		nowOffset: e.NOW_OFFSET,
	};
	const wrong = [...dkim.wrong, ...provider.wrong, ...weaknesses(config)];
	// The address holds a password, so it is not repeated.
	if (config.imap === null && (e.IMAP_URL !== undefined || config.inbound === "imap"))
		wrong.push(
			"IMAP_URL must be imaps://user:password@host/INBOX, with signs other than letters and digits as %40 or the like",
		);
	if (wrong.length > 0) throw new ConfigError(wrong.join("; "));
	return config;
}

/** Names of this machine that count as one origin on the same port. */
export const loopbackHosts: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

function weaknesses(config: Config): string[] {
	const wrong: string[] = [];
	const organizer = config.organizer.address;
	if (config.sessionSecrets?.some((secret) => secret.length < 32))
		wrong.push("SESSION_SECRETS: each secret needs at least 32 characters");
	if (config.inbound === "webhook" && config.inboundSecret === null)
		wrong.push("INBOUND=webhook needs INBOUND_SECRET, which mails are signed with");
	if (config.inboundSecret !== null && isGuessable(config.inboundSecret))
		wrong.push("INBOUND_SECRET needs at least 32 characters, at least 8 different ones");
	if (config.inbound !== "off" && /@(gmail|googlemail)\.com$/i.test(organizer))
		wrong.push(
			"MAIL_ORGANIZER: Gmail sends no calendar answers to a Gmail mailbox; use one of your own, or INBOUND=off",
		);
	if (config.organizerMode === "plus" && entryAddress(organizer, "0".repeat(32)) === organizer)
		wrong.push("ORGANIZER_MODE=plus needs a MAIL_ORGANIZER of at most 36 signs before the @");
	if (!config.production || config.isLoopback) return wrong;
	if (!config.baseUrl.startsWith("https://")) wrong.push("BASE_URL must begin with https:// outside of this machine");
	if (config.limits === "off") wrong.push("LIMITS=off is refused with a public BASE_URL");
	if (config.nowOffset !== 0) wrong.push("NOW_OFFSET is not allowed in production");
	if (config.seed === "demo") wrong.push("SEED=demo is refused with a public BASE_URL");
	if (config.mailFrom.address.endsWith(".example")) wrong.push("MAIL_FROM must be an address of your own");
	return wrong;
}

function isGuessable(secret: string): boolean {
	return secret.length < 32 || new Set(secret).size < 8;
}

/** `Name <address>` or a bare address. */
function mailbox(text: string): { name: string; address: string } {
	const given = text.trim();
	const open = given.endsWith(">") ? given.lastIndexOf("<") : -1;
	const address = open < 0 ? given : given.slice(open + 1, -1);
	const name = given
		.slice(0, Math.max(0, open))
		.trim()
		.replace(/^"([^"]*)"$/, "$1")
		.trim();
	if (!/^[^<>"\s@]+@[^<>"\s@]+$/.test(address) || /[<>"]/.test(name))
		throw new ConfigError(`"${text}" is not a mailbox: write Name <address>`);
	return { name: name || address, address };
}
