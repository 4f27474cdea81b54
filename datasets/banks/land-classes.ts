import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '三代地类代码表（业务系统和三调工作分类），四川省代码表可导入替换',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/**
 * Land classes of three generations on what a stand is for the banks. Never one generation cut down to another: 一张图 030301 is
 * special shrub, 三调 0303 is mangrove. Only codes written here are read; others are said to be unknown.
 */
export type StandClass = 'arbour' | 'bamboo' | 'special_shrub' | 'other_shrub' | 'economic' | 'sparse' | 'young' | 'bare' | 'not_forest'

export const STAND_CLASSES: Readonly<Record<StandClass, string>> = {
  arbour: '乔木林',
  bamboo: '竹林',
  special_shrub: '国家特别规定灌木林',
  other_shrub: '一般灌木林',
  economic: '经济林',
  sparse: '疏林',
  young: '未成林',
  bare: '无立木林地',
  not_forest: '非林地',
}

interface Generation {
  title: string
  source: string
  codes: Readonly<Record<string, StandClass>>
}

const all = (codes: string, standClass: StandClass): Record<string, StandClass> => Object.fromEntries(codes.split(' ').map((c) => [c, standClass]))

const under = (first: string, last: string, standClass: StandClass): Record<string, StandClass> =>
  Object.fromEntries(last.split(' ').map((c) => [first + c, standClass]))

export const LAND_CLASS_GENERATIONS = {
  forestry_2015: {
    title: '林业 2015 版',
    source: '林地年度变更调查代码（广西、山西版）',
    codes: {
      ...all('1111 1112 1120', 'arbour'),
      ...all('1130', 'bamboo'),
      ...all('1140', 'economic'),
      ...all('1200', 'sparse'),
      ...all('1310', 'special_shrub'),
      ...all('1320', 'other_shrub'),
      ...all('1410 1420 1430 1440', 'young'),
      ...all('1500 1610 1620 1631 1632 1633 1634 1710 1720 1730 1740 1750 1760 1800', 'bare'),
      ...all('200 230', 'not_forest'),
      ...under('21', '10 20', 'not_forest'),
      ...under('22', '00 10 20 30', 'not_forest'),
      ...under('23', '10 20 30 40', 'not_forest'),
      ...under('24', '10 20 30 40 50 60 70', 'not_forest'),
      ...under('25', '00 10 20 30 40', 'not_forest'),
    },
  },
  forestry_2010s: {
    title: '林业 2010 年代四位码',
    source: '一类、二类调查因子代码',
    codes: {
      ...all('0111 0112', 'arbour'),
      ...all('0113', 'bamboo'),
      ...all('0120', 'sparse'),
      ...all('0131', 'special_shrub'),
      ...all('0132', 'other_shrub'),
      ...all('0141 0143', 'young'),
      ...all('0150 0161 0162 0163 0171 0172 0173', 'bare'),
      ...all('0210 0220 0230 0240 0250', 'not_forest'),
    },
  },
  one_map: {
    title: '一张图六位码（衔接三调）',
    source: '使用林地可行性报告编制规范数据表',
    codes: {
      ...all('030100 030101', 'arbour'),
      ...all('030200', 'bamboo'),
      ...all('030301', 'special_shrub'),
      ...all('030302 030303', 'other_shrub'),
      ...all('030401', 'sparse'),
      ...all('030402 030403', 'young'),
      ...all('030404 030405 030406', 'bare'),
    },
  },
  third_survey: {
    title: '三调四位码',
    source: '第三次全国国土调查工作分类',
    codes: {
      ...all('0301 0301K 0303 0304', 'arbour'),
      ...all('0302 0302K', 'bamboo'),
      ...all('0305 0306', 'other_shrub'),
      ...all(
        '0101 0102 0103 0201 0202 0203 0204 0401 0402 0403 0404 0601 0602 0603 0508 05H1 0701 0702 0809 0810 08H1 08H2 1001 1002 1003 1004 1005 1006 1007 1008 1009 1101 1102 1103 1104 1105 1106 1107 1108 1109 1110 1201 1202 1203 1204 1205 1206 1207',
        'not_forest',
      ),
    },
  },
} as const satisfies Record<string, Generation>
