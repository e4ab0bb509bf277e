/**
 * `npm run bench`: every bench, one after the other, so that none takes the processor from another.
 * `npm run bench -- page` runs one.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { plainly, Refusal } from '../../src/build/refusal.ts'
import { runProgram } from '../../src/build/run-tool.ts'

/** The benches, each a program of this folder. */
const benches = ['core', 'page'].filter(name => existsSync(join(import.meta.dirname, `${name}.ts`)))

await plainly(async () => {
  const [word] = process.argv.slice(2)
  const chosen = word === undefined ? benches : benches.filter(name => name === word)
  if (chosen.length === 0) {
    throw new Refusal(`There is no bench "${word}". The benches are ${benches.join(', ')}.`)
  }
  let worst = 0
  for (const name of chosen) {
    console.log(`\n— ${name}`)
    const { code } = await runProgram(process.execPath, [join(import.meta.dirname, `${name}.ts`)])
    worst = Math.max(worst, code)
  }
  return worst
})
