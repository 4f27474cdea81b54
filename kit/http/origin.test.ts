import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { isEncrypted, originOf } from './origin.server.ts'

const told = async (origins: readonly string[], headers: Record<string, string>): Promise<string> =>
  (
    await new Hono()
      .get('/', (c) => c.text(`${originOf(origins, c)} ${isEncrypted(origins, c) ? 'https' : 'http'}`))
      .request('http://127.0.0.1:8080/', { headers })
  ).text()

it('follows the proxy in the protocol', async () => {
  expect(await told([], { host: '127.0.0.1:8080' })).toBe('http://127.0.0.1:8080 http')
  expect(await told([], { host: '127.0.0.1:8080', 'x-forwarded-proto': 'https' })).toBe('https://127.0.0.1:8080 https')
  expect(await told([], { host: '[::1]:8080', 'x-forwarded-proto': 'https, http' })).toBe('https://[::1]:8080 https')
  expect(await told([], { host: 'localhost', 'x-forwarded-proto': 'javascript' })).toBe('http://localhost http')
})

it('leads nowhere that only the request names', async () => {
  for (const host of ['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '127.0.0.1@evil.example', 'localhost.evil.example', '127.0.0.1:8080/x'])
    expect(await told([], { host })).toBe(' http')
  expect(await told([], { host: '127.0.0.1', 'x-forwarded-host': 'evil.example' })).toBe(' http')
})

it('leads to what the operator named, whatever the request says', async () => {
  const origins = ['https://siku.example.cn', 'http://10.1.2.3:8080']
  expect(await told(origins, { host: 'evil.example' })).toBe('https://siku.example.cn https')
  expect(await told(origins, { host: '10.1.2.3:8080' })).toBe('http://10.1.2.3:8080 http')
  expect(await told(origins, { host: '127.0.0.1', 'x-forwarded-host': 'siku.example.cn', 'x-forwarded-proto': 'https' })).toBe('https://siku.example.cn https')
})
