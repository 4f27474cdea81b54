import type { AwardKind } from '#domains/affairs/award/kinds.ts'

/** What the city calls by these names. */
export const modelKinds = ['model_unit', 'model_community'] as const satisfies readonly AwardKind[]
export const beautyKinds = ['beautiful_park', 'beautiful_street', 'beautiful_community', 'beautiful_courtyard'] as const satisfies readonly AwardKind[]
export const selectedKinds = ['forest_village', ...modelKinds, ...beautyKinds] as const satisfies readonly AwardKind[]
