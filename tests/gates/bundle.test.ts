import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import { serverMarks } from './bundle.ts'
import { root } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'siku-bundle-'))
beforeAll(async () => {
  await build({
    configFile: join(root, 'apps/cockpit/vite.config.ts'),
    root: join(root, 'apps/cockpit'),
    logLevel: 'silent',
    build: { outDir: join(folder, 'pages'), emptyOutDir: true },
  })
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the pages hold no code of the server', () => expect(serverMarks(join(folder, 'pages'))).toEqual([]))

test.each(["import fs from 'node:fs'", "q('select set_config(1)')", 'argon2id', 'new PostgresDialect()'])('planted: %s', (text) => {
  const planted = mkdtempSync(join(folder, 'planted-'))
  writeFileSync(join(planted, 'a.js'), text)
  expect(serverMarks(planted)).toHaveLength(1)
})

test('a folder without scripts is no proof', () => expect(() => serverMarks(mkdtempSync(join(folder, 'empty-')))).toThrow('no script'))
