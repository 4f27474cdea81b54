import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { onEveryKind, temporaryFolder } from '#kit/store/fixtures.server.ts'
import { endServers, run, signIn, start, stopped, writeUntilGone } from './whole-server.ts'
import { home } from './world.server.ts'

const START = 120_000
afterAll(endServers)

/** What was said, without the greeting and the news of long work. */
const lines = (told: string): string[] =>
  told
    .trim()
    .split('\n')
    .filter((line) => !line.endsWith('……') && !/^(四库 Siku 启动|Siku is starting)/.test(line))

onEveryKind('a whole server', (kind) => {
  it(
    'killed while it writes has all that it acknowledged; a second one is refused; SIGTERM stops it',
    async () => {
      const { folder, remove } = temporaryFolder()
      const env = { SIKU_DATA: folder, SIKU_STORE: kind }
      const first = await start(env)
      const password = /初始密码 ([\w-]+)/.exec(first.told())?.[1] ?? ''
      expect(password).not.toBe('')

      const second = run(env)
      expect(await second.ended).toBe(2)
      expect(lines(second.told()), second.told()).toHaveLength(1)
      expect(second.out()).toBe('')

      const token = await signIn(first.address, password)
      const acknowledged = await writeUntilGone(first.address, token, 150, () => first.child.kill('SIGKILL'))
      await stopped(first.child)
      expect(acknowledged.length).toBeGreaterThanOrEqual(150)

      const again = await start(env)
      for (const id of acknowledged) {
        const answer = await fetch(`${again.address}/api/registers/person/records/${id}/history`, { headers: { authorization: `Bearer ${token}` } })
        const { items } = (await answer.json()) as { items: { version: number; action: string }[] }
        expect(
          items?.map((i) => [i.version, i.action]),
          id,
        ).toEqual([[1, 'create']])
      }
      const since = Date.now()
      again.child.kill('SIGTERM')
      expect(await stopped(again.child)).toBe(0)
      expect(Date.now() - since).toBeLessThan(15_000)
      remove()
    },
    START * 2,
  )
})

it(
  'a port in use, an unknown setting, an unreadable folder: one line and exit code 2',
  async () => {
    const { folder, remove } = temporaryFolder()
    const taken = createServer()
    const port = await new Promise<number>((done) => taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port)))
    const odd = join(folder, 'odd')
    mkdirSync(odd)
    writeFileSync(join(odd, 'store.json'), 'null')
    const cases: [Record<string, string>, RegExp][] = [
      [{ SIKU_DATA: folder, SIKU_STORE: 'embedded', PORT: String(port) }, /端口/],
      [{ SIKU_DATA: folder, SIKU_NONSENSE: '1' }, /SIKU_NONSENSE/],
      [{ SIKU_DATA: folder, SIKU_STORE: 'oracle' }, /SIKU_STORE/],
      [{ SIKU_DATA: folder, PORT: 'eighty' }, /PORT/],
      [{ SIKU_DATA: folder, SIKU_CITY: 'atlantis' }, /atlantis/],
      [{ SIKU_DATA: join(home, 'package.json') }, /不能读写/],
      [{ SIKU_DATA: '/proc/nope' }, /不能读写/],
      [{ SIKU_DATA: folder, SIKU_ORIGIN: 'siku.example.cn' }, /SIKU_ORIGIN/],
      [{ SIKU_DATA: odd }, /store\.json 没有写明存储方式/],
    ]
    for (const [env, said] of cases) {
      const { ended, told, out } = run(env)
      expect([await ended, out()], JSON.stringify(env) + told()).toEqual([2, ''])
      expect(lines(told()).at(-1), JSON.stringify(env)).toMatch(said)
      expect(lines(told()), told()).toHaveLength(1)
    }
    taken.close()
    remove()
  },
  START,
)
