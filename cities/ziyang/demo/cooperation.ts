import { instruction } from '#domains/forest_chief/instruction/instruction.ts'
import { leadTransfer } from '#domains/forest_chief/lead/lead_transfer.ts'
import { procuratorialSuggestion } from '#domains/forest_chief/suggestion/procuratorial_suggestion.ts'
import { replyDue } from '#domains/forest_chief/suggestion/reply-due.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, DemoPost } from './context.ts'
import { moment, officeHour } from './days.ts'
import { begin, type Life } from './life.ts'

type Step = { name: string; day: string; by: DemoPost; fields: Record<string, unknown>; reason?: string }

/** Takes the steps that lie before now. */
function play(demo: Demo, life: Life, steps: readonly Step[]): LoadedRecord {
  for (const { name, day, by, fields, reason } of steps) {
    const at = moment(day, 16, 30)
    if (Date.parse(at) > Date.parse(demo.now)) break
    life.step(name, fields, { at, by: by.person, post: by.id, reason: reason ?? null })
  }
  return life.loaded()
}

const only = (list: readonly DemoPost[]): DemoPost => {
  const [first] = list
  if (!first) throw new Error('demo_no_post: 缺少协作岗位')
  return first
}
const subjects = ['疑似擅自改变林地用途', '疑似盗伐林木', '疑似非法猎捕野生动物', '林地被占用后未恢复', '湿地倾倒固体废物', '违规野外用火线索'] as const

/** Days in 2023 and, for the last few, shortly before now, some days apart. */
function starts(demo: Demo, stream: string, past: number, open: number, apart: number): string[] {
  const draw = demo.random(stream)
  const today = demo.now.slice(0, 10)
  return [
    ...Array.from({ length: past }, () => addCalendarDays('2023-01-09', draw.int(0, 290))),
    ...Array.from({ length: open }, (_, i) => addCalendarDays(today, -(1 + i * apart))),
  ]
}

function* leads(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('leads')
  for (const [i, day] of starts(demo, 'lead days', 24, 5, 6).entries()) {
    const where = draw.pick(demo.divisions.counties)
    const fromForestry = draw.chance(0.6)
    const [forestry, procurator, police] = (['county.forestry_officer', 'procurator', 'police'] as const).map((r) => only(demo.posts.over(r, where))) as [
      DemoPost,
      DemoPost,
      DemoPost,
    ]
    const criminal = draw.chance(0.45)
    const from = fromForestry ? forestry : procurator
    const to = fromForestry ? (criminal ? police : procurator) : forestry
    const fields = {
      number: `线索〔${day.slice(0, 4)}〕${i + 1}号`,
      from_org: fromForestry ? 'forestry' : 'procuratorate',
      to_org: fromForestry ? (criminal ? 'police' : 'procuratorate') : 'forestry',
      kind: fromForestry && criminal ? 'criminal' : draw.pick(['administrative_litigation', 'civil', 'supervision']),
      subject: `${where.name}${draw.pick(subjects)}`,
      sent_on: day,
    }
    const at = officeHour(day, draw)
    const life = begin(leadTransfer, { id: seededId(`lead:${i}`, at), division: where.id }, fields, { at, by: from.person, post: from.id })
    const accepted_on = addCalendarDays(day, draw.int(4, 9))
    const concluded_on = addCalendarDays(accepted_on, draw.int(25, 80))
    yield play(
      demo,
      life,
      i % 8 === 7
        ? [{ name: 'decline', day: accepted_on, by: to, fields: {}, reason: '不属于本单位管辖' }]
        : [
            { name: 'accept', day: accepted_on, by: to, fields: { accepted_on } },
            {
              name: 'conclude',
              day: concluded_on,
              by: to,
              fields: { concluded_on, outcome: criminal ? '已立案侦查，移送审查起诉。' : '已督促履职，问题整改到位。' },
            },
          ],
    )
  }
}

