import { useEffect } from "react";
import { useLanguage } from "#app/i18n/context";
import { Button } from "#app/ui/primitives/button";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Notification } from "#app/ui/primitives/notification";
import type { Desk } from "../desk";
import { allowSound } from "../signals";
import { Answer } from "./answer";
import { Camera } from "./camera";
import { DeskBar, DeskStanding } from "./desk-bar";
import { DeskSide } from "./desk-side";
import { Entry } from "./entry";
import { ListChoice } from "./list-choice";
import { Ready } from "./ready";
import { DeskContext, useDesk } from "./use-desk";
import { WalkIn } from "./walk-in";

interface DeskScreenProps {
	desk: Desk;
	eventId: string;
	/** Where the officer came from. */
	home: string;
}

/** The whole desk on one screen. */
export function DeskScreen({ desk, eventId, home }: DeskScreenProps) {
	useEffect(() => {
		const listen = () => allowSound();
		for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, listen);
		return () => {
			for (const touch of ["pointerdown", "keydown"]) removeEventListener(touch, listen);
		};
	}, []);
	return (
		<DeskContext.Provider value={desk}>
			<DeskBar home={home} />
			<DeskStanding />
			<Troubles eventId={eventId} />
			<Work />
		</DeskContext.Provider>
	);
}

function Work() {
	const { desk, state } = useDesk();
	const words = useLanguage().t.desk.waiting;
	const { snapshot, view, list, trouble, isStarting } = state;
	if (!snapshot || !view || !list) {
		if (trouble === "revoked" || isStarting) return null;
		return (
			<EmptyState
				title={words.title}
				actions={
					<Button type="button" onClick={() => void desk.syncNow()}>
						{words.retry}
					</Button>
				}
			>
				{words.text}
			</EmptyState>
		);
	}
	const open = { snapshot, view, list };
	return (
		<div className="desk">
			<div className="desk-main">
				<Ready state={state} snapshot={snapshot} />
				<ListChoice {...open} />
				<Camera />
				<Answer {...open} />
				<Entry {...open} />
				<WalkIn {...open} />
			</div>
			<DeskSide {...open} />
		</div>
	);
}

/** What stands between the desk and the server, where there is something to do about it. */
function Troubles({ eventId }: { eventId: string }) {
	const { state } = useDesk();
	const words = useLanguage().t.desk;
	const { trouble, othersQueued } = state;
	if (trouble === "revoked")
		return (
			<Notification tone="warn" title={words.revoked.title} alert>
				<p>{words.revoked.text}</p>
				{othersQueued > 0 ? <p>{words.revoked.queued(othersQueued)}</p> : null}
			</Notification>
		);
	if (trouble === "signed-out")
		return (
			<Notification tone="warn" alert>
				{words.signedOut} <a href={`/masuk?lanjut=${encodeURIComponent(`/petugas/${eventId}`)}`}>{words.signIn}</a>
			</Notification>
		);
	if (trouble === "not-taken")
		return (
			<Notification tone="warn" alert>
				{words.notTaken}
			</Notification>
		);
	if (othersQueued > 0) return <Notification tone="info">{words.othersQueued(othersQueued)}</Notification>;
	return null;
}
