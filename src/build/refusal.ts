/** An end that the reader can do something about: its message is all that is shown. */
export class Refusal extends Error {}

/**
 * Runs a program of this folder. A refusal is printed as its sentence, anything else with its stack, for it is
 * a fault of ours; both end with exit code 1.
 */
export async function plainly(program: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await program()) ?? 0
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}

/** The code of a system error (such as EACCES), or '' for anything else. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
