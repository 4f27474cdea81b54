import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Detection } from './detection.ts'
import { readFirms } from './firms.ts'

const MODIS = 'latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_t31,frp,daynight'
const VIIRS = 'latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,version,bright_ti5,frp,daynight'
const modis = (change: Record<string, string> = {}) =>
  rowOf(MODIS, {
    latitude: '30.1234',
    longitude: '104.6021',
    brightness: '331.2',
    scan: '1.1',
    track: '1',
    acq_date: '2023-03-05',
    acq_time: '0512',
    satellite: 'Aqua',
    instrument: 'MODIS',
    confidence: '72',
    version: '6.1NRT',
    bright_t31: '300.4',
    frp: '18.5',
    daynight: 'D',
    ...change,
  })
const viirs = (change: Record<string, string> = {}) =>
  rowOf(VIIRS, {
    latitude: '29.98123',
    longitude: '105.12345',
    bright_ti4: '342.1',
    scan: '0.39',
    track: '0.36',
    acq_date: '2023-03-05',
    acq_time: '1836',
    satellite: 'N20',
    confidence: 'n',
    version: '2.0NRT',
    bright_ti5: '295.1',
    frp: '4.2',
    daynight: 'N',
    ...change,
  })

function rowOf(header: string, values: Record<string, string>): string {
  return header
    .split(',')
    .map((name) => values[name] ?? '')
    .join(',')
}
const file = (header: string, ...rows: string[]) => `${[header, ...rows].join('\n')}\n`
const one = async (text: string): Promise<Detection> => {
  const { accepted, refused } = await readFirms(text)
  expect(refused).toEqual([])
  return accepted[0]!
}
const refusal = async (text: string) => (await readFirms(text)).refused.map(({ line, code, reason }) => ({ line, code, reason }))

describe('both dialects', () => {
  test('MODIS', async () => {
    expect(await one(file(MODIS, modis()))).toEqual({
      key: 'aqua:2023-03-05T05:12Z:30.1234:104.6021',
      satellite: 'aqua',
      sensor: 'MODIS',
      acquired_at: '2023-03-05T13:12:00+08:00',
      latitude: 30.1234,
      longitude: 104.6021,
      confidence: 'nominal',
      confidence_pct: 72,
      brightness_k: 331.2,
      frp_mw: 18.5,
      daynight: 'day',
      type: null,
      version: '6.1NRT',
    })
  })
  test('VIIRS', async () => {
    expect(await one(file(VIIRS, viirs()))).toMatchObject({
      satellite: 'noaa20',
      sensor: 'VIIRS',
      acquired_at: '2023-03-06T02:36:00+08:00',
      confidence: 'nominal',
      confidence_pct: null,
      brightness_k: 342.1,
      daynight: 'night',
    })
  })
  test('the archive of VIIRS writes the columns of MODIS and the confidence of VIIRS', async () => {
    expect(await one(file(`${MODIS},type`, `${modis({ satellite: 'N', instrument: 'VIIRS', confidence: 'h' })},2`))).toMatchObject({
      satellite: 'snpp',
      sensor: 'VIIRS',
      confidence: 'high',
      type: 2,
    })
  })
  test.each([
    ['l', 'low'],
    ['n', 'nominal'],
    ['h', 'high'],
    ['low', 'low'],
    ['Nominal', 'nominal'],
    ['HIGH', 'high'],
  ])('VIIRS confidence %s', async (confidence, grade) => {
    expect((await one(file(VIIRS, viirs({ confidence })))).confidence).toBe(grade)
  })
  test.each([
    ['0', 'low'],
    ['29', 'low'],
    ['30', 'nominal'],
    ['79', 'nominal'],
    ['80', 'high'],
    ['100', 'high'],
  ])('MODIS confidence %s', async (confidence, grade) => {
    expect((await one(file(MODIS, modis({ confidence })))).confidence).toBe(grade)
  })
  test('byte order mark, CRLF, capitals and quotes', async () => {
    const text = `\uFEFF${VIIRS.toUpperCase()}\r\n${viirs()
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(',')}\r\n`
    expect(await one(text)).toEqual(await one(file(VIIRS, viirs())))
  })
  test('an unknown column and empty optional values do no harm', async () => {
    expect(await one(file(`country_id,${VIIRS}`, `CHN,${viirs({ frp: '', bright_ti4: '', daynight: '' })}`))).toMatchObject({
      frp_mw: null,
      brightness_k: null,
      daynight: null,
    })
  })
})

