import { disableUser } from "#app/domain/accounts/disable-user";
import { editUser } from "#app/domain/accounts/edit-user";
import { enableUser } from "#app/domain/accounts/enable-user";
import { endSessions } from "#app/domain/accounts/end-sessions";
import { giveRole } from "#app/domain/accounts/give-role";
import { resetSecondFactor } from "#app/domain/accounts/reset-second-factor";
import { roleSchema, userSchema } from "#app/domain/accounts/schema";
import { sendUserLink } from "#app/domain/accounts/send-user-link";
import { takeRole } from "#app/domain/accounts/take-role";
import type { Deps } from "#app/domain/deps";
import type { Language } from "#app/i18n/language";
import { checkForm, type ErrorKey, type FieldErrors, type FormValues, type readForm } from "./form.server";
import { notFound } from "./responses.server";

type Acted = { ok: true; news: string } | { ok: false; errors: FieldErrors; values: FormValues };

type Posted = Awaited<ReturnType<typeof readForm>>;

/** Does what was asked for on an account's page. Throws 404 for what is none, or not the reader's to do. */
export async function actOnUser(deps: Deps, userId: string, posted: Posted, language: Language): Promise<Acted> {
	switch (posted.values.tindakan) {
		case "tautan":
			if (!(await sendUserLink(deps, userId, language))) throw notFound();
			return { ok: true, news: "dikirim" };
		case "akhiri-sesi":
			await endSessions(deps, userId, { except: null });
			return { ok: true, news: "sesi" };
		case "hapus-verifikasi": {
			const result = await resetSecondFactor(deps, userId);
			if (!result.ok && result.reason !== "not-enrolled") throw notFound();
			return { ok: true, news: "dihapus" };
		}
		case "aktifkan":
			if (!(await enableUser(deps, userId))) throw notFound();
			return { ok: true, news: "aktif" };
		case "nonaktifkan":
			return settle(await disableUser(deps, userId), "nonaktif", posted.values);
		case "cabut-peran":
			return settle(await takeRole(deps, userId, String(posted.values.grant ?? "")), "dicabut", posted.values);
		case "beri-peran": {
			const form = checkForm(posted, roleSchema);
			if (!form.ok) return { ok: false, errors: form.reply.errors, values: form.reply.values };
			const { role, at, event } = form.value;
			const place = event ? { eventId: event } : { officeId: at };
			return settle(await giveRole(deps, userId, { role, at: place }), "diberi", form.values);
		}
	}
	const form = checkForm(posted, userSchema);
	if (!form.ok) return { ok: false, errors: form.reply.errors, values: form.reply.values };
	return settle(await editUser(deps, userId, form.value), "disimpan", form.values);
}

/** Which field a refusal is shown beside, and in which words; what is not there is a 404. */
const problems: Record<string, Record<string, ErrorKey>> = {
	"no-such-office": { officeId: "choose-one" },
	"no-such-place": { at: "choose-one" },
	"role-not-there": { role: "role-not-there" },
	"own-account": { role: "own-account" },
	"last-admin": { role: "last-admin" },
};

function settle(result: { ok: true } | { ok: false; reason: string }, news: string, values: FormValues): Acted {
	if (result.ok) return { ok: true, news };
	const errors = problems[result.reason];
	if (!errors) throw notFound();
	return { ok: false, errors, values };
}
