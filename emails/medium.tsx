import { createContext, type ReactNode, useContext } from "react";

/** Each letter is one tree, rendered twice: that is why its HTML and its text say the same. */
export type Medium = "html" | "text";

const MediumContext = createContext<Medium>("html");

export function MediumProvider({ medium, children }: { medium: Medium; children: ReactNode }) {
	return <MediumContext.Provider value={medium}>{children}</MediumContext.Provider>;
}

export function useMedium(): Medium {
	return useContext(MediumContext);
}
