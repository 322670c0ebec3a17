// Who may import whom. docs/architecture.md says why; each message says where the code should go instead.

/** The domain's closed vocabularies and pure rules: the part of it that may reach the browser and that letters share. */
const vocabularyAndRules = "^app/domain/[^/]+/(types|rules)\\.ts$";
const vocabulary = "^app/domain/[^/]+/types\\.ts$";
const vocabularyParts = "^app/domain/audit/[a-z]+-actions\\.ts$";
const vocabularyOfColumns = "^app/(domain/[^/]+/types|i18n/language)\\.ts$";
const routes = "^app/(routes/|root\\.tsx$|entry\\.|routes\\.ts$)";
const drivers = "^node_modules/(better-sqlite3|pg)/";
const ours = "^(app|db|emails|scripts|tests)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
	forbidden: [
		{
			name: "no-circular",
			comment: "Two files that need each other are one concept, or share a third: move the shared part to a leaf.",
			severity: "error",
			from: {},
			to: { circular: true },
		},
		{
			name: "not-to-unresolvable",
			comment: "This import leads nowhere: a wrong path, or a package that package.json does not list.",
			severity: "error",
			from: {},
			// A file that only the bundler takes, named in the package's exports.
			to: { couldNotResolve: true, pathNot: "^virtual:|\\.wasm\\?url$" },
		},
		{
			name: "not-to-unlisted-package",
			comment: "List the package in package.json with an exact version.",
			severity: "error",
			from: {},
			to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
		},
		{
			name: "production-not-to-dev-dependencies",
			comment: "A release carries no development packages: move the package to dependencies, or the code to tests/.",
			severity: "error",
			from: { path: "^(app|db|emails)/", pathNot: "^app/routes\\.ts$" },
			to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
		},
		{
			name: "never-the-remix-package",
			comment:
				"The package `remix` throws when imported: use @remix-run/node, @remix-run/react or @remix-run/route-config.",
			severity: "error",
			from: {},
			to: { path: "^node_modules/remix/" },
		},
		{
			name: "types-are-leaves",
			comment:
				"A types.ts is a closed vocabulary and imports nothing but parts of it (…-actions.ts): move what needs imports to rules.ts.",
			severity: "error",
			from: { path: vocabulary },
			to: { pathNot: [vocabulary, vocabularyParts] },
		},
		{
			name: "routes-read-through-queries",
			comment:
				"A route reads with #db/queries/… and the handle its guard gave it, and writes through a use case in #app/domain.",
			severity: "error",
			from: { path: routes },
			to: { path: "^db/", pathNot: "^db/queries/" },
		},
		{
			name: "routes-know-no-sql",
			comment: "A route has no database of its own: put the query into db/queries, the write into a use case.",
			severity: "error",
			from: { path: routes },
			to: { path: `^node_modules/kysely/|${drivers}` },
		},
		{
			name: "ui-is-markup",
			comment:
				"app/ui gets props and gives markup: load data in the route and pass it; share vocabulary through types.ts and rules.ts.",
			severity: "error",
			from: { path: "^app/ui/" },
			to: { path: ours, pathNot: `^app/(ui|i18n)/|${vocabularyAndRules}` },
		},
		{
			name: "ui-stays-light",
			comment: "zod and everything of the server stay out of the browser: check the form in the route's action.",
			severity: "error",
			from: { path: "^app/ui/" },
			to: {
				path: `^node_modules/(zod|kysely|nodemailer|hono|pino|luxon|@remix-run/node)/|${drivers}`,
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "the-desk-stands-alone",
			comment:
				"app/desk runs in a browser without a server: it may import app/ui, app/i18n and the types.ts and rules.ts of the domain. Ask the server over HTTP.",
			severity: "error",
			from: { path: "^app/desk/" },
			to: {
				path: `${ours}|^node_modules/(@remix-run|zod|kysely|hono|nodemailer|luxon)/|${drivers}`,
				pathNot: `^app/(desk|ui|i18n)/|${vocabularyAndRules}`,
			},
		},
		{
			name: "nobody-imports-the-desk",
			comment: "app/desk is an application of its own, built apart: what others need too goes to app/ui or the domain.",
			severity: "error",
			from: { pathNot: "^(app/desk|tests)/" },
			to: { path: "^app/desk/" },
		},
		{
			name: "domain-reaches-down",
			comment:
				"The domain knows db, i18n and emails/messages and emails/whatsapp. HTTP belongs to app/routes, the process to app/server; pass what you need through Deps.",
			severity: "error",
			from: { path: "^app/domain/" },
			to: { path: ours, pathNot: "^(app/domain|app/i18n|db)/|^emails/(messages|whatsapp)\\.ts$" },
		},
		{
			name: "domain-is-framework-free",
			comment:
				"The domain runs in a test, a worker and the operator's tool alike: no React, Remix, server, SQL or mail package. Queries go to db/, letters to emails/.",
			severity: "error",
			from: { path: "^app/domain/" },
			to: { path: `^node_modules/(react|react-dom|@remix-run|hono|@hono|kysely|nodemailer|pino)/|${drivers}` },
		},
		{
			name: "documents-are-pure",
			comment: "A document is made from facts: let the route or use case gather them, and pass them in.",
			severity: "error",
			from: { path: "^app/documents/" },
			to: { path: ours, pathNot: `^app/(documents|i18n)/|${vocabulary}` },
		},
		{
			name: "i18n-is-words",
			comment: "Catalogues and formats know only the domain's vocabularies.",
			severity: "error",
			from: { path: "^app/i18n/" },
			to: { path: ours, pathNot: `^app/i18n/|${vocabulary}` },
		},
		{
			name: "server-not-to-routes",
			comment: "Routes reach the server through virtual:remix/server-build; what both need goes below them.",
			severity: "error",
			from: { path: "^app/server/" },
			to: { path: routes },
		},
		{
			name: "db-knows-vocabularies-only",
			comment:
				"db/ is below the domain: it may import the types of a types.ts and nothing else. Decisions go to a use case.",
			severity: "error",
			from: { path: "^db/" },
			to: { path: ours, pathNot: `^db/|${vocabularyOfColumns}` },
		},
		{
			name: "db-takes-types-only",
			comment: "Write `import type`: the values of a vocabulary are rows of its table, spelled out in a migration.",
			severity: "error",
			from: { path: "^db/" },
			to: { path: vocabularyOfColumns, dependencyTypesNot: ["type-only"] },
		},
		{
			name: "migrations-stand-alone",
			comment: "A migration is frozen: it spells its values out and imports nothing of today's code.",
			severity: "error",
			from: { path: "^db/migrations/", pathNot: "^db/migrations/index\\.ts$" },
			to: { path: ours, pathNot: "^db/migrations/|^db/reference/[^/]+\\.json$" },
		},
		{
			name: "commands-only-from-the-domain",
			comment: "Every write goes through a use case in app/domain, which also writes the audit entry and the letter.",
			severity: "error",
			from: { pathNot: "^(app/domain|db|tests)/" },
			to: { path: "^db/commands/" },
		},
		{
			name: "drivers-only-in-db",
			comment: "Open the database with openDatabase from #db/client.",
			severity: "error",
			from: { pathNot: "^(db|tests)/" },
			to: { path: drivers },
		},
		{
			name: "letters-are-pure",
			comment:
				"A letter is a function of its facts and knows neither database nor domain: let the use case gather the facts.",
			severity: "error",
			from: { path: "^emails/" },
			to: { path: ours, pathNot: "^(emails|app/i18n)/" },
		},
		{
			name: "nodemailer-only-in-the-transport",
			comment:
				"Letters are queued by a use case; emails/transport.ts alone signs them and hands them to a mail server.",
			severity: "error",
			from: { pathNot: "^(emails/(transport|dkim)\\.ts$|tests/)" },
			to: { path: "^node_modules/nodemailer/" },
		},
		{
			name: "nobody-imports-tests",
			comment: "What the product needs does not live in tests/.",
			severity: "error",
			from: { pathNot: "^tests/|^(vitest|playwright)\\.config\\.ts$|^scripts/ready\\.mjs$" },
			to: { path: "^tests/" },
		},
	],
	options: {
		doNotFollow: { path: "^node_modules/" },
		exclude: { path: "^(build|data)/" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		moduleSystems: ["es6", "tsd"],
		enhancedResolveOptions: {
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
			exportsFields: ["exports"],
			conditionNames: ["import", "node", "default", "types"],
			mainFields: ["module", "main", "types"],
		},
		skipAnalysisNotInRules: true,
	},
};
