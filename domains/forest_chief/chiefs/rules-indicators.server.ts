import { stock, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division.ts'
import { figures } from '../figures.ts'
import { policyDocument } from '#domains/affairs/policy_document.ts'

export const chiefRules: Indicator = stock(figures.chief_rules.id, {
  title: figures.chief_rules.title, unit: '项', levels: decidingLevels, of: policyDocument, from: 'in_force_from', to: 'in_force_to',
  where: (d) => d.and([d('series', '=', 'forest_chief'), d('kind', '=', 'rule')]),
  description: '统计期末施行中的林长制领域制度文件，一份计一项；起草和已印发未施行的不计',
  basis: ['关于全面推行林长制的意见（中办、国办2021年1月）'],
  said: {
  yes: ['[制定|出台|印发|建立|完善|]林长制…等{n}[配套|]制度', '[制定|出台|印发|建立|完善|健全|施行中的|]林长制配套制度{n}', '〔林长制|巡林〕[施行中的|]配套制度{n}', '[制定|出台|印发|建立|完善|]{n}林长制[配套|]制度', '〔林长制〕[制定|出台|印发|建立|完善|]{n}配套制度'],
  no: ['[召开|]林长制会议{n}', '废止林长制配套制度{n}', '出台防火制度{n}', '拟制定林长制配套制度{n}'],
  },
})
