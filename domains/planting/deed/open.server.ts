import { Hono } from 'hono'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { maskedHolder, saidAmount, standing, standings } from './certificate.ts'
import type { DutyDeedTable } from './duty_deed.ts'
import { isSound } from './number.ts'
import type { CertificateTold } from './wire.ts'

const asked = [
  'holder_kind',
  'holder',
  'form',
  'trees_count',
  'labour_days',
  'donated_yuan',
  'trees',
  'done_on',
  'place',
  'state',
  'certified_on',
  'division',
] as const
const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[\s-]/g, '')

/**
 * `GET /certificate?number=…&code=…`, for whoever holds a certificate in hand. A wrong code and a number that was never given are answered alike, so that
 * nobody learns which numbers there are.
 */
export const certificateDoor: NonNullable<RoomServer['open']> = ({ read }) =>
  new Hono().get('/certificate', async (c) => {
    const [number, code] = [plain(c.req.query('number')), plain(c.req.query('code'))]
    if (!isSound(number)) throw new Refusal(422, 'certificate_number_broken', '证书编号有误，请核对每一位数字')
    const found = await read(async (tx) => {
      const deed = (await tx
        .selectFrom('duty_deed')
        .select([...asked])
        .where('certificate_number', '=', number)
        .where('check_code', '=', code)
        .executeTakeFirst()) as Pick<DutyDeedTable, (typeof asked)[number]> | undefined
      if (!deed) return null
      const place = await tx.selectFrom('division').select('name').where('id', '=', deed.division).executeTakeFirstOrThrow()
      return { deed, place: String(place['name']) }
    })
    const stands = found && standing(found.deed.state)
    if (!found || !stands) throw new Refusal(404, 'certificate_unknown', '没有这张证书，请核对编号和校验码')
    const { deed, place } = found
    return c.json({
      number,
      standing: stands,
      standing_title: standings[stands],
      holder: maskedHolder(deed.holder_kind, deed.holder),
      amount: saidAmount(deed),
      trees: deed.trees ?? '0',
      done_on: deed.done_on,
      place: deed.place,
      division: place,
      certified_on: deed.certified_on ?? '',
    } satisfies Sent<CertificateTold>)
  })