describe('UTC becomes Beijing time', () => {
  test.each([
    ['5', '2023-03-05T08:05:00+08:00'],
    ['0005', '2023-03-05T08:05:00+08:00'],
    ['0', '2023-03-05T08:00:00+08:00'],
    ['45', '2023-03-05T08:45:00+08:00'],
    ['930', '2023-03-05T17:30:00+08:00'],
    ['9:30', '2023-03-05T17:30:00+08:00'],
    ['09:30', '2023-03-05T17:30:00+08:00'],
    ['1559', '2023-03-05T23:59:00+08:00'],
    ['1600', '2023-03-06T00:00:00+08:00'],
    ['2359', '2023-03-06T07:59:00+08:00'],
  ])('acq_time %s is %s', async (acq_time, at) => expect((await one(file(VIIRS, viirs({ acq_time })))).acquired_at).toBe(at))

  test('the roll-over passes the end of the month, of the leap February and of the year', async () => {
    expect((await one(file(VIIRS, viirs({ acq_date: '2023-12-31', acq_time: '1800' })))).acquired_at).toBe('2024-01-01T02:00:00+08:00')
    expect((await one(file(VIIRS, viirs({ acq_date: '2024-02-28', acq_time: '1800' })))).acquired_at).toBe('2024-02-29T02:00:00+08:00')
    expect((await one(file(VIIRS, viirs({ acq_date: '2023-02-28', acq_time: '1800' })))).acquired_at).toBe('2023-03-01T02:00:00+08:00')
  })
})

describe('refused with line and reason', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['firms.date', { acq_date: '2023-02-29' }, /acq_date/],
    ['firms.date', { acq_date: '2023/3/5' }, /2023\/3\/5/],
    ['firms.date', { acq_date: '' }, /（空）/],
    ['firms.time', { acq_time: '2400' }, /2400/],
    ['firms.time', { acq_time: '1275' }, /acq_time/],
    ['firms.time', { acq_time: '9.5' }, /UTC/],
    ['firms.time', { acq_time: '12345' }, /12345/],
    ['firms.swapped', { latitude: '104.6', longitude: '30.1' }, /填反/],
    ['firms.swapped', { latitude: '75.2', longitude: '39.9' }, /填反/],
    ['firms.position', { latitude: '91', longitude: '104' }, /纬度/],
    ['firms.position', { longitude: '190' }, /经度/],
    ['firms.position', { latitude: '3324123.5', longitude: '35568211' }, /纬度/],
    ['firms.number', { latitude: '北纬30度' }, /latitude/],
    ['firms.number', { longitude: '' }, /（空）/],
    ['firms.number', { frp: 'NaN' }, /frp/],
    ['firms.number', { latitude: '1e1' }, /1e1/],
    ['firms.satellite', { satellite: 'FY-3D' }, /FY-3D/],
    ['firms.confidence', { confidence: '72' }, /VIIRS/],
    ['firms.confidence', { confidence: '' }, /VIIRS/],
    ['firms.value', { daynight: 'X' }, /daynight/],
  ])('%s for %j', async (code, change, reason) => {
    const refused = await refusal(file(VIIRS, viirs(), viirs(change), viirs()))
    expect(refused).toEqual([{ line: 3, code, reason: expect.stringMatching(reason) }])
  })
  test('the confidence of MODIS is a number up to 100', async () => {
    expect((await refusal(file(MODIS, modis({ confidence: 'n' }), modis({ confidence: '101' })))).map(({ line, code }) => [line, code])).toEqual([
      [2, 'firms.confidence'],
      [3, 'firms.confidence'],
    ])
  })
  test('a stray quote and a wrong number of columns spoil their own line only', async () => {
    const { accepted, refused } = await readFirms(file(VIIRS, `"${viirs()}`, viirs(), `${viirs()},1`, '1,2,3', '', viirs({ acq_time: '1' })))
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'firms.quote'],
      [4, 'firms.columns'],
      [5, 'firms.columns'],
    ])
    expect(accepted).toHaveLength(2)
  })
})

