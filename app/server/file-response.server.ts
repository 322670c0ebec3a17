import { recordView } from "#app/domain/audit/record-view";
import type { Deps } from "#app/domain/deps";
import type { StoredFile } from "#db/tables/followups";

/**
 * Answers with a handed-in file. Unless told otherwise a photo may open in the browser, where the sandbox lets nothing in
 * it act; everything else is saved. Nobody but the asker may keep it. The trail says which member of staff took it.
 */
export async function fileResponse(
	services: Deps,
	file: StoredFile,
	disposition: "inline" | "attachment" = file.mediaType.startsWith("image/") ? "inline" : "attachment",
): Promise<Response> {
	await recordView(services, { action: "file.viewed", subjectId: file.id, after: { format: file.mediaType } });
	const bytes = await services.uploads.get(file.id);
	const plainName = file.originalName.replace(/[^\w. -]/g, "_");
	return new Response(new Uint8Array(bytes), {
		headers: {
			"content-type": file.mediaType,
			"content-length": String(bytes.byteLength),
			// RFC 6266: the name once in plain letters and once as it is.
			"content-disposition": `${disposition}; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(file.originalName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff",
			"cache-control": "private, no-store",
		},
	});
}
