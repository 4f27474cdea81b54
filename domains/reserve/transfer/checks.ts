import { articleOf } from '#datasets/citation.ts'
import { TRANSFER_RULES, VOTE } from '#datasets/reserve/transfer.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check, CheckInput } from '#kit/register/transition.ts'

type After = CheckInput['after']
const day = (after: After, name: string): string => (typeof after[name] === 'string' ? (after[name] as string) : '')
const cited = (rule: keyof typeof TRANSFER_RULES): string => articleOf(TRANSFER_RULES[rule].basis)

/** The vote, its notice and the signing in the order in which they come. */
export const daysPlausible = daysInTurn(
  [
    ['voted_on', '表决'],
    ['notice_from', '公示'],
    ['notice_to', '公示期满'],
    ['signed_on', '签订'],
    ['ended_on', '终止'],
  ],
  { ahead: 'reserve_day_ahead', reversed: 'reserve_days_reversed' },
)

/** A term in its order, within what is left of the contract right; rent falls due within it. */
export const termPlausible: Check = ({ after }) => {
  const [from, to, until, first] = [day(after, 'term_from'), day(after, 'term_to'), day(after, 'contract_until'), day(after, 'first_payment_on')]
  if (to <= from) return { code: 'transfer_term_reversed', message: '流转止应在流转起以后', fields: ['term_to'] }
  if (to > until)
    return {
      code: 'transfer_beyond_contract',
      message: `流转期限不能超过承包期的剩余期限，最迟到${until}（${cited('within_term')}）：改早流转止，或者先办承包期延长`,
      fields: ['term_to', 'contract_until'],
    }
  if (first > to) return { code: 'rent_after_term', message: `首次付租在流转期满（${to}）以后`, fields: ['first_payment_on'] }
  return (after['step_up'] == null) === (after['step_years'] == null)
    ? null
    : { code: 'transfer_step_up', message: '租金递增的百分比和间隔年数要同时填写', fields: ['step_up', 'step_years'] }
}

/** Land that was not given out to households: two thirds agree, and it is shown (森林法18). */
export const voteCounted: Check = ({ after, at }) => {
  if (after['holding'] === 'household') return null
  const [members, agreed] = [Number(after['members'] ?? 0), Number(after['agreed'] ?? 0)]
  const source = cited('vote')
  if (members === 0 || !day(after, 'voted_on'))
    return {
      code: 'transfer_vote_missing',
      message: `未承包到户的林地流转应先表决：填应到、同意人数和表决日期（${source}）`,
      fields: ['members', 'agreed', 'voted_on'],
    }
  if (agreed > members) return { code: 'transfer_vote_odd', message: '同意人数多于应到人数', fields: ['agreed'] }
  if (agreed * VOTE.denominator < members * VOTE.numerator)
    return {
      code: 'transfer_vote_short',
      message: `应到${members}人，同意${agreed}人，不足三分之二，至少要${Math.ceil((members * VOTE.numerator) / VOTE.denominator)}人同意（${source}）`,
      fields: ['agreed'],
    }
  const [from, to] = [day(after, 'notice_from'), day(after, 'notice_to')]
  if (!from || !to || to > beijingDate(at))
    return { code: 'transfer_notice_missing', message: `表决结果应公示，期满以后再核查通过（${source}）`, fields: ['notice_from', 'notice_to'] }
  return ((after['vote_paper'] ?? []) as readonly unknown[]).length > 0
    ? null
    : { code: 'transfer_vote_paper', message: `应附表决记录和公示照片（${source}）`, fields: ['vote_paper'] }
}

/** The right itself passes to a member alone, with the issuer's consent; waste land to outsiders with the township's approval. */
export const consented: Check = ({ after }) => {
  if (after['way'] === 'assign' && after['holding'] !== 'household')
    return { code: 'transfer_assignment', message: '转让承包经营权的只能是承包到户的林地', fields: ['way'] }
  if (after['way'] === 'assign' && (after['receiver_kind'] !== 'member' || after['issuer_agreed'] !== true))
    return {
      code: 'transfer_assignment',
      message: `转让承包经营权的，须经发包方同意，受让方是本集体的农户；流转经营权请选出租、入股等方式（${cited('assignment')}）`,
      fields: ['way', 'receiver_kind', 'issuer_agreed'],
    }
  if (after['holding'] === 'waste' && after['receiver_kind'] === 'unit' && !after['township_approval'])
    return {
      code: 'transfer_township_missing',
      message: `四荒流转给本集体以外的，须经乡（镇）人民政府批准（${cited('outsiders')}）`,
      fields: ['township_approval'],
    }
  return null
}
