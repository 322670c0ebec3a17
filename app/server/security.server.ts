import { mailLimit } from "#app/domain/answers/read-mail";
import { type Config, loopbackHosts } from "./config.server";

/**
 * Nothing from elsewhere, no inline script or style, no framing. No page ships framework JavaScript. Only in
 * development are styles inline, where Vite puts them.
 */
const contentSecurityPolicy = ({ production }: Pick<Config, "production">, scripts = "'self'"): string =>
	[
		"default-src 'self'",
		`script-src ${scripts}`,
		production ? "style-src 'self'" : "style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");

/** What the desk's page alone may do: open the camera, and run the decoder that reads codes where the browser does not. */
export function deskHeaders(config: Config): Record<string, string> {
	return {
		"content-security-policy": contentSecurityPolicy(config, "'self' 'wasm-unsafe-eval'"),
		"permissions-policy": "camera=(self), microphone=(), geolocation=(), browsing-topics=()",
	};
}

/** For the HTML of a letter in a frame of ours: mail needs inline styles; it runs nothing, fetches nothing, opens nothing. */
export const letterPolicy =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** Headers of every answer, pages, files and errors alike. */
export function securityHeaders(config: Config): Record<string, string> {
	return {
		"content-security-policy": contentSecurityPolicy(config),
		"x-content-type-options": "nosniff",
		// same-origin rather than no-referrer, under which Chromium posts with "Origin: null".
		"referrer-policy": "same-origin",
		"permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
		"cross-origin-opener-policy": "same-origin",
		"cross-origin-resource-policy": "same-origin",
		...(config.baseUrl.startsWith("https://")
			? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
			: {}),
	};
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something was sent by one of our own pages: its Origin is ours, or, where the
 * browser sends none, it says so in Sec-Fetch-Site.
 */
export function comesFromOurPages(request: Request, config: Config): boolean {
	if (safeMethods.has(request.method)) return true;
	const origin = request.headers.get("origin");
	if (origin !== null && origin !== "null") return ownOrigins(config).has(origin);
	return request.headers.get("sec-fetch-site") === "same-origin";
}

/** On this machine alone, localhost, 127.0.0.1 and [::1] on the same port are one origin. */
function ownOrigins(config: Config): Set<string> {
	if (!config.isLoopback) return new Set([config.baseUrl]);
	const { protocol, port } = new URL(config.baseUrl);
	const ports = new Set([port, String(config.port)]);
	return new Set(
		[...loopbackHosts].flatMap((host) => [...ports].map((p) => new URL(`${protocol}//${host}:${p}`).origin)),
	);
}

/**
 * Whether a path takes requests from anywhere: the one-click request to stop letters comes from the reader's mail provider,
 * without cookies and without an origin (RFC 8058 3.2), and mails come from a mail server. The link itself is what allows
 * the one, a signature the other.
 */
export function takesForeignForms(pathname: string): boolean {
	return stopPath.test(pathname) || pathname === inboundPath;
}

const inboundPath = "/api/inbound-mail";
const stopPath = /^\/berhenti\/[\w-]+$/;

const stopLimit = 4 * 1024;
const formLimit = 256 * 1024;
const uploadLimit = 6 * 1024 * 1024;
/** A report of progress brings up to five photos; an accountability file is filled with scans. */
const evidenceLimit = 16 * 1024 * 1024;

/** Pages that ask for a file. */
const uploadPaths = [
	/^\/(narasumber|koperasi)\/[^/]+(\.data)?$/,
	/^\/panel\/kop-surat(\.data)?$/,
	/^\/panel\/kegiatan\/[^/]+\/(impor|undangan\/impor|undangan\/surat|dokumen(\/[^/]+)?)(\.data)?$/,
	/^\/panel\/kegiatan\/[^/]+\/pendaftaran\/tambah(\.data)?$/,
	/^\/kegiatan\/[^/]+\/daftar(\.data)?$/,
	/^\/pendaftaran\/[^/]+\/(perubahan|jawaban|utusan)(\.data)?$/,
	/^\/undangan\/[^/]+\/kehadiran(\.data)?$/,
	/^\/panel\/koperasi\/(?!(corong|unduhan|perlu-dihubungi)(\.data)?$)[^/]+(\/tahap)?(\.data)?$/,
];

/** Items of an event's accountability file take scans of many sheets, and its papers are replaced. */
const spjPaths = /^\/panel\/kegiatan\/[^/]+\/spj\/(?!(unduhan|berkas)(\/|\.data|$))[^/]+(\/[^/]+)?(\.data)?$/;

const evidencePaths = /^\/(rtl|panel\/tindak-lanjut)\/(?!(baru|ringkasan|perubahan|unduhan)(\.data)?$)[^/]+(\.data)?$/;

/** How many bytes a request to this path may carry: uploads only where a page asks for one. */
export function bodyLimitOf(pathname: string): number {
	if (pathname === inboundPath) return mailLimit;
	if (stopPath.test(pathname)) return stopLimit;
	if (evidencePaths.test(pathname) || spjPaths.test(pathname)) return evidenceLimit;
	return uploadPaths.some((path) => path.test(pathname)) ? uploadLimit : formLimit;
}

/** The visitor's address: the socket's, or what the outermost trusted proxy saw. */
export function clientAddress(socketAddress: string, forwardedFor: string | null, trustedProxies: number): string {
	if (trustedProxies === 0 || !forwardedFor) return socketAddress;
	const hops = forwardedFor.split(",").map((hop) => hop.trim());
	return hops[Math.max(0, hops.length - trustedProxies)] || socketAddress;
}
