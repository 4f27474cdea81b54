/**
 * JSON in one way of writing only: keys in the order of their code units, no blanks (RFC 8785, for text, whole numbers,
 * booleans, null, lists and objects). Equal values give equal characters, and so equal digests. Keys without a value are left out.
 * @throws TypeError for a number that is no safe integer: amounts are decimal text
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError(`canonical_number: 数量应写作文本：${value}`)
  return JSON.stringify(value)
}
