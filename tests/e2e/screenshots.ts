import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launch } from './chromium.ts'
import { addressOf, pagesOfFigures, pagesOfWork } from './pages.ts'

/**
 * Pictures of every page, to be looked at: `node tests/e2e/screenshots.ts <folder> [address]`, as five posts in three sizes.
 * The server runs already. `overview-1366-city.png` is the one that README shows.
 */
const [folder, address = 'http://127.0.0.1:8080'] = process.argv.slice(2)
const sizes = [
  [1366, 768],
  [1920, 1080],
  [360, 640],
] as const
const posts = ['city', 'county', 'ranger', 'city_fire', 'admin'] as const

async function shoot(browser: Browser, into: string, username: string, width: number, height: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('region', { name: '演示账号' }).waitFor()
  await page.screenshot({ path: join(into, `sign-in-${width}.png`) })
  await context.request.post(`${address}/api/session`, { data: { username, password: 'siku-demo' } })
  for (const kind of [...pagesOfWork, ...pagesOfFigures]) {
    const { name, ready, whose } = kind
    // Who it belongs to shows it; the other posts would be refused the same way on each.
    if (whose && whose !== username) continue
    await page.goto(address + (await addressOf(kind, page, address)))
    await page
      .locator(ready)
      .first()
      .waitFor({ timeout: 8000 })
      .catch(() => process.stderr.write(`${name}, ${username}, ${width}: nothing came of ${ready}\n`))
    await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined)
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(into, `${name}-${width}-${username}.png`) })
  }
  await context.close()
}

if (!folder) {
  process.stderr.write('node tests/e2e/screenshots.ts <folder> [address]\n')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const browser = await launch()
for (const username of posts) for (const [width, height] of sizes) await shoot(browser, folder, username, width, height)
await browser.close()
