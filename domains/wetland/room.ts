import { due, everyMonth } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { patrolFigures } from './patrol/figures.ts'
import { publicityFigures } from './publicity/figures.ts'
import { issueFigures } from './issue/figures.ts'
import { stockFigures } from './stock/figures.ts'
import { wetland } from './unit/wetland.ts'
import { wetlandAccount } from './stock/wetland_account.ts'
import { wetlandEntry } from './stock/wetland_entry.ts'
import { wetlandOccupation } from './occupation/wetland_occupation.ts'
import { wetlandRestoration } from './restoration/wetland_restoration.ts'
import { wetlandRepairPlan } from './repair/wetland_repair_plan.ts'

/** Wetlands (chapter 2). */
export const room = defineRoom({
  name: 'wetland',
  title: '湿地保护',
  help: '湿地先登记入册，再起面积账：恢复、新建、占用、减少每一笔都要有依据，调查增补和核减另列，所以“不减少”答的是真实增减。占用湿地先看级别和项目性质，征求授权部门意见，再登记项目批准；临时占用不超过二年，期满一年内恢复、由别人验收。巡查记在巡护台账，目的选湿地；问题、案件、专项行动、会议和宣传各在共用的台账里登记一次。',
  leading: [stockFigures.net_area_change, patrolFigures.patrols, publicityFigures.publicity_events, issueFigures.issues_resolved],
  chapter: '2',
  chapters,
  rules,
  due: [
    due(patrolFigures.patrols, { level: 'county', months: everyMonth, basis: '湿地保护法45：县级以上部门监督检查；市、县湿地巡查制度（次数由本地规定）' }),
    due(publicityFigures.publicity_events, { level: 'city', months: [2, 3], basis: '湿地保护法7；2月2日世界湿地日、3月22日世界水日' }),
  ],
  registers: [wetland, wetlandAccount, wetlandEntry, wetlandOccupation, wetlandRestoration, wetlandRepairPlan],
})
