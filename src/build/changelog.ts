/**
 * Writes CHANGELOG.md from the commits: each body line that begins with FEATURE: or FIX: is an entry, under the day of
 * its commit. Run it by `npm run changelog`; nothing in the file is written by hand.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const log = execFileSync('git', ['log', '--date=short', '--format=%x1e%ad%n%b'], { encoding: 'utf8' })
const days = new Map<string, { features: string[]; fixes: string[] }>()

for (const commit of log.split('\x1e').slice(1)) {
  const [day = '', ...lines] = commit.split('\n')
  const entries = lines
    .join('\n')
    .split(/\n(?=FEATURE:|FIX:)|\n\s*\n/)
    .map(entry => entry.replace(/\s+/g, ' ').trim())
  const found = days.get(day) ?? { features: [], fixes: [] }
  for (const entry of entries) {
    if (entry.startsWith('FEATURE: ')) found.features.push(entry.slice(9))
    if (entry.startsWith('FIX: ')) found.fixes.push(entry.slice(5))
  }
  if (found.features.length + found.fixes.length > 0) days.set(day, found)
}

const list = (title: string, entries: readonly string[]): string =>
  entries.length > 0 ? `\n### ${title}\n\n${entries.map(entry => `- ${entry}`).join('\n')}\n` : ''

const text = Array.from(
  days,
  ([day, { features, fixes }]) => `\n## ${day}\n${list('New', features)}${list('Mended', fixes)}`,
)
writeFileSync(
  new URL('../../CHANGELOG.md', import.meta.url),
  `# Changes\n\nWhat a reader, an author or a teacher notices. Written from the commits by \`npm run changelog\`.\n${text.join('')}`,
)
