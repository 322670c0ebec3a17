import { type FormEvent, useRef, useState } from "react";
import { useLanguage } from "#app/i18n/context";
import { Button } from "#app/ui/primitives/button";
import { Details } from "#app/ui/primitives/details";
import { TextField } from "#app/ui/primitives/field";
import { answersOf } from "./answers-of";
import { Dialog } from "./dialog";
import { useDesk } from "./use-desk";

/** What this device is called, and how it is emptied. */
export function DeviceSettings() {
	const { desk, state } = useDesk();
	const { lang, t } = useLanguage();
	const words = t.desk.deviceSettings;
	const [isAsking, setAsking] = useState(false);
	const signOut = useRef<HTMLFormElement>(null);
	function rename(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const { station } = answersOf(event.currentTarget);
		if (station) void desk.saveDevice({ name: station }).then(desk.syncNow);
	}
	async function wipe() {
		await desk.forgetAll();
		location.reload();
	}
	return (
		<Details summary={words.title}>
			<form className="desk-form" onSubmit={rename}>
				<TextField
					name="station"
					label={words.name}
					hint={words.nameHint}
					value={state.device.name}
					autoComplete="off"
					maxLength={40}
				/>
				<Button variant="secondary">{words.save}</Button>
			</form>
			<p>
				<a href={`${location.pathname}?lang=${lang === "id" ? "en" : "id"}`} lang={lang === "id" ? "en" : "id"}>
					{t.frame.otherLanguage}
				</a>
			</p>
			<form method="post" action="/keluar" ref={signOut}>
				<Button
					type="button"
					variant="secondary"
					onClick={() => void desk.forgetPeople().then(() => signOut.current?.submit())}
				>
					{words.signOut}
				</Button>
			</form>
			<p className="desk-wipe">
				<Button type="button" variant="danger" onClick={() => setAsking(true)}>
					{words.wipe}
				</Button>
			</p>
			{isAsking ? (
				<Dialog title={words.wipe} close={() => setAsking(false)}>
					<p>{state.queue.length > 0 ? words.wipeQueued(state.queue.length) : words.wipeHint}</p>
					<div className="button-row">
						<Button type="button" variant="danger" onClick={() => void wipe()}>
							{words.wipeConfirm}
						</Button>
						<Button type="button" variant="secondary" onClick={() => setAsking(false)}>
							{words.cancel}
						</Button>
					</div>
				</Dialog>
			) : null}
		</Details>
	);
}
