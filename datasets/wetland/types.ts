import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { CodeList } from '#kit/register/fields.ts'

/** Of all here that does not say it itself: read in the code tables; what is wetland by the law of 2021 was judged beside them. */
export const LOOKED_UP: FileSource = {
  source: '森林资源代码表（2015版）湿地类型SDLX；第三次全国国土调查工作分类；湿地保护法第二条',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

const natural: Readonly<Record<string, string>> = {
  31: '永久性河流',
  32: '泛洪平原湿地',
  41: '永久性淡水湖',
  42: '季节性淡水湖',
  51: '藓类沼泽',
  52: '草本沼泽',
  53: '灌丛沼泽',
  54: '森林沼泽',
}
const built: Readonly<Record<string, string>> = {
  61: '蓄水区',
  62: '运河、输水河',
  65: '农用池塘',
  66: '灌溉用沟、渠',
  69: '采矿性积水区',
  70: '废水处理场',
  71: '城市性景观和娱乐水面',
}

/** What the law leaves out by name: paddy and water for artificial breeding (湿地保护法2). */
export const EXCLUDED_TYPES: Readonly<Record<string, string>> = Object.freeze({ 63: '淡水养殖池塘', 64: '海水养殖池塘', 67: '稻田、冬水田' })

/** 湿地类型 (SDLX, 2015) inland that can be wetland by law; those made by man only where their ecological function is marked. */
export const wetlandTypes: CodeList = Object.freeze({
  name: 'wetland_type',
  title: '湿地类型',
  source: '2015年一代林业代码 SDLX（内陆部分；GB/T 24708 的代码未取得，取得后可导入替换）',
  codes: Object.freeze({ ...natural, ...built }),
})

/** 自然湿地: what 湿地保护法54 punishes the filling of. */
export const NATURAL_TYPES: readonly string[] = Object.freeze(Object.keys(natural))

/** 三调 second classes in which wetland of the law lies. The published class 湿地 is seven of them; rivers, lakes and reservoirs are another class. */
export const landClasses: CodeList = Object.freeze({
  name: 'wetland_land_class',
  title: '三调地类',
  source: '第三次全国国土调查工作分类（2019年标准时点；2023年11月以后的分类另有编码，换用时导入替换）',
  codes: Object.freeze({
    '0303': '红树林地',
    '0304': '森林沼泽',
    '0306': '灌丛沼泽',
    '0402': '沼泽草地',
    '0603': '盐田',
    1101: '河流水面',
    1102: '湖泊水面',
    1103: '水库水面',
    1104: '坑塘水面',
    1105: '沿海滩涂',
    1106: '内陆滩涂',
    1107: '沟渠',
    1108: '沼泽地',
  }),
})

/** The seven second classes that published figures call 湿地; 0603 is not among them. */
export const PUBLISHED_CLASSES: readonly string[] = Object.freeze(['0303', '0304', '0306', '0402', '1105', '1106', '1108'])

/** 三调 classes that are no wetland by law, with why. */
export const EXCLUDED_CLASSES: Readonly<Record<string, string>> = Object.freeze({ '0101': '水田', '1104A': '养殖坑塘' })

/** 小微湿地: a size beside the class, from 2023-10-01 on (GB/T 42481-2023). */
export const SMALL_WETLAND = {
  title: '小微湿地面积上限',
  value: '8',
  unit: '公顷',
  source: 'GB/T 42481-2023',
  valid_from: '2023-10-01',
  valid_to: null,
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const
