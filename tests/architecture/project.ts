import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Project } from './rules.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** Names that .gitignore keeps out: what tools make. */
const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .map(line => line.replace(/\/$/, ''))

/** Files whose text says something about the architecture; of all others the name is enough. */
const isText = (path: string) => /\.([cm]?[jt]s|astro|css|mdx)$/.test(path)

/** This project, as it lies on the disk. */
export function project(): Project {
  const names = readdirSync(root).filter(name => name !== '.git' && !ignored.includes(name))
  const isFolder = (name: string) => statSync(join(root, name)).isDirectory()
  const below = ['src', 'content', 'public', 'tests'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(name => join(folder, name))
      .filter(name => !isFolder(name)),
  )
  const paths = [...names.filter(name => !isFolder(name)), ...below].map(name => name.split(sep).join('/'))
  return {
    files: new Map(paths.map(path => [path, isText(path) ? readFileSync(join(root, path), 'utf8') : ''])),
    topLevel: names.map(name => (isFolder(name) ? `${name}/` : name)),
  }
}
