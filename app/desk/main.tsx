import { createRoot } from "react-dom/client";
import { LanguageProvider } from "#app/i18n/context";
import { openDesk } from "./desk";
import { DeskScreen } from "./screen/desk-screen";
import { NoDesk } from "./screen/no-desk";
import { lastDesk, openVault } from "./storage/vault";

/** What the desk cannot do without. Where it is missing, the page of the server stays as it is. */
const isAble = window.isSecureContext && "indexedDB" in window && "locks" in navigator && "BroadcastChannel" in window;
const place = document.querySelector<HTMLElement>("#meja");

if (place && isAble) void start(place);

async function start(place: HTMLElement): Promise<void> {
	const lang = document.documentElement.lang === "en" ? "en" : "id";
	const { messages } = await (lang === "en" ? import("./messages/en") : import("./messages/id"));
	const [, eventId = ""] = /^\/petugas\/([\da-f-]{36})$/.exec(location.pathname) ?? [];
	const last = eventId ? null : await lastDesk();
	// An installed application starts without an event.
	if (last) return location.replace(`/petugas/${last}`);
	const desk = eventId ? await openDesk(eventId, await openVault(eventId), messages.desk.station) : null;
	document.documentElement.classList.add("desk-runs");
	createRoot(place).render(
		<LanguageProvider lang={lang} t={messages}>
			{desk ? <DeskScreen desk={desk} eventId={eventId} home={place.dataset.home ?? "/petugas"} /> : <NoDesk />}
		</LanguageProvider>,
	);
}