describe('header', () => {
  test.each([
    ['', 'firms.empty', /空/],
    ['\n\n', 'firms.empty', /空/],
    ['Invalid MAP_KEY.\n', 'firms.header', /latitude/],
    ['<html>\n<body>\n', 'firms.header', /FIRMS/],
    ['latitude,longitude,acq_date,acq_time,satellite,confidence\n', 'firms.header', /brightness 或 bright_ti4/],
    [`${VIIRS},frp\n`, 'firms.header', /frp/],
    [VIIRS.slice(0, 40), 'firms.header', /acq_time/],
    [VIIRS.slice(0, -20), 'firms.truncated', /表头/],
    [VIIRS, 'firms.truncated', /表头/],
  ])('%j is one refusal', async (text, code, reason) => {
    const { accepted, refused } = await readFirms(text)
    expect(accepted).toEqual([])
    expect(refused).toEqual([{ ok: false, line: 1, code, reason: expect.stringMatching(reason) }])
  })
  test('an empty result of the service is no error', async () => expect(await readFirms(`${VIIRS}\n`)).toEqual({ accepted: [], refused: [] }))
})

describe('a file cut in the middle', () => {
  test('accepted rows stay, the cut line is named', async () => {
    const whole = file(VIIRS, viirs(), viirs({ acq_time: '12' }), viirs({ acq_time: '13' }))
    const { accepted, refused } = await readFirms(whole.slice(0, -9))
    expect(accepted).toHaveLength(2)
    expect(refused).toEqual([{ ok: false, line: 4, code: 'firms.truncated', reason: '文件在此行被截断，本行不完整' }])
  })
  test('a last line without line end is whole when its last column shows it, and is refused when a number might go on', async () => {
    expect((await readFirms(file(VIIRS, viirs()).trimEnd())).accepted).toHaveLength(1)
    const order = [...VIIRS.split(',').filter((name) => name !== 'frp'), 'frp']
    const text = `${order.join(',')}\n${reorder(viirs(), order)}`
    expect((await refusal(text)).map(({ line, code }) => [line, code])).toEqual([[2, 'firms.truncated']])
    expect((await readFirms(`${text}\n`)).accepted).toHaveLength(1)
  })
  test('cut anywhere, nothing false is accepted and every whole line is', async () => {
    const whole = file(MODIS, ...['1', '59', '930', '1805'].map((acq_time) => modis({ acq_time })))
    const all = (await readFirms(whole)).accepted
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (at) => {
        const cut = whole.slice(0, at)
        const { accepted } = await readFirms(cut)
        expect(accepted).toEqual(all.slice(0, accepted.length))
        expect(accepted.length).toBeGreaterThanOrEqual(cut.split('\n').length - 2)
      }),
    )
  })
})

function reorder(row: string, order: readonly string[]): string {
  const cells = row.split(',')
  const names = VIIRS.split(',')
  return order.map((name) => cells[names.indexOf(name)]).join(',')
}

test('columns in any order and text in any pieces give the same detections, and a second upload the same keys', async () => {
  const rows = [viirs(), viirs({ acq_time: '5', satellite: 'N21' }), viirs({ latitude: '-0.00001', longitude: '-12.5' })]
  const expected = (await readFirms(file(VIIRS, ...rows))).accepted
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(VIIRS.split(','), { minLength: VIIRS.split(',').length }), sizes, async (order, cuts) => {
      const text = file(order.join(','), ...rows.map((row) => reorder(row, order)))
      async function* pieces() {
        let at = 0
        for (const size of cuts) yield text.slice(at, (at += size))
        yield text.slice(at)
      }
      expect((await readFirms(pieces())).accepted).toEqual(expected)
    }),
  )
  expect(expected.map(({ key }) => key)).toEqual([
    'noaa20:2023-03-05T18:36Z:29.9812:105.1235',
    'noaa21:2023-03-05T00:05Z:29.9812:105.1235',
    'noaa20:2023-03-05T18:36Z:0.0000:-12.5000',
  ])
})

test('any text at all is read without failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.boolean(), async (text, headed) => {
      const { accepted } = await readFirms(headed ? `${VIIRS}\n${text}` : text)
      expect(accepted).toEqual([])
    }),
  )
})
