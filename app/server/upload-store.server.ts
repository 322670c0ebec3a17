import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { UploadStore } from "#app/domain/uploads";

/** Uploads as files named by their id in one folder. Written beside, synced, then renamed: a crash leaves no half file. */
export function uploadStore(folder: string): UploadStore {
	const at = (id: string): string => {
		if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error("An upload is named by its id.");
		return path.join(folder, id);
	};
	return {
		async put(id, bytes) {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			const draft = `${at(id)}.part`;
			const file = await open(draft, "w", 0o600);
			try {
				await file.writeFile(bytes);
				await file.sync();
			} finally {
				await file.close();
			}
			await rename(draft, at(id));
			// The name is durable only once its folder is.
			const place = await open(folder, "r");
			try {
				await place.sync();
			} finally {
				await place.close();
			}
		},
		get: (id) => readFile(at(id)),
		remove: (id) => rm(at(id), { force: true }),
	};
}
