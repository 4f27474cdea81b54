import { beforeAll, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, place, town } from '#tests/rooms/hands.server.ts'
import { isSound } from './number.ts'

onEveryWorld('尽责证书公开查验', (world) => {
  const hands = handsOf(world)
  const [township, county, city] = ['township.officer@west_town', 'county.forestry_officer@west', 'city.forestry_officer@city']
  let [id, number, code] = ['', '', '']
  const ask = (n: string, c: string) => world().ask(null, `/api/open/planting/certificate?number=${encodeURIComponent(n)}&code=${encodeURIComponent(c)}`)
  beforeAll(async () => {
    id = await hands.create(township, 'duty_deed', {
      division: town,
      holder_kind: 'person',
      holder: '诸葛明',
      holder_tail: '12X4',
      form: 'planting',
      done_on: day(-40),
      trees_count: 4,
      place: '河边',
    })
    const photo = await hands.evidence(township, `${day(-40)}T10:00:00+08:00`, place.coordinates as [number, number])
    await hands.step(township, 'duty_deed', id, 'confirm', { confirmed_note: '现场核实', photos: [photo] })
    const deed = await hands.step(county, 'duty_deed', id, 'certify')
    number = String(deed['certificate_number'])
    code = String(deed['check_code'])
  })

  it('不登录也能查；只说姓，不说证件号码', async () => {
    const { status, body, text } = await ask(number, code)
    expect([status, body]).toMatchObject([
      200,
      { number, standing: 'valid', holder: '诸**', amount: '造林绿化 4 株', trees: '4.00', done_on: day(-40), certified_on: day(0) },
    ])
    expect(text).not.toContain('诸葛明')
    expect(text).not.toContain('12X4')
    expect((await ask(`${number.slice(0, 6)} ${number.slice(6)}`, code)).status).toBe(200)
  })
  it('改动任何一位都查不到：编号的说编号有误，校验码的说没有', async () => {
    const altered = (text: string, at: number): string => text.slice(0, at) + ((Number(text[at]) + 1) % 10) + text.slice(at + 1)
    for (const at of [0, 9, 15, 17]) {
      expect(isSound(altered(number, at))).toBe(false)
      expect((await ask(altered(number, at), code)).body).toMatchObject({ code: 'certificate_number_broken' })
    }
    for (let at = 0; at < 8; at++) expect((await ask(number, altered(code, at))).body).toMatchObject({ code: 'certificate_unknown' })
    expect((await ask('', '')).status).toBe(422)
  })
  it('撤销的说已撤销；别的门还是要登录', async () => {
    await hands.step(city, 'duty_deed', id, 'revoke', { reason: '申报有误' })
    expect((await ask(number, code)).body).toMatchObject({ standing: 'revoked', standing_title: '已撤销' })
    expect((await world().ask(null, `/api/planting/year?division=990101&year=2023`)).status).toBe(401)
    expect((await world().ask(null, '/api/open/planting/nothing')).status).toBe(401)
  })
})
