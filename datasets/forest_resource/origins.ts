import type { CodeList } from '#kit/register/fields.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** 起源: planted are those whose code begins with 2 or 3; 31 to 34 are how often a planted stand has sprouted again. The province's table replaces it by import. */
export const ORIGINS = {
  name: 'forest_origin',
  title: '起源',
  source: '森林资源调查代码表（2015版）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  codes: {
    '11': '天然',
    '12': '人工促进天然更新',
    '13': '天然萌生',
    '21': '植苗',
    '22': '直播',
    '23': '飞播',
    '25': '分植',
    '26': '扦插',
    '31': '人工林萌生1代',
    '32': '人工林萌生2代',
    '33': '人工林萌生3代',
    '34': '人工林萌生4代及以上',
  },
} as const satisfies CodeList & LookedUp
