import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { forestCity } from './city/forest_city.ts'
import { forestCityValue } from './city_value/forest_city_value.ts'
import { rules } from './consistency.ts'
import { forestCityDemand } from './demand/forest_city_demand.ts'
import { cultureInstallation } from './installation/culture_installation.ts'
import { installationFigures } from './installation/figures.ts'
import { mediaPiece } from './media/media_piece.ts'
import { natureBase } from './nature/nature_base.ts'
import { natureTrail } from './nature/nature_trail.ts'
import { natureVisit } from './nature/nature_visit.ts'
import { publicityFigures } from './publicity/figures.ts'
import { selectionFigures } from './selection/figures.ts'
import { forestCityCheck } from './standing/forest_city_check.ts'

/** The forest city and eco-culture (chapter 5.3). */
export const room = defineRoom({
  name: 'culture',
  title: '森林城市与生态文化',
  help: '森林城市创建从启动登记起，总体规划、备案、提升期、申报、初审、核查、公示各记日期和文件。指标按国家标准的版本逐项对照：系统能算的取自指标，其余填报数值和文件，另一人核定，差多少当场可见；自查把当时的结果留存。宣传墙、花草牌、绿地宣传牌一处一条，损坏的在期限内修复、由别人验收。宣传活动和材料记在共用的宣传台账，主题选生态文化；评选记在共用的评选台账。',
  leading: [publicityFigures.events, installationFigures.standing, selectionFigures.forest_villages, selectionFigures.four_beauties],
  chapter: '5.3',
  chapters,
  rules,
  due: [due(publicityFigures.events, { level: 'county', basis: '森林法12：植树节等时节开展宣传教育；GB/T 37342 生态宣传活动' })],
  registers: [forestCity, forestCityDemand, forestCityValue, forestCityCheck, cultureInstallation, mediaPiece, natureBase, natureTrail, natureVisit],
})
