import { said } from '#kit/ui/text/language.ts'
import type { OpenPage, RoomGlance, RoomPage, RoomPanel, RoomViews } from '#kit/ui/views.ts'

export type FoundPage = RoomPage & { readonly room: string }
export type FoundViews = {
  readonly panels: readonly RoomPanel[]
  readonly pages: readonly FoundPage[]
  readonly glances: readonly RoomGlance[]
  readonly open: readonly OpenPage[]
}

const roomOf = (file: string): string => /domains\/([^/]+)\//.exec(file)?.[1] ?? ''

function demandSound(file: string, views: RoomViews | undefined): RoomViews {
  const fail = (why: string): never => {
    throw new Error(`room_views_broken: ${file}：${why}`)
  }
  if (!views?.panels || !views.pages) return fail('没有导出 views = roomViews({ … })')
  for (const { path, title, reads } of views.pages) {
    if (!path.startsWith(`/${roomOf(file)}/`)) fail(`页面“${title}”的地址 ${path} 应以 /${roomOf(file)}/ 开头`)
    if (reads.length === 0) fail(`页面“${title}”没有写明查看哪些台账（reads）`)
  }
  for (const { path, title } of views.open)
    if (!path.startsWith(`/open/${roomOf(file)}/`)) fail(`公开页面“${title}”的地址 ${path} 应以 /open/${roomOf(file)}/ 开头`)
  return views
}

const titled = <T extends { readonly title: string }>(one: T): T => ({ ...one, title: said(one.title) })

/** All rooms' views in the reader's language, by file. @throws Error `room_views_broken` naming the file: a room whose views fail is never left out in silence */
export function gathered(files: Readonly<Record<string, RoomViews | undefined>>): FoundViews {
  const rooms = Object.entries(files)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, views]) => ({ room: roomOf(file), ...demandSound(file, views) }))
  const pages = rooms.flatMap(({ room, pages: own }) =>
    own.map((page) => ({ ...page, ...(page.about ? { about: said(page.about) } : {}), title: said(page.title), room })),
  )
  const twice = pages.find((page, i) => pages.findIndex((p) => p.path === page.path) !== i)
  if (twice) throw new Error(`room_views_broken: 地址 ${twice.path} 有两个页面`)
  return {
    panels: rooms.flatMap((r) => r.panels.map(titled)),
    pages,
    glances: rooms.flatMap((r) => r.glances.map(titled)),
    open: rooms.flatMap((r) => r.open.map(titled)),
  }
}

let known: FoundViews | undefined

/** The views of every room of this installation. */
export const roomViewsFound = (): FoundViews =>
  (known ??= gathered(import.meta.glob<RoomViews>('../../domains/*/views.ui.tsx', { eager: true, import: 'views' })))

/** Whether somebody who may read these registers may open the page. */
export const mayOpen = (page: RoomPage, readable: ReadonlySet<string>): boolean => page.reads.every((name) => readable.has(name))
