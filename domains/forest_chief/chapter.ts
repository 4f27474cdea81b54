import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { chiefFigures } from './chiefs/figures.ts'
import { issueFigures } from './issue/figures.ts'
import { patrolFigures } from './patrol/figures.ts'

/** Chapter 3.1: who answers for the forest, by what rules, how often they went, and what was put right. */
export const chapters: readonly Chapter[] = [
  chapter(
    '3.1',
    '林长制',
    paragraph`年末在任市级林长${chiefFigures.chief_city}，县级林长${chiefFigures.chief_county}，乡级林长${chiefFigures.chief_township}，村级林长${chiefFigures.chief_village}，责任落实到山头地块。`,
    sentence`围绕运行、巡林、信息、督查和考核，施行中的配套制度有${chiefFigures.chief_rules}。`,
    sentence`全年各级林长到责任区巡林${patrolFigures.chief_patrols}，经巡林、巡护、交办和督查提出的重点难点问题已销号${issueFigures.issues_resolved}。`,
  ),
]
