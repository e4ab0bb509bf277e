import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 at level AA, with all that it builds on, and axe's own good practice. */
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that a change of colours can break; all others look at what stays the same. */
const aboutColour = ['color-contrast', 'link-in-text-block']

/** What axe finds on an open page, a line for each place. */
export async function barriers(page: Page, rules: 'all' | 'about colour' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const chosen = rules === 'all' ? axe.withTags(all) : axe.withRules(aboutColour)
  const { violations } = await chosen.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => {
      const reason = [...node.any, ...node.all, ...node.none][0]?.message ?? ''
      return `${id}: ${help}: ${node.target.join(' ')}: ${reason}`
    }),
  )
}
