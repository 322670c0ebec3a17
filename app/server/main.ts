// React picks its development or production build when it is first loaded: settle that before anything imports it.
process.env.NODE_ENV ??= "production";
// Databases, backups and keys are for the user that runs Rembuk alone.
process.umask(0o077);
const [build, { start }] = await Promise.all([import("virtual:remix/server-build"), import("./start")]);
await start(build);

export {};
