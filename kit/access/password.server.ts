import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id floor: 19 MiB, 2 passes, 1 lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, options)

export async function passwordFits(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, password)
  } catch {
    return false
  }
}

let spare: Promise<string> | undefined
/** Spends the time of a real check when there is no such account, so that names cannot be probed by the clock. */
export async function spendTheTime(password: string): Promise<false> {
  spare ??= hashPassword('no such account')
  await passwordFits(await spare, password)
  return false
}
