/** `npm run lockfile`: enters into package-lock.json the packages for other platforms that npm left out of it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lockfile, missingPlatforms } from './missing-platforms.ts'
import { root } from './run-tool.ts'

const file = join(root, 'package-lock.json')
const lockfile: Lockfile = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingPlatforms(lockfile)
const all = Object.entries({ ...lockfile.packages, ...missing })
const packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify({ ...lockfile, packages }, undefined, 2)}\n`)
console.log(`${Object.keys(missing).length} packages for other platforms entered into package-lock.json.`)
