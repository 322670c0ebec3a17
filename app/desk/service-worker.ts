import { filesCache, shellAddress } from "./offline-files";

/** The scripts of the application, named by the build: a new build is a new worker. */
declare const deskScripts: readonly string[];
declare const self: Scope;

/** What is used of a service worker's surroundings: TypeScript's own names for them exclude those of pages. */
interface Scope {
	addEventListener(
		type: "install" | "activate",
		listen: (event: { waitUntil(work: Promise<unknown>): void }) => void,
	): void;
	addEventListener(
		type: "fetch",
		listen: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
	): void;
	skipWaiting(): Promise<void>;
	readonly clients: { claim(): Promise<void> };
	readonly location: Location;
}

/** Milliseconds that the page is waited for; after that the kept one is shown. */
const patience = 3000;
const deskPage = /^\/petugas\/([\da-f-]{36})$/;
const languageKey = "/petugas/bahasa";
const shells = [shellAddress("id"), shellAddress("en")];

self.addEventListener("install", (event) => event.waitUntil(keepFiles().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== "GET" || origin !== self.location.origin) return;
	if (request.mode === "navigate" && (deskPage.test(pathname) || pathname === "/petugas/kerangka"))
		event.respondWith(page(request, deskPage.exec(pathname)?.[1]));
	else if (pathname.startsWith("/assets/")) event.respondWith(file(request));
});

/** Shell, and with it style sheets and font as it names them, and the scripts; what an older build left goes. */
async function keepFiles(): Promise<void> {
	const cache = await caches.open(filesCache);
	const wanted = new Set([...shells, ...deskScripts]);
	for (const address of shells) {
		// Without cookies: the shell is nobody's, and asking for a language must not change the reader's.
		const response = await fetch(address, { credentials: "omit", cache: "no-store" });
		if (!response.ok) throw new Error("the page of the desk cannot be kept");
		for (const [, name] of (await response.clone().text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g))
			if (name) wanted.add(name);
		await cache.put(address, response);
	}
	const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	await cache.addAll([...wanted].filter((address) => !shells.includes(address) && !kept.has(address)));
	await cache.addAll(await styleFiles(cache, wanted, kept));
	for (const { url } of await cache.keys()) {
		const { pathname, search } = new URL(url);
		const isOld = pathname.endsWith(".js") || pathname.endsWith(".css");
		if (isOld && !wanted.has(pathname + search)) await cache.delete(url);
	}
}

/** Fonts that the style sheets name. */
async function styleFiles(cache: Cache, wanted: ReadonlySet<string>, kept: ReadonlySet<string>): Promise<string[]> {
	const named = new Set<string>();
	for (const address of wanted) {
		if (!address.endsWith(".css")) continue;
		const text = await (await cache.match(address))?.text();
		for (const [, name] of (text ?? "").matchAll(/url\("?(\/assets\/[^")]+)"?\)/g)) if (name) named.add(name);
	}
	return [...named].filter((address) => !wanted.has(address) && !kept.has(address));
}

/** The page from the server, which is never kept; the shell where no server answers in time. */
async function page(request: Request, eventId: string | undefined): Promise<Response> {
	const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
	const response = await Promise.race([fetch(request).catch(() => undefined), late]);
	if (response === undefined || response.status >= 500) return (await shell()) ?? response ?? fetch(request);
	if (response.status === 403 || response.status === 404) await wipe(eventId);
	await rememberLanguage(response);
	return response;
}

async function rememberLanguage(response: Response): Promise<void> {
	const language = response.headers.get("content-language");
	if (!response.ok || !language) return;
	await (await caches.open(filesCache)).put(languageKey, new Response(language));
}

async function shell(): Promise<Response | undefined> {
	const cache = await caches.open(filesCache);
	const language = await (await cache.match(languageKey))?.text();
	return cache.match(shellAddress(language === "en" ? "en" : "id"));
}

/** Files have their content in their name: what is kept is right. */
async function file(request: Request): Promise<Response> {
	const kept = await caches.match(request, { cacheName: filesCache, ignoreVary: true });
	return kept ?? fetch(request);
}

/** Whoever no longer works at a desk is shown no page, so that its script cannot wipe what is kept. */
function wipe(eventId: string | undefined): Promise<void> {
	return new Promise((resolve) => {
		const request = indexedDB.open("rembuk-desk");
		// There is nothing to wipe: the store is not made here.
		request.onupgradeneeded = () => request.transaction?.abort();
		request.onerror = () => resolve();
		request.onsuccess = () => {
			const transaction = request.result.transaction("desks", "readwrite");
			if (eventId) transaction.objectStore("desks").delete(eventId);
			transaction.oncomplete = transaction.onabort = () => {
				request.result.close();
				resolve();
			};
		};
	});
}
