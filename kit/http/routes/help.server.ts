import { Hono } from 'hono'
import { mayRead } from '#kit/records/permission.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Help } from '#kit/wire/help.ts'
import type { Api, App } from '../api.server.ts'

/** What each of one's posts does first, and how every room of which something may be read is worked in. */
export function helpRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/help', (c) => {
    const actor = c.get('actor')
    return c.json({
      posts: actor.posts.map((post) => ({
        role_title: api.role_titles[post.role] ?? post.role,
        division_name: api.world.divisions.byId(post.division)?.name ?? '',
        steps: [...(api.first_steps[post.role] ?? [])],
      })),
      rooms: api.rooms
        .filter((room) => room.registers.some((r) => mayRead(r, actor)))
        .map(({ name, title, chapter, help }) => ({ room: name, title, chapter, help })),
    } satisfies Sent<Help>)
  })
  return app
}
