import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Finding = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }

/** What axe finds against WCAG 2.2 A and AA, each finding with where it is; empty when there is nothing. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate(async (values) => {
    // biome-ignore lint: axe has put itself into the window
    const result = await (globalThis as unknown as { axe: { run: (what: unknown, options: unknown) => Promise<{ violations: Finding[] }> } }).axe.run(
      document,
      { runOnly: { type: 'tag', values }, resultTypes: ['violations'] },
    )
    return result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) }))
  }, tags)
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((n) => `${id}: ${n.target.join(' ')} — ${n.failureSummary?.replaceAll(/\s+/g, ' ')}`))
}

/** By how many pixels the page can be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [document.documentElement, document.getElementById('content')].filter((e) => e !== null)
    return Math.max(...boxes.map((e) => e.scrollWidth - e.clientWidth))
  })
