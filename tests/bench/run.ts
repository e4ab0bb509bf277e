/**
 * `npm run bench`: every bench of this folder, one after the other, so that none takes the processor from another.
 * `npm run bench -- page` runs one.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { plainly, Refusal } from '../../src/build/refusal.ts'
import { runProgram } from '../../src/build/run-tool.ts'

/** Files of this folder that a bench is made of and that are none themselves. */
const parts = ['run.ts', 'hand-to-paint.ts', 'plain-table.ts']

await plainly(async () => {
  const benches = readdirSync(import.meta.dirname).filter(
    name => name.endsWith('.ts') && !parts.includes(name),
  )
  const [word] = process.argv.slice(2)
  const chosen = word === undefined ? benches : benches.filter(name => name === `${word}.ts`)
  if (chosen.length === 0) {
    const names = benches.map(name => name.replace('.ts', '')).join(', ')
    throw new Refusal(`There is no bench "${word}". The benches are ${names}.`)
  }
  let worst = 0
  for (const name of chosen) {
    console.log(`\n— ${name.replace('.ts', '')}`)
    const { code } = await runProgram(process.execPath, [join(import.meta.dirname, name)])
    worst = Math.max(worst, code)
  }
  return worst
})
