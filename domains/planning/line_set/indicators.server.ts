import { type Indicator, stock } from '#kit/indicator/define.server.ts'
import { controlLineSet } from './control_line_set.ts'
import { lineSetFigures } from './figures.ts'

export const lineSetIndicators: readonly Indicator[] = [
  stock(lineSetFigures.enabled.id, {
    title: lineSetFigures.enabled.title,
    unit: '版',
    unrecorded: '没有登记过“三区三线”成果',
    of: controlLineSet,
    from: 'enabled_on',
    to: 'replaced_on',
    where: (row) => row('state', 'in', ['enabled', 'replaced']),
    description: '统计期末在用的“三区三线”划定成果，一版一条记录；三条控制线都已生效方可启用，县级自有成果另计',
    basis: ['土地管理法18'],
    said: {
      yes: ['[正式|]启用[“三区三线”|三区三线][划定|]成果{n}', '[“三区三线”|三区三线][划定|][成果|][正式|]启用[成果|]{n}'],
      no: ['编制“三区三线”图件{n}', '报送“三区三线”成果{n}', '启用新版系统{n}'],
    },
  }),
]
