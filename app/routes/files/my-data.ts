import type { LoaderFunctionArgs } from "@remix-run/node";
import { myData } from "#app/domain/registrations/my-data";
import { withLink } from "#app/server/guard.server";

/** Everything that is held about the holder of the link, as a file. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, registration, event } = await withLink(args, "registration");
	return new Response(JSON.stringify(await myData(read, registration, event), null, "\t"), {
		headers: {
			"content-type": "application/json; charset=utf-8",
			"content-disposition": `attachment; filename="${registration.code}.json"`,
			"cache-control": "private, no-store",
		},
	});
}
