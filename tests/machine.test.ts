import { expect, test } from 'vitest'
import { offered } from '#tests/runner/machine.ts'
import { waitFor } from '#tests/runner/one-day.ts'

const policy = `postgresql-17:
  Installed: (none)
  Candidate: (none)
  Version table:
postgresql-15:
  Installed: (none)
  Candidate: 15.20-0+deb12u1
  Version table:
     15.20-0+deb12u1 500
        500 http://deb.debian.org/debian bookworm/main amd64 Packages
`

test('a package is offered when apt has a version of it, and all of a choice must be', () => {
  expect(offered(policy, ['postgresql-15'])).toBe(true)
  expect(offered(policy, ['postgresql-17'])).toBe(false)
  expect(offered(policy, ['postgresql-15', 'postgresql-17'])).toBe(false)
  expect(offered(policy, ['postgresql-15', 'never-heard-of'])).toBe(false)
})

test('a file of tests that midnight in Beijing would cut in two begins after it', () => {
  const at = (instant: string) => Date.parse(instant)
  expect(waitFor(at('2026-11-29T23:51:59+08:00'))).toBe(0)
  expect(waitFor(at('2026-11-29T23:52:00+08:00'))).toBe(481_000)
  expect(waitFor(at('2026-11-29T23:59:59.500+08:00'))).toBe(1500)
  expect(waitFor(at('2026-11-30T00:00:00+08:00'))).toBe(0)
})
