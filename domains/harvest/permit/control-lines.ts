import { FELLING_LINES } from '#datasets/harvest/control-lines.ts'
import { LAW } from '#datasets/law.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import type { Felling } from './felling-limits.ts'

/** Ground of a cutting inside a control line: its plane area in m², and the version it was judged by. */
export type LineMet = {
  readonly kind: string
  readonly class: string | null
  readonly title: string
  readonly plane_area_m2: string
  readonly document_number: string
  readonly on: string
}

/** Kinds of control line that have something to say about cutting. */
export const askedLines = Object.keys(FELLING_LINES)

/** What of a cutting its lines are held against; `quota_basis` says whether it is bamboo. */
type Cut = Pick<Felling, 'kind' | 'exception'> & { readonly quota_basis: string | null }

function forbids({ kind, class: of, on }: LineMet, felling: Cut): boolean {
  const line = FELLING_LINES[kind]
  if (line?.valid_from !== undefined && on < line.valid_from) return false
  const bamboo = felling.quota_basis === 'bamboo' && line?.bamboo_in?.some((zone) => of?.startsWith(zone))
  return line !== undefined && !bamboo && !line.kinds.includes(felling.kind) && !line.exceptions.some((e) => e === felling.exception)
}

/** Why control lines stand against a cutting, or null; the first that forbids it is named with area, version and article (森林法55). */
export function lineRefused(felling: Cut, met: readonly LineMet[]): Objection | null {
  const line = met.find((m) => forbids(m, felling))
  const rule = line && FELLING_LINES[line.kind]
  if (!line || !rule) return null
  const hectares = new Decimal(line.plane_area_m2).dividedBy(10_000).toDecimalPlaces(4).toFixed()
  const { title, number } = LAW[rule.basis.document]
  const source = rule.basis.article ? `${title}${rule.basis.article}` : (number ?? title)
  return {
    code: 'control_line_forbids',
    message: `采伐范围有${hectares}公顷在${line.title}内（${line.document_number}，按${line.on}有效的版本），不得进行这种采伐（${source}）`,
    fields: ['area_boundary', 'kind'],
  }
}
