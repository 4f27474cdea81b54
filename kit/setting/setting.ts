import type { Tx } from '#kit/room/gate.server.ts'

/** A number that a rule leaves to the city: preset by its definition, changed by an administrator with a reason. */
export type Setting = {
  /** `<room>.<name>`; what the kit keeps for itself begins with `kept.`. */
  readonly key: string
  readonly title: string
  /** What it decides, in the words of who must answer for it. */
  readonly help: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly decimals: number
  /** What holds until the city sets its own; null where it is found out anew, as `help` tells. */
  readonly preset: number | null
  /** The document that leaves it to the city, where there is one. */
  readonly basis?: string
  /** What a value would change of what stands now, in a sentence with its numbers. Run it seeing everything. */
  readonly effect: (tx: Tx, value: number | null) => Promise<string>
}

/** Why a value will not do, or null. */
export function settingFault({ title, unit, min, max, decimals }: Setting, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${title}应为数字`
  if (value < min || value > max) return `${title}应在 ${min} 到 ${max} ${unit}之间`
  return Number(value.toFixed(decimals)) === value ? null : decimals === 0 ? `${title}应为整数` : `${title}至多 ${decimals} 位小数`
}
