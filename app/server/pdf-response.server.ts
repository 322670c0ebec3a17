/** Answers with a paper of ours to save: its name in plain letters, kept by nobody but the asker. */
export function pdfResponse(bytes: Uint8Array, name: string): Response {
	return new Response(new Uint8Array(bytes), {
		headers: {
			"content-type": "application/pdf",
			"content-length": String(bytes.byteLength),
			"content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.pdf"`,
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff",
			"cache-control": "private, no-store",
		},
	});
}
