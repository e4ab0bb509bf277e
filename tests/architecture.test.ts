import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importsOf } from './architecture/imports.ts'
import { project } from './architecture/project.ts'
import { faults, rules } from './architecture/rules.ts'

const here = project()

test('the project keeps the rules of its architecture', () => {
  assert.deepEqual(faults(here), [])
})

test('the state and the view of every widget, all plots and the core run in plain Node', async () => {
  const modules = [...here.files.keys()].filter(path =>
    /^src\/(widgets\/.*\/(state|view)|plots\/.*|core\/.*)\.ts$/.test(path),
  )
  assert.ok(modules.length > 0)
  for (const path of modules) {
    await assert.doesNotReject(import(new URL(`../${path}`, import.meta.url).href), path)
  }
  assert.equal('document' in globalThis || 'window' in globalThis, false)
})

/** For each rule the smallest project that breaks it, and how the fault is told. */
const broken: Record<string, { files?: Record<string, string>; topLevel?: string[]; fault: string }[]> = {
  'each room imports only the rooms it may': [
    {
      files: { 'src/core/a.ts': '', 'src/layouts/A.astro': "---\nimport { a } from '../core/a.ts'\n---\n" },
      fault: 'src/layouts/A.astro → ../core/a.ts',
    },
    {
      files: { 'src/cells/a.ts': "export * from '../widgets/w/state.ts'", 'src/widgets/w/state.ts': '' },
      fault: 'src/cells/a.ts → ../widgets/w/state.ts',
    },
    {
      files: { 'src/plots/a.ts': "const a = () => import('../cells/a.ts')", 'src/cells/a.ts': '' },
      fault: 'src/plots/a.ts → ../cells/a.ts',
    },
    {
      files: { 'src/pages/a.astro': "<script>import '../widgets/w/w.ts'</script>", 'src/widgets/w/w.ts': '' },
      fault: 'src/pages/a.astro → ../widgets/w/w.ts',
    },
    {
      files: { 'src/widgets/w/a.ts': "import '../../markdown/a.ts'", 'src/markdown/a.ts': '' },
      fault: 'src/widgets/w/a.ts → ../../markdown/a.ts',
    },
    {
      files: { 'src/pages/a.astro': "---\nimport '../build/a.ts'\n---\n", 'src/build/a.ts': '' },
      fault: 'src/pages/a.astro → ../build/a.ts',
    },
  ],
  'every import leads to a file': [
    { files: { 'src/core/a.ts': "import type { B } from './b.ts'" }, fault: 'src/core/a.ts → ./b.ts' },
  ],
  'nothing imports itself by a detour': [
    {
      files: {
        'src/core/a.ts': "import './b.ts'",
        'src/core/b.ts': "import './c.ts'",
        'src/core/c.ts': "import type { A } from './a.ts'",
      },
      fault: 'src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts',
    },
  ],
  'only .astro files import .astro files': [
    {
      files: { 'src/components/a.ts': "import A from './A.astro'", 'src/components/A.astro': '' },
      fault: 'src/components/a.ts → ./A.astro',
    },
  ],
  'only a script or another element imports an element': [
    {
      files: {
        'src/widgets/w/w.ts': 'export class W extends WidgetElement<State> {}',
        'src/widgets/w/view.ts': "import { W } from './w.ts'",
      },
      fault: 'src/widgets/w/view.ts → ./w.ts',
    },
    {
      files: {
        'src/components/a-b.ts': "customElements.define('a-b', AB)",
        'src/components/A.astro': "---\nimport './a-b.ts'\n---\n",
      },
      fault: 'src/components/A.astro → ./a-b.ts',
    },
  ],
  'widgets never import each other': [
    {
      files: { 'src/widgets/one/view.ts': "import '../two/view.ts'", 'src/widgets/two/view.ts': '' },
      fault: 'src/widgets/one/view.ts → ../two/view.ts',
    },
    {
      files: { 'src/widgets/frame/a.ts': "import '../two/view.ts'", 'src/widgets/two/view.ts': '' },
      fault: 'src/widgets/frame/a.ts → ../two/view.ts',
    },
  ],
  'the build-time document is for .astro files alone': [
    {
      files: { 'src/components/a.ts': "import { parseHTML } from 'linkedom'" },
      fault: 'src/components/a.ts → linkedom',
    },
    {
      files: {
        'src/widgets/w/view.ts': "import { drawingDocument } from '../frame/drawing-document.ts'",
        'src/widgets/frame/drawing-document.ts': '',
      },
      fault: 'src/widgets/w/view.ts → ../frame/drawing-document.ts',
    },
  ],
  'what runs in the browser imports nothing of Node': [
    { files: { 'src/plots/a.ts': "import 'node:fs'" }, fault: 'src/plots/a.ts → node:fs' },
    {
      files: { 'src/pages/a.astro': "<script>import 'node:fs'</script>" },
      fault: 'src/pages/a.astro → node:fs',
    },
  ],
  'packages are fetched when they are needed': [
    {
      files: { 'src/plots/a.ts': "import * as Plot from '@observablehq/plot'" },
      fault: 'src/plots/a.ts → @observablehq/plot',
    },
    {
      files: {
        'src/widgets/w/w.ts': "import { plot } from '../../plots/plot-library.ts'",
        'src/plots/plot-library.ts': "export { plot } from '@observablehq/plot'",
      },
      fault: 'src/widgets/w/w.ts → ../../plots/plot-library.ts',
    },
  ],
  'the core imports nothing outside itself': [
    { files: { 'src/core/a.ts': "const a = import('decimal.js')" }, fault: 'src/core/a.ts → decimal.js' },
  ],
  'lessons name their components and import nothing': [
    {
      files: { 'content/lessons/01-a.mdx': "---\n---\n\nimport A from 'a'\n" },
      fault: 'content/lessons/01-a.mdx',
    },
  ],
  'no name is empty of meaning': [
    { files: { 'src/widgets/utils/a.ts': '' }, fault: 'src/widgets/utils/a.ts' },
    { files: { 'tests/core/helpers.ts': '' }, fault: 'tests/core/helpers.ts' },
  ],
  'modules are in kebab-case and .astro files, but for pages, in PascalCase': [
    { files: { 'src/core/logSumExp.ts': '' }, fault: 'src/core/logSumExp.ts' },
    { files: { 'src/components/key-points.astro': '' }, fault: 'src/components/key-points.astro' },
  ],
  'the top level holds what is agreed and nothing else': [
    { topLevel: ['src/', '.ci/', 'docs/'], fault: 'docs/' },
    { topLevel: ['README.md', '.npmrc', 'biome.json'], fault: 'biome.json' },
  ],
  'no file has more than 250 lines of code': [
    { files: { 'src/core/a.ts': 'f()\n'.repeat(251) }, fault: 'src/core/a.ts: 251 lines' },
  ],
}

