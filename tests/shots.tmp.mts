import { launch } from './e2e/chromium.ts'
const B = 'http://127.0.0.1:8190'
const b = await launch()
const errors: string[] = []
for (const [name, width, height] of [
  ['w', 1366, 768],
  ['n', 360, 640],
] as const) {
  const c = await b.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const p = await c.newPage()
  p.on('pageerror', (e) => errors.push(e.message))
  p.on('console', (m) => m.type() === 'error' && errors.push(m.text()))
  await p.goto(B)
  await p.locator('input').first().fill('county_forestry')
  await p.locator('input[type=password]').fill('siku-demo')
  await p.keyboard.press('Enter')
  await p.waitForURL(/inbox/, { timeout: 15000 }).catch(() => errors.push('no inbox at start'))
  await p.waitForSelector('.inbox-row')
  await p.waitForTimeout(800)
  await p.screenshot({ path: `/tmp/shot/${name}-mine.png` })
  await p.getByRole('button', { name: /^本单位/ }).click()
  await p.waitForTimeout(1500)
  if (name === 'w') {
    for (const k of ['j', 'x', 'j', 'x', 'j']) await p.keyboard.press(k)
  }
  await p.waitForTimeout(300)
  await p.screenshot({ path: `/tmp/shot/${name}-unit.png` })
  if (name === 'w') {
    await p.locator('.bulk button').first().click()
    await p.waitForTimeout(1200)
    await p.screenshot({ path: `/tmp/shot/${name}-together.png` })
    await p.keyboard.press('Escape')
    await p.waitForTimeout(500)
    await p.keyboard.press('a')
    await p.waitForTimeout(2000)
    await p.screenshot({ path: `/tmp/shot/${name}-drawer.png` })
    await p.keyboard.press('Escape')
    await p.waitForTimeout(500)
    await p.goto(B + '/inbox?list=help&group=place')
    await p.waitForTimeout(1500)
    await p.screenshot({ path: `/tmp/shot/${name}-help.png` })
  }
  const items = await (await c.request.get(B + '/api/inbox?limit=5&register=issue')).json()
  const it = items.items[0] ?? (await (await c.request.get(B + '/api/inbox?limit=5&list=help')).json()).items[0]
  await p.goto(`${B}/registers/${it.register}/${it.id}`)
  await p.waitForTimeout(2500)
  await p
    .locator('.actions details summary')
    .click()
    .catch(() => 0)
  await p.screenshot({ path: `/tmp/shot/${name}-record.png` })
  await c.close()
}
console.log(errors)
await b.close()
