import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

// The stack of the site and nothing else: answers everything with the bytes of one page. Prints its port.

const page = await (await fetch(process.argv[2] ?? "")).text();
const app = new Hono().all("*", (context) => context.html(page));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
	process.stdout.write(`${port}\n`),
);
process.once("disconnect", () => process.exit(0));
