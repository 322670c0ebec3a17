// React picks its development or production build when it is first loaded: settle that before anything imports it.
process.env.NODE_ENV ??= "production";
const { runVerb } = await import("./cli/run");
process.exitCode = await runVerb(process.argv.slice(2));

export {};
