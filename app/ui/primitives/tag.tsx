import type { ReactNode } from "react";

export type TagTone = "ok" | "warn" | "bad" | "info" | "mute" | "plain";

/** The state of a thing as an adjective. Never a control; the word carries the meaning, the tint helps. */
export function Tag({ tone, children }: { tone: TagTone; children: ReactNode }) {
	return <span className={`tag tag-${tone}`}>{children}</span>;
}
