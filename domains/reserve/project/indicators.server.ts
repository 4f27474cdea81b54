import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { projectFigures } from './figures.ts'
import { reserveProject } from './reserve_project.ts'

export const projectIndicators: readonly Indicator[] = [
  count(projectFigures.filed.id, {
    title: projectFigures.filed.title,
    unit: '个',
    of: reserveProject,
    clock: 'filed_on',
    where: (p) => p('state', '<>', 'stopped'),
    description: '统计期内获省级林草主管部门批复备案的国家储备林项目，按备案日期；已终止的不计',
    unrecorded: '没有登记过国家储备林项目',
    said: {
      yes: ['国家储备林[建设|]项目[获批|批复|]备案{n}', '{n}国家储备林[建设|]项目[获批|获]备案'],
      no: ['新建国家储备林基地{n}', '国家储备林项目验收{n}', '造林项目备案{n}'],
    },
  }),
]
