import { expect, test } from "vitest";
import * as route from "#app/routes/panel/write-to-group";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { offsetToTestNow } from "#tests/support/house";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

async function desk() {
	const runtime = await testRuntime({ NOW_OFFSET: offsetToTestNow() });
	const { id: officeId } = await createOffice(runtime.deps);
	const event = await createOpenEvent(runtime.deps, { officeId, seats: { union: 5 } });
	await register(runtime.deps, event.id, "Siti Nurhaliza");
	const cookie = await signInAs(runtime, officeId);
	const post = (fields: Record<string, string>) =>
		visit(runtime, route, {
			path: `/panel/kegiatan/${event.id}/surat/baru`,
			params: { eventId: event.id },
			cookie,
			form: { kepada: "status=confirmed", subject: "Bahan rapat", message: "Yth. {nama}", jumlah: "1", ...fields },
		});
	const mailings = () => runtime.db.selectFrom("mailings").select(["subject", "formKey"]).execute();
	return { post, mailings };
}

test("a letter that comes without a key is shown once more with one, and then sent once however often", async () => {
	const { post, mailings } = await desk();
	const shown = await post({ step: "send" });
	expect(shown.status).toBe(200);
	expect(await mailings()).toEqual([]);
	const { form } = shown.data as { form: { values: Record<string, string> } };
	const key = form.values.form_key ?? "";
	expect(key).toMatch(/^[0-9a-f-]{36}$/);
	for (let sent = 0; sent < 2; sent++)
		expect(await post({ step: "send", form_key: key })).toMatchObject({
			status: 303,
			location: expect.stringContaining("kabar=sent"),
		});
	expect(await mailings()).toEqual([{ subject: "Bahan rapat", formKey: key }]);
});
