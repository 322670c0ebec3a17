/** A mailbox on a mail server, and how to get in. */
export interface ImapSettings {
	host: string;
	port: number;
	/** Encrypted from the first byte; otherwise by STARTTLS, which only a server on this machine may lack. */
	secure: boolean;
	isLocal: boolean;
	user: string;
	password: string;
	folder: string;
}

const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** `imaps://user:password@host/INBOX`; null for an address that names no user, password or host. It is never repeated. */
export function readImapUrl(text: string): ImapSettings | null {
	if (!/^imaps?:\/\//i.test(text) || !URL.canParse(text)) return null;
	const url = new URL(text);
	const decoded = [url.username, url.password, url.pathname.slice(1)].map(decode);
	const [user, password, folder] = decoded;
	if (!user || !password || folder == null || url.hostname === "") return null;
	const secure = url.protocol === "imaps:";
	const port = url.port === "" ? (secure ? 993 : 143) : Number(url.port);
	return {
		...{ host: url.hostname, port, secure, isLocal: local.has(url.hostname) },
		...{ user, password, folder: folder || "INBOX" },
	};
}

function decode(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}
