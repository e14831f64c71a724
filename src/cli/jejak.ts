import { Failure } from '$lib/model/problem';

interface Command {
  run(args: string[]): Promise<number>;
}

const files = import.meta.glob<Command>(['./inspect.ts', './measure.ts', './sample.ts', './first-picture.ts']);
const commands = new Map(Object.entries(files).map(([path, load]) => [path.slice(2, -3), load]));

const usage = `usage: npm run --silent jejak -- COMMAND ...
commands: ${[...commands.keys()].join(', ')}
`;

/** Runs one command of the command line. Returns its exit code; 2 for a call that makes no sense, 1 for expected trouble. */
export async function main([name = '', ...args]: string[]): Promise<number> {
  const load = commands.get(name);
  if (!load) {
    process.stderr.write(name === '' ? usage : `no command "${name}"\n${usage}`);
    return 2;
  }
  try {
    return await (await load()).run(args);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    process.stderr.write(`${error.problem.code}${cause}\n`);
    return 1;
  }
}
