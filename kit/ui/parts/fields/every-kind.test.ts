import { QueryClientProvider } from '@tanstack/react-query'
import { createElement, type FunctionComponent, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { describe, expect, it } from 'vitest'
import { describeRegister } from '#kit/derive/describe.ts'
import { register } from '#kit/register/define.ts'
import { f, type Field } from '#kit/register/fields.ts'
import { queryClient } from '../../query.ts'
import type { FieldDefinition, FieldKind } from '#kit/wire/registers.ts'
import { FieldInput } from './input.tsx'
import { FieldValue } from './value.tsx'
import { wireValues } from './wire-values.ts'
import { inWords } from './words.ts'

const [one, two, hidden] = ['0190a1b2-0000-7000-8000-000000000001', '0190a1b2-0000-7000-8000-000000000002', '0190a1b2-0000-7000-8000-000000000003']
const uuid = /0190a1b2/
const grounds = { red: '红线', rare: '名木', much: '超限', torn: '界址', wet: '湿地', dry: '旱地' }

/** A field of every kind the grammar knows, with a value as on the wire and what a person reads of it. A new kind does not compile until it is here. */
const kinds: { readonly [K in FieldKind]: { field: Field & { kind: K }; value: unknown; read: string } } = {
  text: { field: f.text({ title: '文字' }), value: '毛家镇', read: '毛家镇' },
  code: { field: f.code({ title: '代码', list: { name: 'x', title: '一览', source: '试', codes: { a1: '柏木' } } }), value: 'a1', read: '柏木' },
  choice: { field: f.choice(grounds, { title: '单选' }), value: 'wet', read: '湿地' },
  choices: { field: f.choices(grounds, { title: '多选' }), value: ['red', 'much'], read: '红线、超限' },
  integer: { field: f.integer({ title: '株数', unit: '株' }), value: 1234, read: '1,234 株' },
  decimal: { field: f.decimal({ title: '面积', unit: '亩', scale: 2 }), value: '12.50', read: '12.50 亩' },
  date: { field: f.date({ title: '日期' }), value: '2026-11-29', read: '2026-11-29' },
  instant: { field: f.instant({ title: '时刻' }), value: '2026-11-29T08:30:00+08:00', read: '2026-11-29 08:30' },
  boolean: { field: f.boolean({ title: '是否' }), value: true, read: '是' },
  division: { field: f.division({ title: '区划' }), value: '990221', read: '青溪县' },
  reference: { field: f.person({ title: '负责人' }), value: one, read: '张明' },
  links: { field: f.links({ title: '查验人员', register: 'person' }), value: [one, two], read: '张明、李华' },
  rows: {
    field: f.rows({ who: f.person({ title: '当事人' }), share: f.decimal({ title: '份额', unit: '%', scale: 1 }) }, { title: '明细' }),
    value: [{ who: one, share: '50.0' }],
    read: '1 行',
  },
  point: { field: f.point({ title: '点' }), value: { type: 'Point', coordinates: [105.3312, 30.0921] }, read: '东经 105.33120° 北纬 30.09210°' },
  line: {
    field: f.line({ title: '线' }),
    value: {
      type: 'LineString',
      coordinates: [
        [105.1, 30],
        [105.2, 30],
      ],
    },
    read: '线，2 个点',
  },
  polygon: {
    field: f.polygon({ title: '面' }),
    value: {
      type: 'Polygon',
      coordinates: [
        [
          [105.1, 30],
          [105.2, 30],
          [105.2, 30.1],
          [105.1, 30],
        ],
      ],
    },
    read: '面，4 个点',
  },
  evidence: { field: f.evidence({ title: '照片' }), value: [one], read: '1 件' },
}
const every = register('every', {
  title: '样样都有',
  basis: [],
  fields: Object.fromEntries(Object.entries(kinds).map(([k, { field }]) => [k, field])),
  states: { kept: '在册' },
  start: 'kept',
  transitions: {},
  access: { create: ['admin'], read: 'any_post' },
  label: ['text'],
})
const fields = describeRegister(every, new Set(['admin']), {})['fields'] as FieldDefinition[]
const refs = { [one]: { register: 'person', title: '张明' }, [two]: { register: 'person', title: '李华' }, 990221: { register: 'division', title: '青溪县' } }

const drawn = (element: ReactElement): string =>
  renderToStaticMarkup(
    createElement(QueryClientProvider, { client: queryClient }, createElement(Router as FunctionComponent<{ ssrPath: string }>, { ssrPath: '/' }, element)),
  )
/** What stands before a person's eyes: text, and words that tools show of an element; addresses are not. */
const seen = (html: string): string =>
  [html.replaceAll(/<style.*?<\/style>|<[^>]*>/gs, ' '), ...[...html.matchAll(/(?:title|alt|aria-label|value|placeholder)="([^"]*)"/g)].map((m) => m[1])].join(
    ' ',
  )
const valueOf = (field: FieldDefinition) => kinds[field.kind].value

describe.each(fields.map((field) => [field.kind, field] as const))('a field of kind %s', (kind, field) => {
  it('has an input, empty and filled', () => {
    for (const value of [null, valueOf(field)]) {
      const html = drawn(createElement(FieldInput, { field, value, onChange: () => {}, id: 'x', invalid: false, refs }))
      expect(html).toMatch(/<(input|textarea|button)/)
      expect(seen(html)).not.toMatch(uuid)
    }
  })
  it('shows in its input what was chosen by name', () => {
    if (kind !== 'reference' && kind !== 'links') return
    const html = drawn(createElement(FieldInput, { field, value: valueOf(field), onChange: () => {}, id: 'x', invalid: false, refs }))
    for (const name of kinds[kind].read.split('、')) expect(seen(html)).toContain(name)
  })
  it('is read in words', () => expect(inWords(field, valueOf(field), refs)).toBe(kinds[kind].read))
  it('is drawn in a record', () => {
    const html = drawn(createElement(FieldValue, { field, value: valueOf(field), refs }))
    expect(seen(html).replaceAll(/\s+/g, '')).not.toBe('')
    expect(seen(html)).not.toMatch(uuid)
  })
  it('is a dash without a value', () => {
    for (const value of [null, undefined, '', ...(Array.isArray(valueOf(field)) ? [[]] : [])])
      expect(drawn(createElement(FieldValue, { field, value, refs }))).toContain('—')
  })
})

describe('text that names a figure', () => {
  const [field] = describeRegister({ ...every, fields: { figure: f.text({ title: '对应指标', names: 'figure' }) } }, new Set(['admin']), {})[
    'fields'
  ] as FieldDefinition[]
  it('is chosen from a list and read as a link to the figure', () => {
    expect(field).toMatchObject({ kind: 'text', names: 'figure' })
    expect(drawn(createElement(FieldInput, { field: field!, value: null, onChange: () => {}, id: 'x', invalid: false, refs }))).toContain('role="combobox"')
    expect(drawn(createElement(FieldValue, { field: field!, value: 'room.figure', refs }))).toContain('href="/figures/room.figure"')
  })
})

describe('records that may not be seen', () => {
  it.each(['reference', 'links', 'division'] as const)('are never shown by their id (%s)', (kind) => {
    const field = fields.find((x) => x.kind === kind)!
    const value = kind === 'links' ? [hidden] : hidden
    expect(inWords(field, value, refs)).toBe('您无权查看的记录')
    expect(seen(drawn(createElement(FieldValue, { field, value, refs })))).not.toMatch(uuid)
  })
})

it('an emptied list goes over the wire as a list, anything else emptied as null', () => {
  const sent = wireValues(fields, Object.fromEntries(fields.map((x) => [x.name, ''])))
  expect(sent).toEqual(
    Object.fromEntries(
      fields
        .filter((x) => x.kind !== 'boolean')
        .map((x) => [x.name, Array.isArray(valueOf(x)) ? [] : null])
        .concat([['boolean', '']]),
    ),
  )
})
