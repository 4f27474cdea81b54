import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordFault, passwordLength } from './password-policy.ts'

describe('what a password may be', () => {
  it.each(['竹林 松风 明月 石桥', 'correct horse battery', 'lowercase only letters', '七八个星天外两三点雨', 'jz8-qm2_vk', '4817 2093 5566 1'])(
    'takes %s: length, no rules of composition',
    (password) => {
      expect(passwordFault(password)).toBeUndefined()
    },
  )
  it.each(['short', '123456789', ''])('refuses %s: fewer than ten characters', (password) => expect(passwordFault(password)).toContain('至少10'))
  it.each([
    '1234567890',
    '123456789012',
    '0987654321098',
    '12345678abcd',
    'aaaabbbbcccc',
    '112233445566778899',
    '9876543210',
    'abcdefghijk',
    'aaaaaaaaaa',
    'abababababab',
    'Password2024!',
    '123Qwertyuiop',
    '1qaz2wsx3edc',
    'woaini1314520',
    'passwordpassword',
    'P@ssw0rd2023',
    'sichuan510000',
  ])('refuses %s: tried first', (password) => {
    expect(passwordFault(password)).toContain('太常见')
  })
  it('refuses the name of the account in it', () => expect(passwordFault('x-zhang.san-2023-x', ['zhang.san'])).toContain('用户名'))
  it('refuses what is longer than it can take', () => expect(passwordFault('竹'.repeat(3) + 'x'.repeat(passwordLength.most))).toContain('至多'))
  it('asks nothing of random passwords but their length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 40 }), (bytes) => {
        fc.pre(new Set(bytes).size > 6)
        expect(passwordFault(Buffer.from(bytes).toString('base64url'))).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})
