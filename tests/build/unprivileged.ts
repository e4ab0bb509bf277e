import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The user "nobody": permissions bind it, as they don't bind root. */
const nobody = 65534

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** A new folder that may be read but not written to. */
export function readOnlyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-read-only-'))
  chmodSync(folder, 0o555)
  return folder
}

/**
 * Runs `program`, the body of a module that has loaded what it needs by then through `load`, without the power
 * of root to write anywhere.
 */
export function runUnprivileged(load: string, program: string): Outcome {
  const drop = `if (process.getuid() === 0) { process.setgroups([]); process.setgid(${nobody}); process.setuid(${nobody}) }`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', `${load}\n${drop}\n${program}`], {
    encoding: 'utf8',
  })
}

/** Why a test of permissions can't run here, or false where it can. */
export const skipWithoutPermissions: string | false =
  process.platform === 'win32' ? 'Windows has no permission bits' : false
