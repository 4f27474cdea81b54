import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { CodeList } from '#kit/register/fields.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林资源代码表（2015版）；四川省代码表可导入替换', confidence: 'secondary', looked_up_on: '2026-11-28' }

const generation = '2015年一代林业代码（公开的业务系统代码表）；四川省代码表可导入替换'
const list = (name: string, title: string, codes: Readonly<Record<string, string>>): CodeList =>
  Object.freeze({ name, title, source: generation, codes: Object.freeze(codes) })

/** 地类: forest land only; what is none is not used by a forest-land permit. */
export const landClasses = list('land_use_land_class', '地类', {
  1111: '乔木林地（纯林）',
  1112: '乔木林地（混交林）',
  1120: '红树林地',
  1130: '竹林地',
  1140: '经济林',
  1200: '疏林地',
  1310: '国家特别规定灌木林地',
  1320: '其他灌木林地',
  1410: '未成林造林地',
  1420: '未成林封育地',
  1500: '苗圃地',
  1610: '采伐迹地',
  1620: '火烧迹地',
  1631: '其他无立木林地',
  1710: '宜林荒山荒地',
  1720: '宜林沙荒地',
  1730: '其他宜林地',
  1800: '林业辅助生产林地',
})

/** 林地权属. */
export const landOwnership = list('land_use_ownership', '林地权属', {
  10: '国有',
  20: '集体',
  21: '集体（农户家庭承包）',
  22: '集体（联户合作经营）',
  23: '集体（集体经济组织经营）',
})

/** 森林类别 with 事权 as practice writes them. */
export const forestClasses = list('land_use_forest_class', '森林类别', { '011': '重点公益林', '012': '一般公益林', '021': '重点商品林', '022': '一般商品林' })

/** 林种. */
export const forestPurposes = list('land_use_forest_purpose', '林种', {
  111: '水源涵养林',
  112: '水土保持林',
  113: '防风固沙林',
  114: '农田牧场防护林',
  115: '护岸林',
  116: '护路林',
  117: '其他防护林',
  121: '国防林',
  122: '实验林',
  123: '母树林',
  124: '环境保护林',
  125: '风景林',
  126: '名胜古迹和革命纪念林',
  127: '自然保护林',
  231: '短轮伐期工业原料用材林',
  232: '速生丰产用材林',
  233: '一般用材林',
  240: '能源林',
  251: '果树林',
  252: '食用原料林',
  253: '林化工业原料林',
  254: '药用林',
  255: '其他经济林',
})

/** 龄组. */
export const ageGroups = list('land_use_age_group', '龄组', { 1: '幼龄林', 2: '中龄林', 3: '近熟林', 4: '成熟林', 5: '过熟林' })

/** 优势树种: an extract; the province's own table replaces it. */
export const dominantSpecies = list('land_use_species', '优势树种', {
  111: '柏木',
  121: '杉木',
  122: '柳杉',
  131: '马尾松',
  151: '湿地松',
  211: '香樟',
  221: '大叶栎',
  255: '楠木',
  281: '窿缘桉',
  334: '香椿',
  335: '喜树',
  351: '杂木',
  411: '毛竹',
  420: '丛生竹类',
  421: '大径杂竹',
  639: '核桃',
  641: '枇杷',
  661: '油茶',
  691: '银杏',
  693: '黄柏',
  694: '杜仲',
  695: '厚朴',
  800: '一般灌木',
  801: '桃金娘',
  813: '小径杂竹',
})
