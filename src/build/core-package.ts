/**
 * `npm run build` ends with it, and `npm pack` begins with it: the core as a module that other projects can import.
 * Node strips no types inside node_modules, so JavaScript and declarations are made here, in dist/core.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { Refusal } from './refusal.ts'
import { failureIn, root, runTool } from './run-tool.ts'

const entry = join(root, 'src', 'core', 'index.ts')
const target = join(root, 'dist', 'core')

/** How the declarations are made: the project's own strictness, without what only the site needs. */
const settings = {
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    types: [],
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: join(root, 'src', 'core'),
    outDir: target,
  },
  include: [entry],
  exclude: [],
}

export async function buildCore(): Promise<void> {
  rmSync(target, { recursive: true, force: true })
  await build({
    entryPoints: [entry],
    outfile: join(target, 'index.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  })
  mkdirSync(join(root, '.cache'), { recursive: true })
  const file = join(root, '.cache', 'core-declarations.json')
  writeFileSync(file, JSON.stringify(settings))
  const { code, printed } = await runTool('tsc', ['-p', file], { quiet: true })
  if (code !== 0) throw new Refusal(`${failureIn(printed)}\n\nThe types of the core could not be written.`)
}
