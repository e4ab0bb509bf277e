import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import * as core from '../src/core/index.ts'
import { checkExample } from './example-values.ts'

const root = join(import.meta.dirname, '..')
const project = mkdtempSync(join(tmpdir(), 'softmax-consumer-'))
const origin = mkdtempSync(join(tmpdir(), 'softmax-origin-'))
/** What packing needs of the project. */
const packed = [
  'src/core',
  'src/build',
  '.npmrc',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
]
const installed = join(project, 'node_modules', 'softmax-notebook')

/** Runs a program in the consumer's project; what it prints. A failure carries both of its outputs. */
function run(command: string, options: readonly string[], cwd = project): string {
  try {
    return execFileSync(command, options, { cwd, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${command} ${options.join(' ')}\n${stdout}\n${stderr}`)
  }
}

const tsc = (...options: string[]) =>
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...options])

/** The lines of README's code blocks without their imports: the core itself stands for the package here. */
function readmeBlocks(): string[][] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  return [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) =>
    code.split('\n').filter(line => line.trim() && !line.startsWith('import ')),
  )
}

before(() => {
  // From a copy without dist: what is packed was made by packing, and no other test's build is disturbed.
  for (const path of packed) cpSync(join(root, path), join(origin, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(origin, 'node_modules'))
  run('npm', ['pack', '--offline', '--pack-destination', project], origin)
  const [tarball = ''] = readdirSync(project).filter(name => name.endsWith('.tgz'))
  mkdirSync(installed, { recursive: true })
  // Paths in a tarball of npm begin with package/.
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
})

after(() => {
  for (const folder of [project, origin]) rmSync(folder, { recursive: true, force: true })
})

test('the package holds the module, its types and what npm always adds', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  const strange = files.filter(
    path =>
      !/^(dist|dist\/core(\/.+\.d\.ts|\/index\.js|\/[a-z]+)?|package\.json|README\.md|LICENSE)$/.test(path),
  )
  assert.deepEqual(strange, [])
  assert.ok(existsSync(join(installed, 'dist', 'core', 'index.d.ts')))
})

test('plain Node imports the package and gets the bits of independent arithmetic', () => {
  const battery: {
    why: string
    format: string
    temperature: string
    x: string
    results: { softmax: string }
  }[] = JSON.parse(readFileSync(join(root, 'tests', 'fixtures', 'core', 'battery.json'), 'utf8'))
  const expected = battery.find(
    ({ x, format, temperature }) => x === '13 31 5' && format === 'float64' && temperature === '1',
  )
  assert.ok(expected)
  const program =
    "import * as all from 'softmax-notebook'; " +
    'console.log(JSON.stringify([Object.keys(all).sort(), [...all.softmax([13, 31, 5])]]))'
  const [names, p] = JSON.parse(run(process.execPath, ['--input-type=module', '--eval', program]))
  assert.deepEqual(p, expected.results.softmax.split(' ').map(Number))
  assert.deepEqual(names, Object.keys(core).sort())
})

test('a consumer is type-checked against the package', () => {
  const good = [
    "import { type SoftmaxOptions, softmax, thresholds } from 'softmax-notebook'",
    "const options: SoftmaxOptions = { temperature: 2, format: 'float32' }",
    'export const p: Float64Array = softmax([13, 31, 5], options)',
    "export const first: number = thresholds('float64').firstAtOne",
  ].join('\n')
  const settings = {
    compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] },
    files: ['good.ts'],
  }
  writeFileSync(join(project, 'good.ts'), good)
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(settings))
  tsc('-p', '.')
  writeFileSync(
    join(project, 'bad.ts'),
    "import { softmax } from 'softmax-notebook'\nsoftmax('13, 31, 5', 2)\n",
  )
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ ...settings, files: ['bad.ts'] }))
  assert.throws(() => tsc('-p', '.'), /bad\.ts\(2,.*error TS2/s)
})

test('a bundler leaves out what a consumer does not use', async () => {
  const size = async (code: string): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: project },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    })
    return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)
  }
  const all = await size("export * from 'softmax-notebook'")
  const one = await size("export { shareOfVotes } from 'softmax-notebook'")
  const none = await size("import 'softmax-notebook'")
  assert.equal(none, 0)
  assert.ok(one < all / 10, `${one} of ${all} bytes`)
})

test("README's examples give what they say", () => {
  const blocks = readmeBlocks()
  assert.ok(blocks.length > 0)
  for (const block of blocks) checkExample(block)
})
