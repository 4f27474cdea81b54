import type { RecordLayer } from '#kit/ui/map/layer-items.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'

/** The filter of a list for the marks of a layer that are drawn: no filter where all are, null where none is. */
export function clocksShown({ layer, senses }: Pick<RecordLayer, 'layer' | 'senses'>, hidden: ReadonlySet<string>): { clock?: string } | null {
  const drawn = senses.shown.filter((sense) => !hidden.has(`${layer}.${sense}`))
  if (drawn.length === 0) return null
  return drawn.length === senses.shown.length ? {} : { clock: drawn.join(',') }
}

/** The filter of a list for what happened until a day, as its tiles tell it: by the event, else by when it was made. */
export function dayFilter({ event, fields }: Pick<RegisterDefinition, 'event' | 'fields'>, until: string | null): Record<string, string> {
  if (until === null) return {}
  const instant = event === null || fields.find((f) => f.name === event)?.kind === 'instant'
  return { [`${event ?? 'created_at'}.lte`]: instant ? `${until}T23:59:59.999+08:00` : until }
}
