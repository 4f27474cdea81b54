import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { campaignFigures } from './campaign/figures.ts'
import { issueFigures } from './issue/figures.ts'
import { meetingFigures } from './meeting/figures.ts'
import { patrolFigures } from './patrol/figures.ts'
import { publicityFigures } from './publicity/figures.ts'
import { stockFigures } from './stock/figures.ts'

/** Chapter 2: what was told to the public, who went and what was put right, and whether there is less wetland than before. */
export const chapters: readonly Chapter[] = [
  chapter(
    '2',
    '湿地宣传与巡护',
    paragraph`开展湿地保护宣传活动${publicityFigures.publicity_events}，悬挂横幅${publicityFigures.banners}、标语${publicityFigures.slogans}，发放宣传单${publicityFigures.leaflets}、宣传手册和手提袋${publicityFigures.booklets_and_bags}。`,
    paragraph`结合河湖长制，开展湿地巡查${patrolFigures.patrols}；市、县两级召开湿地专题会议${meetingFigures.meetings}，协调解决湿地问题${issueFigures.issues_resolved}，联合开展湿地专项整治行动${campaignFigures.campaigns}。`,
    paragraph`恢复和新建湿地${stockFigures.restored}，占用和减少湿地${stockFigures.lost}，湿地保有量增减相抵${stockFigures.net_area_change}；调查增补和核减只是划得更准，不计入增减。`,
  ),
]
