/** What a start finds: an empty data folder, pages built before, and whether the demonstration is wanted. */
export type Found = { readonly first: boolean; readonly pages: boolean; readonly demo: boolean; readonly folder: string }

type Part = { readonly zh: string; readonly en: string; readonly seconds: number }

/** Seconds on two cores, generously. */
const parts = ({ first, pages, demo }: Found): Part[] => [
  ...(pages ? [] : [{ zh: '生成页面', en: 'build the pages', seconds: 25 }]),
  ...(first ? [{ zh: '准备数据库', en: 'prepare the database', seconds: 25 }] : [{ zh: '打开数据库', en: 'open the database', seconds: 5 }]),
  ...(first && demo ? [{ zh: '装入演示城市', en: 'load the demonstration city', seconds: 60 }] : []),
]

/** The first lines of a start, in Chinese and English: what it does, how long that takes, how one sees that it is done. */
export function greeting(found: Found): string[] {
  const doing = parts(found)
  const seconds = doing.reduce((sum, part) => sum + part.seconds, 0)
  return [
    `四库 Siku 启动：${doing.map((p) => p.zh).join('、')}，约需 ${seconds} 秒；数据在 ${found.folder}。完成后最后一行给出地址。`,
    `Siku is starting: ${doing.map((p) => p.en).join(', ')}; about ${seconds} seconds. The last line then gives its address.`,
  ]
}
