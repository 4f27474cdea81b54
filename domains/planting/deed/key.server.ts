import { createHash } from 'node:crypto'
import type { DutyDeedTable } from './duty_deed.ts'

type Deed = Pick<DutyDeedTable, 'holder_kind' | 'holder' | 'holder_tail' | 'unit' | 'form' | 'done_on' | 'event' | 'fund' | 'receipt_number'>
const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/**
 * What makes a deed the same deed, whoever writes it down and wherever: a gift by its receipt, work at an event by who did it, other work by who, in which
 * form, on which day. A digest, so that it tells nobody who it was.
 */
export function deedKey(d: Deed): string {
  const who = d.holder_kind === 'unit' ? `unit ${d.unit ?? ''}` : `person ${plain(d.holder)} ${plain(d.holder_tail)}`
  const what =
    d.form === 'donation' ? `receipt ${plain(d.fund)} ${plain(d.receipt_number)}` : d.event ? `event ${d.event} ${who}` : `day ${d.done_on} ${d.form} ${who}`
  return createHash('sha256').update(what).digest('hex')
}
