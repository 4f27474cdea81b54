import { describe, expect, test } from 'vitest'
import { accessRows } from '#kit/derive/access-rows.ts'
import { tableDdl } from '#kit/derive/ddl.ts'
import { describeRegister } from '#kit/derive/describe.ts'
import { applyCreate, applyUpdate } from './apply.ts'
import { register } from './define.ts'
import { faultsOf } from './faults.ts'
import { f } from './fields.ts'
import { fieldsOfKind, ofKind } from './kinds.ts'

const visit = register('visit', {
  title: '检查',
  basis: [],
  fields: {
    kind: f.choice({ open: '公开', closed: '内部' }, { title: '类别', required: true }),
    ground: f.choice({ plan: '计划', report: '举报' }, { title: '缘由', required: true, by_kind: { open: ['plan'] } }),
    informer: f.text({ title: '举报人', kinds: ['closed'] }),
  },
  states: { made: '已登记' },
  start: 'made',
  transitions: {},
  access: {
    create: ['admin', 'system'],
    read: ['admin', 'ranger'],
    update: { by: ['admin'] },
    kinds: { field: 'kind', of: { open: ['admin', 'ranger'], closed: ['admin'] } },
  },
  label: ['kind'],
})
const deed = { at: '2026-01-01T08:00:00+08:00', by: 'a' }
const made = (fields: Record<string, unknown>) => applyCreate(visit, { id: '1', division: '2' }, fields, deed)
const code = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'passed'
}

describe('records of several kinds in one register', () => {
  test('a role has its grants only for the kinds that name it; the system for all', () => {
    expect([
      ofKind(visit, ['admin', 'ranger', 'system'], { kind: 'open' }),
      ofKind(visit, ['admin', 'ranger', 'system'], { kind: 'closed' }),
      ofKind(visit, ['ranger'], { kind: 'none such' }),
    ]).toEqual([['admin', 'ranger', 'system'], ['admin', 'system'], []])
  })
  test('the database is told of each kind apart', () => {
    const rows = accessRows(visit)
      .filter((row) => row.action === 'read')
      .map((row) => `${row.register} ${row.role}`)
    expect(rows).toEqual(['visit admin', 'visit ranger', 'visit:open admin', 'visit:open ranger', 'visit:closed admin'])
    expect(tableDdl(visit)).toContain("(kind = 'closed' and ((select siku.everywhere('visit:closed', 'read'))")
  })
  test('what is open to read is so for all kinds; only who makes and changes is told by kind', () => {
    const ddl = tableDdl({ ...visit, access: { ...visit.access, read: 'any_post' } })
    expect(ddl).toContain("create policy visit_read on visit for select to siku_app using ((select siku.everywhere('visit', 'read'))")
    expect(ddl).toContain(
      "create policy visit_create on visit for insert to siku_app with check ((kind = 'open' and ((select siku.everywhere('visit:open', 'create'))",
    )
  })
  test('a record has the fields and choices of its kind', () => {
    expect([Object.keys(fieldsOfKind(visit, 'open')), fieldsOfKind(visit, 'open')['ground']]).toMatchObject([['kind', 'ground'], { choices: { plan: '计划' } }])
    expect(Object.keys(fieldsOfKind(visit, null))).toEqual(['kind', 'ground', 'informer'])
    expect([
      code(() => made({ kind: 'open', ground: 'plan' })),
      code(() => made({ kind: 'open', ground: 'report' })),
      code(() => made({ kind: 'open', ground: 'plan', informer: '某' })),
      code(() => made({ kind: 'closed', ground: 'report', informer: '某' })),
    ]).toEqual(['passed', 'field_invalid', 'field_not_here', 'passed'])
  })
  test('and keeps its kind', () => {
    expect(code(() => applyUpdate(visit, made({ kind: 'open', ground: 'plan' }), { kind: 'closed' }, deed))).toBe('kind_fixed')
  })
  test('a post is told which kinds it may make', () => {
    expect([describeRegister(visit, new Set(['admin']), {})['kinds'], describeRegister(visit, new Set(['ranger']), {})['kinds']]).toEqual([
      { field: 'kind', can_create: ['open', 'closed'] },
      { field: 'kind', can_create: [] },
    ])
  })
})

describe('kinds that contradict themselves stop the boot', () => {
  const broken = (change: Record<string, unknown>) => faultsOf([{ ...visit, ...change } as unknown as typeof visit])
  const kinds = (of: Record<string, readonly string[]>) => ({ access: { ...visit.access, kinds: { field: 'kind', of } } })
  test('a sound one has no fault', () => expect(faultsOf([visit])).toEqual([]))
  test.each([
    ['a kind nobody is named for', kinds({ open: ['admin', 'ranger'] }), '逐一写明'],
    ['a role that knows none', kinds({ open: ['admin'], closed: ['admin'] }), 'ranger'],
    ['a field that is no choice', { access: { ...visit.access, kinds: { field: 'informer', of: {} } } }, 'informer'],
    [
      'a demanded field that only some have',
      { fields: { ...visit.fields, informer: f.text({ title: '举报人', kinds: ['closed'], required: true }) } },
      'informer',
    ],
    ['a field of no such kind', { fields: { ...visit.fields, informer: f.text({ title: '举报人', kinds: ['secret'] }) } }, 'secret'],
    ['a field of a kind where there are none', { access: { ...visit.access, kinds: undefined } }, 'informer'],
  ])('%s', (_name, change, told) => expect(broken(change).join('\n')).toContain(told))
})
