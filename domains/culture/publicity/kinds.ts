import type { MaterialKind } from '#domains/affairs/publicity_event/materials.ts'

/** What of an event's materials is given into people's hands; what is hung up or shown is not. */
export const handedOut = ['leaflet', 'booklet', 'bag', 'umbrella', 'other'] as const satisfies readonly MaterialKind[]