function* suggestions(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('suggestions')
  const today = demo.now.slice(0, 10)
  const days = [...starts(demo, 'suggestion days', 9, 0, 1), addCalendarDays(today, -9), addCalendarDays(today, -52), addCalendarDays(today, -20)]
  for (const [i, day] of days.entries()) {
    const where = demo.divisions.counties[i % demo.divisions.counties.length]!
    const [procurator, forestry] = [only(demo.posts.over('procurator', where)), only(demo.posts.over('county.forestry_officer', where))]
    const spreading = i % 3 === 0
    const at = officeHour(day, draw)
    const fields = {
      number: `检建〔${day.slice(0, 4)}〕${i + 1}号（演示）`,
      procuratorate: `${where.name}人民检察院`,
      addressee: `${where.name}林业主管部门`,
      content: `建议依法督促恢复${draw.pick(['被占用的林地', '受损的湿地', '被破坏的公益林'])}，并健全日常巡查。`,
      received_on: day,
      spreading,
    }
    const due = replyDue(day, spreading)
    const life = begin(
      procuratorialSuggestion,
      { id: seededId(`suggestion:${i}`, at), division: where.id },
      fields,
      { at, by: forestry.person, post: forestry.id },
      { reply_due: due },
    )
    const replied_on = addCalendarDays(due, -draw.int(1, 5))
    const closed = addCalendarDays(replied_on, draw.int(8, 20))
    if (i >= 9) yield life.loaded()
    else
      yield play(demo, life, [
        {
          name: 'reply',
          day: replied_on,
          by: forestry,
          fields: {
            measures: '已立行立改，完成植被恢复并建立巡查台账。',
            replied_on,
            reply: [demo.evidence(`suggestion ${i} reply`, { taken_at: moment(replied_on, 10), picture: 'document' })],
          },
        },
        { name: 'close', day: closed, by: procurator, fields: { opinion: '整改到位，采纳回复。' } },
      ])
  }
}

const orders = [
  '限期完成巡护卡点值守安排',
  '核实群众反映的林地占用情况',
  '组织清理林缘可燃物',
  '督促完成古树保护整改',
  '开展病死松树清理',
  '补齐村级林长公示牌信息',
] as const

function* instructions(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('instructions')
  const open = (d: DemoDivision): DemoDivision => (draw.chance(0.5) ? d : (demo.divisions.townships.find((t) => t.code === '512021107') ?? d))
  for (const [i, day] of starts(demo, 'instruction days', 60, 9, 1).entries()) {
    const where = i < 60 ? draw.pick(demo.divisions.townships) : open(draw.pick(demo.divisions.townships))
    const [giver, handler] = [only(demo.posts.over('county.forest_chief', where)), only(demo.posts.over('township.officer', where))]
    const at = officeHour(day, draw)
    const due_on = addCalendarDays(day, draw.int(10, 30))
    const fields = {
      kind: draw.pick(['assignment', 'assignment', 'reminder', 'supervision']),
      content: draw.pick(orders),
      given_by: giver.id,
      given_on: day,
      due_on,
    }
    const life = begin(instruction, { id: seededId(`instruction:${i}`, at), division: where.id }, fields, { at, by: giver.person, post: giver.id })
    const received = addCalendarDays(day, draw.int(1, 2))
    const answered = addCalendarDays(received, draw.int(4, 8))
    yield play(demo, life, [
      { name: 'receive', day: received, by: handler, fields: {} },
      { name: 'answer', day: answered, by: handler, fields: { answer: '已按要求办理完毕，情况属实。' } },
      { name: 'confirm', day: addCalendarDays(answered, draw.int(1, 4)), by: giver, fields: {} },
    ])
  }
}

/** Co-operation with procurators and police, and what chiefs told places to do. */
export function* cooperation(demo: Demo): Generator<LoadedRecord> {
  yield* leads(demo)
  yield* suggestions(demo)
  yield* instructions(demo)
}
