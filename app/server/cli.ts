// React picks its development or production build when it is first loaded: settle that before anything imports it.
process.env.NODE_ENV ??= "production";
// Databases, backups and keys are for the user that runs Rembuk alone.
process.umask(0o077);
const { runVerb } = await import("./cli/run");
process.exitCode = await runVerb(process.argv.slice(2));

export {};