for (const [rule, cases] of Object.entries(broken)) {
  test(`it would be noticed if this were broken: ${rule}`, () => {
    for (const { files = {}, topLevel = [], fault } of cases) {
      const found = faults({ files: new Map(Object.entries(files)), topLevel })
      assert.ok(found.includes(`${rule}: ${fault}`), `${fault} was not found, but ${JSON.stringify(found)}`)
    }
  })
}

test('each rule has a case that breaks it', () => {
  assert.deepEqual(Object.keys(broken).sort(), Object.keys(rules).sort())
})

test('what is allowed is not complained of', () => {
  const files = {
    'astro.config.mjs':
      "import { math } from './src/markdown/math.ts'\nimport { defineConfig } from 'astro/config'",
    'content/lessons/01-votes.mdx': "# Votes\n\n```js\nimport { softmax } from 'x'\n```\n",
    'src/markdown/math.ts': "import katex from 'katex'",
    'src/core/softmax.ts': '/* import linkedom */ export const text = "import \'linkedom\'"',
    'src/core/power-table.ts': 'f()\n'.repeat(900),
    'src/plots/bars.ts':
      "import { softmax } from '../core/softmax.ts'\nimport type { Plot } from '@observablehq/plot'",
    'src/plots/plot-library.ts': "export { plot } from '@observablehq/plot'",
    'src/widgets/frame/pictures.ts': "const load = () => import('../../plots/plot-library.ts')",
    'src/widgets/frame/drawing-document.ts': "import { parseHTML } from 'linkedom'",
    'src/widgets/frame/widget-element.ts': 'export class WidgetElement extends HTMLElement {}',
    'src/widgets/votes/votes.ts':
      "import { WidgetElement } from '../frame/widget-element.ts'\nclass V extends WidgetElement {}",
    'src/widgets/votes/state.ts': '',
    'src/widgets/votes/Votes.astro':
      "---\nimport { math } from '../../markdown/math.ts'\nimport { drawingDocument } from '../frame/drawing-document.ts'\n---\n" +
      "<script>\nconst load = () => import('./votes.ts')\n</script>",
    'src/components/Body.astro':
      "---\nimport Votes from '../widgets/votes/Votes.astro'\nimport 'node:fs'\n---\n<Votes />",
    'src/components/StateLink.astro': "---\nconst states = import.meta.glob('../widgets/*/state.ts')\n---\n",
    'src/styles/base.css': '@import "./tokens.css";',
    'src/styles/tokens.css': `/*\n${'comment\n'.repeat(300)}*/`,
    'src/layouts/Page.astro':
      "---\nimport '../styles/base.css'\nimport Body from '../components/Body.astro'\n---\n",
    'src/pages/[slug].astro': "---\nimport Page from '../layouts/Page.astro'\n---\n",
  }
  assert.deepEqual(
    faults({ files: new Map(Object.entries(files)), topLevel: ['src/', '.ci/', 'LICENSE'] }),
    [],
  )
})

test('imports are found wherever they stand, with what they are', () => {
  const files = new Map([
    [
      'src/a/A.astro',
      "---\nimport { type B } from './b.ts'\n---\n<script src=\"./c.ts\"></script><script>import('./d.ts')</script>" +
        "<style>@import './e.css';</style>",
    ],
    [
      'src/a/b.ts',
      "type D = typeof import('d')\nexport type { E } from 'e'\nconst g = import.meta.glob(['./*.css'])",
    ],
    ['src/a/e.css', ''],
  ])
  const told = (path: string) =>
    importsOf(path, files).map(
      ({ specifier, file, place, isLazy, isType }) =>
        `${place} ${file ?? specifier}${isLazy ? ' lazily' : ''}${isType ? ' as a type' : ''}`,
    )
  assert.deepEqual(told('src/a/A.astro'), [
    'frontmatter src/a/b.ts as a type',
    'script src/a/d.ts lazily',
    'script src/a/c.ts',
    'style src/a/e.css',
  ])
  assert.deepEqual(told('src/a/b.ts'), [
    'module d as a type',
    'module e as a type',
    'module src/a/e.css lazily',
  ])
})
