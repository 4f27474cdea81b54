import { forms } from '#datasets/planting/duty.ts'
import { type Books, gate, type Gate, hold, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { allRates, ownProvince } from '../conversion/rates.server.ts'
import { dutyDeed } from '../deed/duty_deed.ts'
import { dutyUnit } from '../unit/duty_unit.ts'
import { reckoned } from './amounts.ts'
import { dutyReport, type DutyReportTable } from './duty_report.ts'
import { othersOf, type Others } from './others.server.ts'
import { cappedPersons, outliersOf } from './outliers.ts'
import { limitsNow } from './settings.server.ts'

type Report = DutyReportTable

/** One unit's reports are written one after the other, so that no two of the same days pass. */
async function demandOwnUnit(tx: Tx, after: Report): Promise<string> {
  await hold(tx, dutyUnit, after.unit)
  const unit = await tx.selectFrom('duty_unit').select(['division', 'state', 'name']).where('id', '=', after.unit).executeTakeFirstOrThrow()
  if (unit['state'] !== 'active') refuse({ code: 'duty_unit_closed', message: `“${String(unit['name'])}”已注销，不能填报`, fields: ['unit'] })
  if (unit['division'] !== after.division) refuse({ code: 'duty_unit_elsewhere', message: '报表的行政区划应与单位相同', fields: ['division'] })
  return String(unit['name'])
}

function demandOnce(after: Report, others: Others): void {
  const { overlapping, persons_due } = others
  if (overlapping)
    refuse({ code: 'duty_overlaps', message: `${overlapping.from_on}至${overlapping.to_on}已经报过，一段时间只报一次`, fields: ['from_on', 'to_on'] })
  if (persons_due !== null && persons_due !== after.persons_due)
    refuse({ code: 'duty_due_differs', message: `本年其他报表的应尽责人数为${persons_due}人`, fields: ['persons_due'] })
}

async function inTrees(tx: Tx, after: Report) {
  const { changed, ...found } = reckoned(after, await allRates(tx), await ownProvince(tx))
  if (changed.length > 0)
    refuse({
      code: 'duty_rate_changed',
      message: `${changed.map((form) => forms[form]).join('、')}的折算标准在这段时间内施行或者失效，请按日期分段填报`,
      fields: ['from_on', 'to_on'],
    })
  return found
}

const whole = gate(dutyReport, ['create', 'update'], '一段时间只报一次，按标准折算', async ({ tx, after }) => {
  await demandOwnUnit(tx, after)
  const others = await othersOf(tx, after)
  demandOnce(after, others)
  return {
    ...(await inTrees(tx, after)),
    persons_capped: cappedPersons(after.persons_done, after.person_times, after.persons_due, others.persons_capped),
  }
})

/** Each certificate handed in is used up by this report; one that was used is refused. Held in order, so that no two reports wait for each other. */
async function useUp(tx: Tx, after: Report, unit: string, books: Books): Promise<void> {
  const asked = [...(after.certificates ?? [])].toSorted()
  if (asked.length > after.person_times)
    refuse({ code: 'certificates_above_times', message: `所附证书${asked.length}张，多于${after.person_times}人次`, fields: ['certificates', 'person_times'] })
  for (const id of asked) {
    await hold(tx, dutyDeed, id)
    const deed = await tx.selectFrom('duty_deed').select(['state', 'certificate_number', 'done_on']).where('id', '=', id).executeTakeFirstOrThrow()
    const said = String(deed['certificate_number'] ?? '')
    if (deed['state'] === 'counted') refuse({ code: 'certificate_counted', message: `证书${said}已经计入另一份报表，不能再用`, fields: ['certificates'] })
    if (deed['state'] !== 'certified') refuse({ code: 'certificate_not_given', message: '所附的尽责登记没有有效证书', fields: ['certificates'] })
    if (String(deed['done_on']) < after.from_on || String(deed['done_on']) > after.to_on)
      refuse({ code: 'certificate_not_given', message: `证书${said}不是这段时间的`, fields: ['certificates'] })
    books.step(dutyDeed, id, 'use', { used_in: `${unit} ${after.from_on}至${after.to_on}` })
  }
}

const giveBack = (certificates: readonly string[], books: Books): void => {
  for (const id of certificates.toSorted()) books.step(dutyDeed, id, 'release', {})
}

const submitted = gate(dutyReport, ['submit'], '列出异常数据，所附证书只用一次', async ({ tx, after, books }) => {
  const unit = await demandOwnUnit(tx, after)
  const others = await othersOf(tx, after)
  demandOnce(after, others)
  const found = await inTrees(tx, after)
  await useUp(tx, after, unit, books)
  return {
    ...found,
    persons_capped: cappedPersons(after.persons_done, after.person_times, after.persons_due, others.persons_capped),
    outliers: outliersOf(
      {
        persons_due: after.persons_due,
        persons_done: others.persons_done + after.persons_done,
        own_done: after.persons_done,
        person_times: after.person_times,
        trees: found.trees,
        unconverted: found.unconverted.length > 0,
        year_times: others.year_times + after.person_times,
        last_year_times: others.last_year_times,
      },
      await limitsNow(tx),
    ),
    question: null,
    answer: null,
    answer_papers: [],
  }
})

/** 实施办法 9: the committee compares. What is odd is asked about and explained, before it counts. */
const asked = precondition(dutyReport, ['accept'], '异常数据先询问、说明', async ({ after }) => {
  if ((after.outliers ?? []).length > 0 && !after.answer)
    refuse({ code: 'duty_outlier_unasked', message: '这份报表有异常数据，先“询问”，单位说明后再审核', fields: ['outliers'] })
})

const released = gate(dutyReport, ['return', 'annul'], '退回、作废的，证书可以另用', async ({ before, after, books }) => {
  if (before && before.state !== 'draft') giveBack(after.certificates ?? [], books)
})

/** What another report of the unit took up of the persons due may have become free since: it is reckoned again with the trees. */
const again = gate(dutyReport, ['reconvert'], '按现有的标准重新折算', async ({ tx, after }) => {
  await hold(tx, dutyUnit, after.unit)
  const { persons_capped } = await othersOf(tx, after)
  return { ...(await inTrees(tx, after)), persons_capped: cappedPersons(after.persons_done, after.person_times, after.persons_due, persons_capped) }
})

export const reportGates: readonly Gate[] = [whole, submitted, asked, released, again]
