import type { Rng } from '../context.ts'

type Words = { place: readonly string[]; cause: readonly string[]; owner: readonly string[]; measure: readonly string[] }

/** What hazards of each class look like; all places and units are made up. */
export const words: Readonly<Record<string, Words>> = {
  power_line: {
    place: ['线路跨越林地处', '线路转角杆段'],
    cause: ['通道内树木高于安全距离', '导线弧垂过低，下方杂灌茂密', '绝缘子破损，周边有枯草'],
    owner: ['演示供电公司'],
    measure: ['砍伐修枝，恢复通道宽度', '调整弧垂并清理杂灌', '更换绝缘子，清除杆周可燃物'],
  },
  farm_fire: {
    place: ['坡耕地边', '果园旁'],
    cause: ['田坎堆放秸秆，紧邻林缘', '农户习惯在林边烧灰积肥'],
    owner: ['村集体经济合作社（演示）'],
    measure: ['秸秆清运还田，签订不焚烧承诺', '设置隔离带，改为集中粉碎'],
  },
  graveyard: {
    place: ['集中坟区', '散坟点'],
    cause: ['坟头枯草密集，无防火隔离', '祭祀烧纸无固定容器'],
    owner: ['村民委员会'],
    measure: ['坟边5米内可燃物清除，设祭祀池', '放置防火桶，专人值守'],
  },
  edge_fuel: {
    place: ['林缘地带', '柏木林边缘'],
    cause: ['枯枝落叶堆积较厚', '采伐剩余物未清理'],
    owner: ['村民委员会', '演示林场'],
    measure: ['计划清理可燃物，开设生土带', '清运采伐剩余物'],
  },
  scenic_area: {
    place: ['景区步道旁', '农家乐后山'],
    cause: ['游客吸烟点紧邻林地', '露营区无灭火器材'],
    owner: ['演示旅游公司'],
    measure: ['迁移吸烟点，增设警示和器材', '配备灭火器和水袋'],
  },
  site: {
    place: ['道路施工工地', '高标准农田工地'],
    cause: ['动火作业无隔离措施', '工棚紧贴林地'],
    owner: ['演示建设项目部'],
    measure: ['停止动火，补办手续并设专人看火', '工棚后退，开设隔离带'],
  },
  telecom_tower: {
    place: ['通信塔基站', '广播发射台'],
    cause: ['站房周边杂草丛生', '备用发电机排气口朝向林地'],
    owner: ['演示通信公司'],
    measure: ['清除站房周边可燃物', '调整排气口并加装防火罩'],
  },
  road: {
    place: ['林区道路旁', '乡道弯道处'],
    cause: ['路边枯草连片', '防火卡点无值守'],
    owner: ['村民委员会', '演示养护公司'],
    measure: ['割除路侧枯草', '恢复卡点值守'],
  },
  oil_gas: {
    place: ['加油站后坡', '输气管线阀室'],
    cause: ['围墙外可燃物未清理', '阀室周边无隔离带'],
    owner: ['演示能源公司'],
    measure: ['清理可燃物并硬化', '开设隔离带'],
  },
  other: { place: ['山坪塘边', '废弃窑址'], cause: ['堆放可燃杂物', '有生火痕迹'], owner: ['村民委员会'], measure: ['清运杂物', '封闭并巡查'] },
}

const shares: readonly (readonly [string, number])[] = [
  ['edge_fuel', 25],
  ['graveyard', 22],
  ['farm_fire', 20],
  ['road', 10],
  ['site', 7],
  ['scenic_area', 5],
  ['telecom_tower', 4],
  ['other', 4],
  ['oil_gas', 3],
]

/** A class other than the line corridor. */
export function otherClass(draw: Rng): string {
  let u = draw.next() * 100
  return shares.find(([, share]) => (u -= share) < 0)?.[0] ?? 'other'
}

export const wordsOf = (kind: string): Words => words[kind] ?? words.other!
