import { expect, test } from 'vitest'
import { offered } from '#tests/runner/machine.ts'

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
