import { z } from 'zod'
import { answer, asked, code, decimal, type Door, id, inPath, instant, items, shape, text, whole } from './door.ts'

const kind = z.enum(['allocate', 'supplement', 'carry_in', 'carry_out', 'reserve', 'release', 'consume', 'give_back'])
const head = { ledger: text, title: text, unit: text, account_register: text, entry_register: text }
const listed = shape(head)
export type LedgerItem = z.infer<typeof listed>

const account = shape({
  account: id,
  title: text,
  division: code.nullable(),
  division_name: text.nullable(),
  opening: decimal,
  in: decimal,
  out: decimal,
  reserved: decimal,
  used: decimal,
  closing: decimal,
  lines: whole,
})
export type AccountItem = z.infer<typeof account>
const accounts = shape({ ...head, year: whole, kinds: z.record(kind, text), items: z.array(account) })
export type LedgerAnswer = z.infer<typeof accounts>

/** What stands on an account. */
export const position = shape({ granted: decimal, reserved: decimal, used: decimal, available: decimal })
const line = shape({
  id,
  at: instant,
  kind,
  kind_title: text,
  amount: decimal,
  subject: id.nullable(),
  subject_title: text.nullable(),
  document_number: text.nullable(),
  note: text.nullable(),
  after: position,
})
export type LineItem = z.infer<typeof line>
const lines = shape({ ...head, kinds: z.record(kind, text), account: id, title: text, division: code.nullable(), subject_register: text, lines: z.array(line) })
export type AccountAnswer = z.infer<typeof lines>

const ledger = inPath('ledger', '账簿')
export const ledgerDoors: readonly Door[] = [
  { method: 'get', path: '/api/ledgers', id: 'ledgers', tag: '账簿', summary: '可看的账簿', answers: answer(200, '列表', items(listed)) },
  {
    method: 'get',
    path: '/api/ledgers/{ledger}',
    id: 'ledger',
    tag: '账簿',
    summary: '各账户本年的期初、收入、支出、预占、使用和余额',
    parameters: [ledger, ...asked],
    problems: [403, 404, 422],
    answers: answer(200, '账户', accounts),
  },
  {
    method: 'get',
    path: '/api/ledgers/{ledger}/{account}',
    id: 'ledger_lines',
    tag: '账簿',
    summary: '一个账户的每一笔，带其后的余额',
    parameters: [ledger, inPath('account', '账户的标识')],
    problems: [404],
    answers: answer(200, '明细', lines),
  },
]
