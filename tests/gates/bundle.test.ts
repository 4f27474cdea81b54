import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { build } from 'vite'
import { firstLoad, serverMarks } from './bundle.ts'
import { root } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'siku-bundle-'))
beforeAll(async () => {
  // as it is built to be used: the test's own setting would build React for developers
  vi.stubEnv('NODE_ENV', 'production')
  await build({
    configFile: join(root, 'apps/cockpit/vite.config.ts'),
    root: join(root, 'apps/cockpit'),
    logLevel: 'silent',
    mode: 'production',
    build: { outDir: join(folder, 'pages'), emptyOutDir: true, manifest: true },
  })
  vi.unstubAllEnvs()
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the pages hold no code of the server', () => expect(serverMarks(join(folder, 'pages'))).toEqual([]))

/** Packed bytes in which the first page is usable: in the 320 KB, of 1,000 bytes, that the way to a township office bears. */
const FIRST_LOAD = 320_000
test.each([[['pages/sign-in/sign-in.tsx']], [['frame/frame.tsx', 'pages/overview/page.tsx']], [['frame/frame.tsx', 'pages/inbox/page.tsx']]])(
  '%s stand there after little is fetched',
  (parts) => expect(firstLoad(join(folder, 'pages'), parts)).toBeLessThanOrEqual(FIRST_LOAD),
)

test.each(["import fs from 'node:fs'", "q('select set_config(1)')", 'argon2id', 'new PostgresDialect()'])('planted: %s', (text) => {
  const planted = mkdtempSync(join(folder, 'planted-'))
  writeFileSync(join(planted, 'a.js'), text)
  expect(serverMarks(planted)).toHaveLength(1)
})

test('a folder without scripts is no proof', () => expect(() => serverMarks(mkdtempSync(join(folder, 'empty-')))).toThrow('no script'))
