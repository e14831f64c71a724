import { Failure } from '$lib/model/problem';

/** What the file of a command exports: its work, and the exit code it ends with. */
export interface Command {
  /** `top` is the folder of the project, wherever the command was called from. */
  run(args: string[], top: string): Promise<number>;
}

/** Runs a command. Returns its exit code; 1 for expected trouble, said on standard error. A bug is thrown. */
export async function main(command: Command, args: string[], top: string): Promise<number> {
  try {
    return await command.run(args, top);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    process.stderr.write(`${error.problem.code}${cause}\n`);
    return 1;
  }
}
