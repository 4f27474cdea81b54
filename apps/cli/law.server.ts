import { sourcedValues } from '#datasets/sources.server.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { CHECKS, type Check, checkOf, CONFIDENCES, type SourcedValue } from '#kit/provenance/looked-up.ts'

const said = (v: SourcedValue): string =>
  `  ${v.title}｜${v.source || '没有出处'}｜${CONFIDENCES[v.confidence]}｜${v.looked_up_on === null ? '没有核对过' : `${v.looked_up_on}核对`}${v.valid_from || v.valid_to ? `｜${v.valid_from ?? ''}至${v.valid_to ?? '今'}` : ''}｜${v.file} ${v.key}`

/** What of the legal values is disputed, unread, not looked up for a year, or our own. No store is opened: the values are files. */
export async function lawCommand(json: boolean, on = beijingDate(beijingInstant(Date.now()))): Promise<number> {
  const values = (await sourcedValues()).map((value) => ({ ...value, check: checkOf(value, on) }))
  const open = (Object.keys(CHECKS) as Check[]).filter((check) => check !== 'fine').map((check) => ({ check, values: values.filter((v) => v.check === check) }))
  if (json) process.stdout.write(`${JSON.stringify({ on, values }, null, 2)}\n`)
  else
    process.stdout.write(
      `${[`${on}：${values.length}条数值，已核${values.filter((v) => v.check === 'fine').length}条`, ...open.flatMap(({ check, values: of }) => ['', `${CHECKS[check]}（${of.length}条）`, ...of.map(said)])].join('\n')}\n`,
    )
  return 0
}
