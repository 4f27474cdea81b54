import type { ComponentType, LazyExoticComponent } from 'react'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'

/** What a panel is given: the record that is open and its register's definition, both as the API answers. */
export type PanelProperties = { readonly record: Rec; readonly definition: RegisterDefinition }

/** A part of a room's own on the page of one register's records, in a card with its title. */
export type RoomPanel = {
  readonly register: string
  readonly title: string
  /** Where it stands: right below the head over the whole width, or below the fields. */
  readonly after: 'head' | 'body'
  readonly panel: LazyExoticComponent<ComponentType<PanelProperties>>
}

/** A whole page of a room, on its front page and in the search. */
export type RoomPage = {
  /** Begins with the room's name: `/harvest/quota`. */
  readonly path: `/${string}/${string}`
  readonly title: string
  /** What it is good for, in a line; stands on the room's front page. */
  readonly about?: string
  /** Number of a section of the city's outline: `3.2`. */
  readonly chapter: string
  /** Registers whose records the page shows; who may not read them all is told so and does not find it in the navigation. */
  readonly reads: readonly string[]
  readonly page: LazyExoticComponent<ComponentType>
  /** The page in one number, where the overview has room for it. */
  readonly glance?: LazyExoticComponent<ComponentType>
}

/** A page for whoever opens it, signed in or not, beneath no frame; what it asks is answered by doors of `/api/open`. */
export type OpenPage = {
  /** Begins with `/open/` and the room's name: `/open/planting/certificate`. */
  readonly path: `/open/${string}/${string}`
  readonly title: string
  readonly page: LazyExoticComponent<ComponentType>
}

/** What holders of some posts are told first, above the overview. */
export type RoomGlance = { readonly title: string; readonly roles: readonly string[]; readonly glance: LazyExoticComponent<ComponentType> }

export type RoomViews = {
  readonly panels: readonly RoomPanel[]
  readonly pages: readonly RoomPage[]
  readonly glances: readonly RoomGlance[]
  readonly open: readonly OpenPage[]
}

/** What a room draws beyond the derived pages; `views.ui.tsx` exports it as `views`, and the cockpit finds it by its folder. */
export const roomViews = ({ panels = [], pages = [], glances = [], open = [] }: Partial<RoomViews>): RoomViews =>
  Object.freeze({ panels, pages, glances, open })
