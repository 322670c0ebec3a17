import "@remix-run/node";
import type { Permission } from "#app/domain/accounts/rules";
import type { Language } from "#app/i18n/language";
import type { Runtime } from "./runtime.server";
import type { SignedInUser } from "./visitor.server";

declare module "@remix-run/node" {
	/** What the HTTP server hands to every loader and action. */
	interface AppLoadContext {
		runtime: Runtime;
		lang: Language;
		requestId: string;
		/** The database holds the fictional demonstration. */
		isDemo: boolean;
		/** Status of a request refused before any page was asked; shown by the page for unknown addresses. */
		refusal?: number;
		/** Set when database or disk failed this request: nothing of it was kept, and it may be sent again. */
		isOutage?: true;
		/** Socket address, or the one a trusted proxy saw: for limits only. */
		clientAddress: string;
		/** Who is signed in; asked at most once per request. */
		visitor: () => Promise<SignedInUser | null>;
		/** What the guard found the visitor to be allowed with the page's object; nothing where no guard was asked. */
		allowed?: ReadonlySet<Permission>;
	}
}
